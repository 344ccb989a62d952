using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>A word, acronym or organisation that readers come across; one entry of <c>glossary.yml</c>.</summary>
public sealed class Term
{
    public required TermId Id { get; init; }

    /// <summary>Ids that it had before, or that belonged to what it replaced. Links to them lead here.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];

    public required string Name { get; init; }

    /// <summary>The name spelled out, or null if it is not short for anything.</summary>
    public required string? Expansion { get; init; }

    public required string Meaning { get; init; }

    /// <summary>The website of that name, to which pages link instead of the glossary; null for most terms.</summary>
    public string? Link { get; init; }

    /// <summary>So well known that pages neither link it nor spell it out.</summary>
    public required bool IsEveryday { get; init; }

    /// <summary>No longer in use, such as an organisation that was closed.</summary>
    public required bool IsFormer { get; init; }

    /// <summary>The term that replaced it.</summary>
    public required TermId? Successor { get; init; }

    public required IReadOnlyList<string> AlsoCalled { get; init; }

    public required FactStatus Status { get; init; }

    public required IReadOnlyList<SourceId> Sources { get; init; }
}
