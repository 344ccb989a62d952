using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Stories;

[method: SetsRequiredMembers]
public sealed record StoryPage(Catalogue Catalogue, Story Story) : EntryPage(Catalogue, Story, new Crumb("Stories", "/stories"))
{
    public static readonly Heading Steps = new("step-by-step", "Step by step", 2);

    public override IEnumerable<Entry> Shown => Story.Steps.Select(step => step.Role).OfType<string>().Select(Catalogue.Roles.Find).OfType<Role>();

    public override IReadOnlyList<Heading> Contents => [Steps, .. BodySections];
}
