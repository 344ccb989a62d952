using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Eligibility;

[method: SetsRequiredMembers]
public sealed record ConditionPage(Catalogue Catalogue, Condition Condition)
    : EntryPage(Catalogue, Condition, SiteKinds.Condition.Index.Crumb)
{
    public static readonly Heading StepsHeading = new("what-to-do", "What to do", 2);
    public static readonly Heading RolesHeading = new("roles", "Which jobs it affects", 2);
    public static readonly Heading HelpHeading = new("private-help", "Where to get private help", 2);

    /// <summary>When more jobs than this share a sentence, the page says it once and folds their names.</summary>
    private const int Many = 10;

    public IReadOnlyList<Role> Always { get; } = Catalogue.RolesAlways(Condition);

    public IReadOnlyList<(Role Role, string Because)> Depends { get; } = Catalogue.RolesDepending(Condition);

    public IReadOnlyList<Role> NotTypical { get; } = Catalogue.RolesNotTypical(Condition);

    public override IEnumerable<Entry> LinkedEntries => [.. Always, .. Depends.Select(pair => pair.Role), .. NotTypical];

    public override IReadOnlyList<Heading> Contents =>
    [
        .. Condition.WhatToDo is null ? Array.Empty<Heading>() : [StepsHeading],
        RolesHeading,
        .. Condition.Help.Count > 0 ? [HelpHeading] : Array.Empty<Heading>(),
        .. BodySections,
    ];

    public FactStrip Strip => new(
        this,
        [
            StripCell.Halves(Icons.Decides, "Who decides", Condition.DecidedBy, "Ask"),
            StagesCell,
            new(Icons.Effect, "What it can do", Condition.Effect.IsKnown ? EffectOf(Condition.Effect.Value) : "Ask", null, Condition.Effect.Sources) { IsDisputed = Condition.Effect.Status == FactStatus.Disputed },
            .. Condition.Price is { } price ? [StripCell.Of(price)] : Array.Empty<StripCell>(),
        ]);

    /// <summary>The jobs by what is the same for them, most jobs first.</summary>
    public IReadOnlyList<JobGroup> Jobs
    {
        get
        {
            var all = Catalogue.Roles.Count;
            return
            [
                .. Always.Count == 0 ? Array.Empty<JobGroup>() : [new(Always.Count == all ? "Every job here" : "Always", Always.Count == all ? null : CountOf(Always.Count), Always)],
                .. Depends.GroupBy(pair => pair.Because, pair => pair.Role).OrderByDescending(group => group.Count()).Select(group => group.Count() > Many
                    ? new JobGroup("It depends on the post", CountOf(group.Count()), [.. group]) { More = group.Key }
                    : new JobGroup(null, group.Key, [.. group])),
                .. NotTypical.Count == 0 ? Array.Empty<JobGroup>() : [new("Not usual", CountOf(NotTypical.Count), NotTypical)],
            ];

            string CountOf(int count) => $"in {count} of the {all} jobs here";
        }
    }

    private StripCell StagesCell
    {
        get
        {
            var stages = Condition.Stages.Value ?? [];
            return new(
                Icons.When,
                "When",
                stages.Count > 0 ? Labels.Of(stages[0]) : "Ask",
                stages.Count > 1 ? $"then {Labels.Join([.. stages.Skip(1).Select(stage => Labels.InSentence(Labels.Of(stage)))], "and")}" : null,
                Condition.Stages.Sources)
            { IsDisputed = Condition.Stages.Status == FactStatus.Disputed };
        }
    }

    private static string EffectOf(Effect effect) => effect switch
    {
        Effect.Stop => "It can stop you",
        Effect.Delay => "It can delay your start",
        _ => "Case by case",
    };
}

/// <summary>Jobs for which the same is true.</summary>
/// <param name="How">How far it affects them; null if the text says it of these jobs alone, so that their names come first.</param>
/// <param name="Text">The rest of the sentence; null if there is none.</param>
public sealed record JobGroup(string? How, string? Text, IReadOnlyList<Role> Roles)
{
    /// <summary>More names than this are folded.</summary>
    private const int Few = 4;

    /// <summary>Another sentence.</summary>
    public string? More { get; init; }

    public bool IsFew => Roles.Count <= Few;
}
