using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Areas;

[method: SetsRequiredMembers]
public sealed record AreaPage(Catalogue Catalogue, Area Area) : EntryPage(Catalogue, Area, SiteKinds.Area.Index.Crumb)
{
    public static readonly Heading RolesHeading = new("roles", "Jobs by level", 2);
    public static readonly Heading RequirementsHeading = new("what-it-asks", "What you need", 2);
    public static readonly Heading EmployersHeading = new("employers", "Who employs people", 2);
    public static readonly Heading QualificationsHeading = new("qualifications", "Qualifications", 2);

    public static readonly Heading ActivityHeading = new("activity", $"For a lesson: {Activity.Minutes} minutes", 2);

    /// <summary>The section that tells of the work; a text without it tells of it first.</summary>
    private const string WorkSectionId = "what-people-here-do";

    public IReadOnlyList<Role> Roles { get; } = Catalogue.RolesOf(Area);

    public IReadOnlyList<Qualification> Qualifications { get; } = Catalogue.QualificationsOf(Area);

    public override IEnumerable<Entry> LinkedEntries => [.. Roles, .. Qualifications, .. Catalogue.PagesOf(Area.Activity)];

    public IReadOnlyList<BodySection> WorkSections =>
        Area.Body.Sections.FirstOrDefault(section => section.Heading?.Id == WorkSectionId) is { } work ? [work] : [.. FirstSections];

    public IEnumerable<BodySection> FoldedSections => Area.Body.Sections.Except(WorkSections);

    public override IReadOnlyList<Heading> Contents =>
        [.. HeadingsOf(WorkSections), RolesHeading, RequirementsHeading, EmployersHeading, .. Qualifications.Count > 0 ? [QualificationsHeading] : Array.Empty<Heading>(), .. HeadingsOf(FoldedSections), ActivityHeading];

    /// <summary>In each level the lowest pay comes first.</summary>
    public Ladder Ladder => new([.. Roles.Select(role => Rung.Of(Catalogue, role)).OrderBy(rung => rung.Role.Level).ThenBy(rung => rung.Pay?.From ?? decimal.MaxValue)]) { ShowsLevels = true };

    public FactStrip Strip => new(
        this,
        [
            new(Icons.Job, "Jobs", $"{Roles.Count}", Levels, []),
            Pay is { } pay ? new(Icons.Pay, "Pay", pay.ToString(), PayNote, Catalogue.PayBands!.Main.Sources) : new(Icons.Pay, "Pay", "Ask", "Today’s adverts say what they pay", []),
            .. Catalogue.FirstRoleOf(Area) is { } first ? [StartCell(first)] : Array.Empty<StripCell>(),
        ]);

    private string? Levels => Roles switch
    {
        [] => null,
        [var lowest, .., var highest] when lowest.Level != highest.Level => $"{Labels.Of(lowest.Level)} to {Labels.InSentence(Labels.Of(highest.Level))}",
        [var only, ..] => Labels.Of(only.Level),
    };

    /// <summary>The lowest and the highest pay of its jobs; null if no pay is known.</summary>
    private MoneyRange? Pay
    {
        get
        {
            var known = Ladder.Rungs.Select(rung => rung.Pay).OfType<MoneyRange>().ToList();
            return known.Count > 0 ? new MoneyRange(known.Min(pay => pay.From), known.Max(pay => pay.To), known[0].Sign) : null;
        }
    }

    private static StripCell StartCell(Role role) => new(Icons.Start, "Start as", role.Title, role.LowestWayIn?.Value, role.LowestWayIn?.Sources ?? []);
}
