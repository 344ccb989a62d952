using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Stories;

[method: SetsRequiredMembers]
public sealed record StoryPage(Catalogue Catalogue, Story Story) : EntryPage(Catalogue, Story, SiteKinds.Story.Index.Crumb)
{
    public static readonly Heading StepsHeading = new("step-by-step", "Step by step", 2);

    /// <summary>The section that tells what it took.</summary>
    private const string HelpSectionId = "what-helped";

    public IReadOnlyList<CareerStep> CareerSteps { get; } = CareerStepsOf(Catalogue, Story);

    public Role? Last => Catalogue.LastRoleOf(Story);

    public override IEnumerable<Entry> LinkedEntries => CareerSteps.Select(step => step.Role).OfType<Role>();

    public IReadOnlyList<BodySection> HelpSections => [.. Story.Body.Sections.Where(section => section.Heading?.Id == HelpSectionId)];

    public IEnumerable<BodySection> FoldedSections => Story.Body.Sections.Except(HelpSections);

    public override IReadOnlyList<Heading> Contents => [StepsHeading, .. HeadingsOf(HelpSections), .. HeadingsOf(FoldedSections)];

    public FactStrip Strip => new(
        this,
        [
            .. Last is { } last
                ? [new StripCell(Icons.Job, CareerSteps[^1].Role == last ? "Ended up as" : "A job on the way", last.Title, "The nearest job today", []), PayCell(Rung.Of(Catalogue, last))]
                : Array.Empty<StripCell>(),
            .. Story.Told is { } told ? [new StripCell(Icons.When, "Told", $"In {told.Year} or earlier", null, [])] : Array.Empty<StripCell>(),
        ]);

    private StripCell PayCell(Rung rung) => rung.Pay is { } pay
        ? new(Icons.Pay, "That job pays now", pay.ToString(), PayNote, Catalogue.PayBands!.Main.Sources)
        : new(Icons.Pay, "That job pays now", "Ask", rung.PayInWords ?? "Today’s adverts say what they pay", []);

    private static List<CareerStep> CareerStepsOf(Catalogue catalogue, Story story)
    {
        var steps = new List<CareerStep>();
        Role? before = null;
        foreach (var step in story.Steps)
        {
            var role = step.Role is { } id ? catalogue.Get(id) : null;
            steps.Add(new CareerStep(step, role, before is null ? null : Move.AllFrom(catalogue, before).FirstOrDefault(move => move.To == role)));
            before = role ?? before;
        }

        return steps;
    }
}

/// <param name="Role">The nearest role today.</param>
/// <param name="Move">The move from the role of an earlier step, if the map has it.</param>
public sealed partial record CareerStep(StoryStep Step, Role? Role, Move? Move)
{
    /// <summary>
    /// The year that the step's first sentence begins it with, such as <c>2020</c> or <c>About 2019</c>; null if it names none. Later sentences may speak of
    /// another time.
    /// </summary>
    public string? When => Year().Match(Step.Text) is { Success: true } match ? Labels.Capitalize($"{match.Groups["about"].Value.ToLowerInvariant()} {match.Groups["year"].Value}".Trim()) : null;

    [GeneratedRegex(@"^[^.!?]*?\b(?:(?<about>about|by) )?(?:[a-z]+ )?(?<year>(?:19|20)[0-9]{2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Year();
}
