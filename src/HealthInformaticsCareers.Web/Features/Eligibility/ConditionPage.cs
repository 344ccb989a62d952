using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Eligibility;

[method: SetsRequiredMembers]
public sealed record ConditionPage(Catalogue Catalogue, Condition Condition)
    : EntryPage(Catalogue, Condition, Indexes.Conditions.Crumb)
{
    public static readonly Heading HelpHeading = new("private-help", "Where to get private help", 2);
    public static readonly Heading RolesHeading = new("roles", "Roles it applies to", 2);

    public IReadOnlyList<Role> Always { get; } = [.. Catalogue.Roles.Where(role => role.Conditions.Always.Contains(Condition.Slug))];

    /// <summary>Each role with a text that says when the condition applies.</summary>
    public IReadOnlyList<(Role Role, string Because)> Depends { get; } =
        [.. Catalogue.Roles.SelectMany(role => role.Conditions.Depends.Where(depends => depends.Condition == Condition.Slug).Select(depends => (role, depends.Because)))];

    public IReadOnlyList<Role> NotTypical { get; } = [.. Catalogue.Roles.Where(role => role.Conditions.NotTypical.Contains(Condition.Slug))];

    public override IEnumerable<Entry> LinkedEntries => [.. Always, .. Depends.Select(pair => pair.Role), .. NotTypical];

    public override IReadOnlyList<Heading> Contents =>
        [.. BodySections, .. Condition.Help.Count > 0 ? [HelpHeading] : Array.Empty<Heading>(), RolesHeading];

    public KeyFacts KeyFacts => new(
        this,
        new("When", Condition.Stages, "what-it-means"),
        new("What it can do", Condition.Effect, "who-may-be-ruled-out"),
        new("Who decides", Condition.DecidedBy, "who-may-be-ruled-out"),
        new("How strictly it is applied", Condition.Enforcement, "how-strictly-it-is-enforced"));

    /// <summary>The facts shown under a section of the body, by the section's id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FactRow>> FactsBySection => new Dictionary<string, IReadOnlyList<FactRow>>
    {
        ["what-it-means"] =
        [
            new("When", Condition.Stages),
            .. Condition.Price is { } price ? [new FactRow("What it costs", price)] : Array.Empty<FactRow>(),
            .. Condition.Where is { } place ? [new FactRow("Official information", place)] : Array.Empty<FactRow>(),
        ],
        ["who-may-be-ruled-out"] = [new("What it can do", Condition.Effect), new("Who decides", Condition.DecidedBy)],
        ["how-strictly-it-is-enforced"] = [new("How strictly it is applied", Condition.Enforcement), new("How often", Condition.Renewal)],
    };
}
