namespace HealthInformaticsCareers.Content.Model.Facts;

/// <summary>The part of a fact that does not depend on the type of its value: how far it can be trusted, and who says so.</summary>
public abstract record Fact
{
    /// <summary>False for <c>value: unknown</c>, which pages show as unknown, never as zero or blank.</summary>
    public required bool IsKnown { get; init; }

    public required FactStatus Status { get; init; }

    /// <summary>Whether the value is our reading of the sources, because none of them states it.</summary>
    public bool IsJudgement { get; init; }

    /// <summary>The sources of the fact; at least one.</summary>
    public required IReadOnlyList<SourceId> Sources { get; init; }

    public string? Note { get; init; }

    /// <summary>The day on which an editor began to check a report about it; null if nobody is checking.</summary>
    public DateOnly? CheckedSince { get; init; }

    /// <summary>What other sources say instead. Empty unless the fact is disputed.</summary>
    public abstract IReadOnlyList<Claim> OtherClaims { get; }

    /// <summary>The sources of the fact and of what others say instead.</summary>
    public IEnumerable<SourceId> AllSources => Sources.Concat(OtherClaims.Select(claim => claim.Source));

    public abstract object? AnyValue { get; }
}

/// <param name="Name">The field that holds it; in a list of facts, the words of its label with hyphens.</param>
/// <param name="Label">What pages call it.</param>
public sealed record NamedFact(string Name, string Label, Fact Fact);

/// <param name="Value">Null if the source says that it is not known.</param>
public sealed record Claim(object? Value, SourceId Source, string? Note);

/// <summary>A typed value with a status and its sources.</summary>
public sealed record Fact<T> : Fact
    where T : notnull
{
    /// <summary>The stand-in for a required fact that is missing, in content that is never served.</summary>
    internal static readonly Fact<T> Unknown = new() { IsKnown = false, Value = default, Status = FactStatus.Unverified, Sources = [] };

    /// <summary>The type's default if unknown. A <see cref="Price"/> without an amount may still know who pays.</summary>
    public required T? Value { get; init; }

    public IReadOnlyList<Claim<T>> Claims { get; init; } = [];

    public override object? AnyValue => Value;

    public override IReadOnlyList<Claim> OtherClaims => [.. Claims.Select(claim => new Claim(claim.Value, claim.Source, claim.Note))];
}

public sealed record Claim<T>(T? Value, SourceId Source, string? Note);
