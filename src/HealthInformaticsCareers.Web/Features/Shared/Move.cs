using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>A step from one current role to another, as a role's page names it.</summary>
public sealed record Move(Role From, Role To, Progression Step)
{
    public bool IsJudgement => Step is { Story: null, Source: null };

    /// <summary>Who says that a step from one role to the next is usual.</summary>
    public static string EvidenceOf(Catalogue catalogue, Progression step) =>
        step.Story is { } story ? $"{catalogue.Stories.Find(story)?.Person} did this"
        : step.Source is { } source ? $"source: {catalogue.FindSource(source)?.Publisher}"
        : "our judgement";

    public static IEnumerable<Move> All(Catalogue catalogue) => catalogue.Roles.SelectMany(role => On(catalogue, role));

    /// <summary>From this role to others.</summary>
    public static IEnumerable<Move> On(Catalogue catalogue, Role role) =>
        role.Progression.Select(step => (To: catalogue.Roles.Find(step.To)!, Step: step)).Where(pair => pair.To.IsCurrent).Select(pair => new Move(role, pair.To, pair.Step));
}
