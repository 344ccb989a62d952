using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Stories;

[method: SetsRequiredMembers]
public sealed record StoryPage(Catalogue Catalogue, Story Story) : EntryPage(Catalogue, Story, SiteKinds.Story.Index.Crumb)
{
    public static readonly Heading StepsHeading = new("step-by-step", "Step by step", 2);

    public IReadOnlyList<CareerStep> CareerSteps { get; } = CareerStepsOf(Catalogue, Story);

    public override IEnumerable<Entry> LinkedEntries => CareerSteps.Select(step => step.Role).OfType<Role>();

    public override IReadOnlyList<Heading> Contents => [StepsHeading, .. BodySections];

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
public sealed record CareerStep(StoryStep Step, Role? Role, Move? Move);
