using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Eligibility;

[method: SetsRequiredMembers]
public sealed record ConditionPage(Catalogue Catalogue, Condition Condition)
    : EntryPage(Catalogue, Condition, SiteKinds.Condition.Index.Crumb)
{
    public static readonly Heading HelpHeading = new("private-help", "Where to get private help", 2);
    public static readonly Heading RolesHeading = new("roles", "Roles it applies to", 2);

    public IReadOnlyList<Role> Always { get; } = Catalogue.RolesAlways(Condition);

    public IReadOnlyList<(Role Role, string Because)> Depends { get; } = Catalogue.RolesDepending(Condition);

    public IReadOnlyList<Role> NotTypical { get; } = Catalogue.RolesNotTypical(Condition);

    public override IEnumerable<Entry> LinkedEntries => [.. Always, .. Depends.Select(pair => pair.Role), .. NotTypical];

    public override IReadOnlyList<Heading> Contents =>
        [.. BodySections, .. Condition.Help.Count > 0 ? [HelpHeading] : Array.Empty<Heading>(), RolesHeading];

    public KeyFacts KeyFacts => KeyFactsOf(RolesHeading.Id);
}
