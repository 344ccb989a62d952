using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>A step from one current role to another, as a role's page states it.</summary>
public sealed record Move(Role From, Role To, Progression Step)
{
    public bool IsJudgement => Step is { Story: null, Source: null };

    /// <summary>The evidence that people take this step.</summary>
    public static string EvidenceOf(Catalogue catalogue, Progression step) =>
        step.Story is { } story ? $"{catalogue.Get(story).Person} did this"
        : step.Source is { } source ? $"source: {catalogue.Get(source).Publisher}"
        : "our judgement";

    public static IEnumerable<Move> All(Catalogue catalogue) => catalogue.Roles.Where(role => role.IsCurrent).SelectMany(role => AllFrom(catalogue, role));

    /// <summary>The moves from this role to other current roles.</summary>
    public static IEnumerable<Move> AllFrom(Catalogue catalogue, Role role) =>
        role.Progression.Select(step => new Move(role, catalogue.Get(step.To), step)).Where(move => move.To.IsCurrent);
}
