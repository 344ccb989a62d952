using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>A place in a file that names a page, a heading, a term or a source.</summary>
/// <param name="Target">The address that it leads to, with its fragment.</param>
/// <param name="Written">The id or the address as the author wrote it.</param>
/// <param name="Noun">The kind of entry that a field of ids expects; null for an address.</param>
internal sealed record Use(Location At, string Target, string Written, string? Noun)
{
    public string Page => Target.Split('#', '?')[0];

    /// <summary>Every place in every file, in order.</summary>
    public static IEnumerable<Use> AllIn(CheckedContent content) =>
        content.Files.SelectMany(file => file.Report.References
                .Select(reference => new Use(reference.At, reference.Address.StartsWith('#') ? file.Address + reference.Address : reference.Address, reference.Written, reference.Noun)))
            .Concat(content.Entries
                .SelectMany(located => new[] { located.Entry.Archived, located.Entry.Retired })
                .Where(ending => ending is { Successor.Length: > 0 })
                .Select(ending => new Use(ending!.At, ending.Successor, ending.Successor, Noun: null)))
            .OrderBy(use => use.At);
}
