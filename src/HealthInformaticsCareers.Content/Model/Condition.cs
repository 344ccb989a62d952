using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>A condition of eligibility: <c>eligibility/*.md</c>.</summary>
public sealed class Condition(Kind kind, string slug) : Entry(kind, slug)
{
    public EntryId<Condition> Id => new(Slug);

    /// <summary>A short name that fits into a sentence, such as <c>a DBS check</c>; null if it is not a check before a job.</summary>
    public string? ShortName { get; internal set; }

    /// <summary>Whether it rules a reader out, in a sentence or two. The first one calms.</summary>
    public IReadOnlyList<string> Answer { get; internal set; } = [];

    public override IReadOnlyList<string> Opening => Answer.Count > 0 ? Answer : base.Opening;

    public Fact<IReadOnlyList<Stage>> Stages { get; internal set; } = Fact<IReadOnlyList<Stage>>.Unknown;

    /// <summary>Where an applicant meets it first; null if that is not known.</summary>
    public Stage? FirstStage => Stages is { IsKnown: true, Value: { Count: > 0 } stages } ? stages.Min() : null;

    /// <summary>Whether it is that the reader is on a professional register.</summary>
    public bool IsRegistration { get; internal set; }

    public Fact<Effect> Effect { get; internal set; } = Fact<Effect>.Unknown;

    public Fact<string> DecidedBy { get; internal set; } = Fact<string>.Unknown;

    public Fact<string> Enforcement { get; internal set; } = Fact<string>.Unknown;

    public Fact<string> Renewal { get; internal set; } = Fact<string>.Unknown;

    public Fact<Price>? Price { get; internal set; }

    /// <summary>What a reader does about it, in a few steps. The first sentence of a line is its heading.</summary>
    public Fact<IReadOnlyList<string>>? WhatToDo { get; internal set; }

    /// <summary>The places with official information.</summary>
    public Fact<IReadOnlyList<Place>>? Where { get; internal set; }

    /// <summary>The places that offer private help.</summary>
    public IReadOnlyList<Place> Help { get; internal set; } = [];
}
