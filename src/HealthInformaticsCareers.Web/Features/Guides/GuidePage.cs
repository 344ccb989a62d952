using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Guides;

[method: SetsRequiredMembers]
public sealed record GuidePage(Catalogue Catalogue, Guide Guide) : EntryPage(Catalogue, Guide, SiteKinds.Guide.Index.Crumb)
{
    public static readonly Heading FactsHeading = new("facts", "Key facts", 2);

    // Without those that the content has nothing for.
    private readonly List<GuideBlock> blocks = [.. Guide.Shows.Where(block => HasContent(block, Catalogue))];

    /// <summary>What answers the question: shown before the text.</summary>
    public IEnumerable<GuideBlock> OpenBlocks => blocks.Except(FoldedBlocks);

    /// <summary>Long lists of pages: folded, after the text.</summary>
    public IEnumerable<GuideBlock> FoldedBlocks => blocks.Where(block => block is GuideBlock.RolesByPay or GuideBlock.Conditions or GuideBlock.StartingPoints or GuideBlock.Activities);

    /// <summary>The roles by the lowest band that they are known to be paid at: the lowest band first, and A to Z in each.</summary>
    public IEnumerable<(string Band, IReadOnlyList<Role> Roles)> RolesByPay =>
        RolesByTitle.Where(role => role.Pay.Value is not null)
            .GroupBy(role => role.Pay.Value!.From)
            .OrderBy(group => BandRange.IndexOf(group.Key))
            .Select(group => (group.Key, (IReadOnlyList<Role>)[.. group]));

    public IEnumerable<Area> AreasInUse => Catalogue.Areas.Where(area => area.IsCurrent);

    public IReadOnlyList<Role> RolesOfUnknownPay => [.. RolesByTitle.Where(role => role.Pay.Value is null)];

    private IEnumerable<Role> RolesByTitle => Catalogue.Roles.OrderBy(role => role.Title, StringComparer.OrdinalIgnoreCase);

    public override IReadOnlyList<Heading> Contents =>
    [
        .. OpenBlocks.SelectMany(block => block == GuideBlock.PayBands ? [HeadingOf(block), .. Catalogue.PayBands!.Others.Select(HeadingOf)] : new[] { HeadingOf(block) }),
        .. Guide.Facts.Count > 0 ? [FactsHeading] : Array.Empty<Heading>(),
        .. BodySections,
        .. FoldedBlocks.Select(HeadingOf),
    ];

    public override IEnumerable<Entry> LinkedEntries => blocks.SelectMany(block => block switch
    {
        GuideBlock.RolesByPay => Catalogue.Roles,
        GuideBlock.Conditions => Catalogue.Conditions,
        GuideBlock.StartingPoints => Catalogue.StartingPoints,
        GuideBlock.Activities => AreasInUse,
        _ => (IEnumerable<Entry>)[],
    });

    public override IEnumerable<Source> Sources => base.Sources.Union(blocks.SelectMany(block => block switch
    {
        GuideBlock.PayBands => Catalogue.PayBands!.All.SelectMany(table => table.Sources),
        GuideBlock.Vacancies => VacancyRows.SelectMany(row => row.Fact.AllSources),
        GuideBlock.Apprenticeships => ApprenticeshipRows.SelectMany(row => row.Fact.AllSources),
        _ => [],
    }).Select(Catalogue.Get));

    public IReadOnlyList<FactRow> VacancyRows =>
        [.. RowsOf(Catalogue.Vacancies!.Jobs), .. Catalogue.Vacancies.AnyEmployer is { } any ? [new FactRow("Jobs with any employer", any)] : Array.Empty<FactRow>()];

    public IReadOnlyList<FactRow> ApprenticeshipRows => RowsOf(Catalogue.Vacancies!.Apprenticeships);

    public static Heading HeadingOf(PayTable table) => new(Slug.Of($"pay {Labels.Of(table.Nation)} {table.Year}"), $"{Labels.Of(table.Nation)}, {table.Year}", 2);

    public static Heading HeadingOf(GuideBlock block) => block switch
    {
        GuideBlock.PayBands => new("pay-bands", "What each band pays", 2),
        GuideBlock.RolesByPay => new("roles-by-pay", "Jobs by pay band", 2),
        GuideBlock.Vacancies => new("vacancies", "Where jobs are advertised", 2),
        GuideBlock.Apprenticeships => new("apprenticeships", "Where apprenticeships are advertised", 2),
        GuideBlock.Activities => new("activities", "A twenty-minute activity for each area", 2),
        GuideBlock.Conditions => new("conditions", "Checks and conditions", 2),
        _ => new("starting-points", "Pages for where people start", 2),
    };

    private static bool HasContent(GuideBlock block, Catalogue catalogue) => block switch
    {
        GuideBlock.PayBands => catalogue.PayBands is not null,
        GuideBlock.Vacancies => catalogue.Vacancies is not null,
        GuideBlock.Apprenticeships => catalogue.Vacancies is { Apprenticeships.Count: > 0 },
        GuideBlock.RolesByPay => catalogue.Roles.Count > 0,
        GuideBlock.Conditions => catalogue.Conditions.Count > 0,
        GuideBlock.Activities => catalogue.Areas.Any(area => area.IsCurrent),
        _ => catalogue.StartingPoints.Count > 0,
    };

    private static IReadOnlyList<FactRow> RowsOf(IEnumerable<(Nation Nation, Fact<IReadOnlyList<Place>> Places)> nations) =>
        [.. nations.Select(nation => new FactRow(Labels.Of(nation.Nation), nation.Places))];
}

/// <summary>The model of <c>_Summaries.cshtml</c>: entries as a list, each with its summary.</summary>
public sealed record Summaries(SitePage Page, IReadOnlyList<Entry> Entries);
