using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>A step from one current role to another, as a role's page states it.</summary>
public sealed record Move(Role From, Role To, Progression Step)
{
    public bool IsJudgement => Step is { Story: null, Source: null };

    /// <summary>The evidence that people take this step.</summary>
    public static string EvidenceOf(Catalogue catalogue, Progression step) =>
        step.Story is { } story ? $"{catalogue.Stories.Find(story)?.Person} did this"
        : step.Source is { } source ? $"source: {catalogue.FindSource(source)?.Publisher}"
        : "our judgement";

    public static IEnumerable<Move> All(Catalogue catalogue) => catalogue.Roles.SelectMany(role => AllFrom(catalogue, role));

    /// <summary>The moves that start from this role.</summary>
    public static IEnumerable<Move> AllFrom(Catalogue catalogue, Role role) =>
        role.Progression.Select(step => (To: catalogue.Roles.Find(step.To)!, Step: step)).Where(pair => pair.To.IsCurrent).Select(pair => new Move(role, pair.To, pair.Step));
}
