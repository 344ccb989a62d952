using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

public enum SourceKind
{
    /// <summary>Published by the body that decides the matter.</summary>
    Official,

    /// <summary>Reports what others decide.</summary>
    Secondary,

    /// <summary>A careers guide.</summary>
    Guide,
}

/// <summary>A publication that facts are taken from; one entry of <c>sources.yml</c>.</summary>
public sealed class Source
{
    public required SourceId Id { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>The publication's own date, as precise as it gives it, or <c>undated</c>.</summary>
    public required string Date { get; init; }

    /// <summary>The day on which we read it.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>Null if the address may not be linked, such as a copy on another site.</summary>
    public required string? Link { get; init; }

    public required string? Note { get; init; }
}
