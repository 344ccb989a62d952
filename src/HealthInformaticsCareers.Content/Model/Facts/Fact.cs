namespace HealthInformaticsCareers.Content.Facts;

/// <summary>What is common to every fact, whatever its value is: how far it can be trusted, and who says so.</summary>
public abstract record Fact
{
    /// <summary>False where the content says <c>value: unknown</c>, which is shown as such, never as zero or blank.</summary>
    public required bool IsKnown { get; init; }

    public required FactStatus Status { get; init; }

    /// <summary>The value is our reading of the sources: none of them says it in so many words.</summary>
    public required bool IsJudgement { get; init; }

    /// <summary>Ids of <see cref="Source"/>s; at least one.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public required string? Note { get; init; }

    /// <summary>Null unless the page says that an editor is checking it.</summary>
    public DateOnly? CheckedSince { get; init; }

    /// <summary>The values as text, with the ids of their sources: what other sources say instead. Not empty exactly when the fact is disputed.</summary>
    public abstract IReadOnlyList<Claim> OtherClaims { get; }

    /// <summary>The value in words, or null when unknown.</summary>
    public abstract object? AnyValue { get; }
}

/// <param name="Name">The field that holds it.</param>
public sealed record NamedFact(string Name, Fact Fact);

/// <param name="Value">Null when the other source says that it is not known.</param>
public sealed record Claim(object? Value, string Source, string? Note);

/// <summary>A typed value with a status and its sources.</summary>
public sealed record Fact<T> : Fact
    where T : notnull
{
    /// <summary>The default of the type when unknown, but for a <see cref="Price"/>, which may still know who pays.</summary>
    public required T? Value { get; init; }

    public required IReadOnlyList<Claim<T>> Claims { get; init; }

    public override object? AnyValue => Value;

    public override IReadOnlyList<Claim> OtherClaims =>
        [.. Claims.Select(claim => new Claim(claim.Value, claim.Source, claim.Note))];
}

public sealed record Claim<T>(T? Value, string Source, string? Note);
