using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>
/// The numbers of a page's sources, in the order in which the page cites them. Each page has its own instance. Views render from top to bottom,
/// so the first number that is rendered is the first that is read.
/// </summary>
public sealed class Citations
{
    private readonly List<SourceId> cited = [];

    public IReadOnlyList<SourceId> Cited => cited;

    /// <returns>The number of the source on this page, from 1.</returns>
    public int NumberOf(SourceId source)
    {
        var index = cited.IndexOf(source);
        if (index < 0)
        {
            cited.Add(source);
            index = cited.Count - 1;
        }

        return index + 1;
    }
}

/// <summary>The model of <c>_Cite.cshtml</c>: the numbers of the sources of a statement.</summary>
public sealed record Cite(EntryPage Page, IEnumerable<SourceId> Sources)
{
    /// <summary>More numbers than this after a short phrase would be louder than the phrase. The others are in the list of sources all the same.</summary>
    public int Most { get; init; } = int.MaxValue;
}
