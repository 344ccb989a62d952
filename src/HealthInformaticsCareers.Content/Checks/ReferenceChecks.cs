using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Everything that a field or a link names exists and is current.</summary>
internal static class ReferenceChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content) =>
    [
        .. content.Files.SelectMany(file => file.Report.References.Select(reference => Check(content, file, reference))).OfType<Diagnostic>(),
        .. content.Entries.Select(located => CheckSuccessor(content, located)).OfType<Diagnostic>(),
    ];

    private static Diagnostic? Check(CheckedContent content, ContentFile file, Reference reference)
    {
        var (at, whole, written, noun) = reference;

        // An id may contain a stray '#', which does not start a fragment.
        var parts = whole.Split('#', noun is null || whole.EndsWith($"#{written}", StringComparison.Ordinal) ? 2 : 1);
        var address = parts[0].Length == 0 ? file.Address : parts[0];
        var fragment = parts.Length == 2 ? parts[1] : null;
        if (noun is not null && fragment is not null)
        {
            return content.Fragments.TryGetValue(address, out var ids) && !ids.Contains(fragment)
                ? Rules.UnknownReference(at, noun, written, content.Suggest(written, ids))
                : null;
        }

        if (!content.Addresses.Contains(address))
        {
            return noun is null
                ? Rules.BrokenLink(at, written, content.Suggest(address, content.Addresses))
                : Rules.UnknownReference(at, noun, written, content.Suggest(written, SlugsBeside(content, address)));
        }

        if (address != file.Address && content.Find(address) is { } target)
        {
            if (target.From > content.Today && (content.Find(file.Address)?.From ?? content.Today) < target.From)
            {
                return Rules.NotThereYet(at, address, target.From.Value);
            }

            if (target.Retired is { } retired)
            {
                return target.Until < content.Today ? Rules.ReferenceToEnded(at, address, target.Until.Value) : Rules.ReferenceToRetired(at, address, retired.Successor);
            }
        }

        return fragment is not null && content.Fragments.TryGetValue(address, out var known) && !known.Contains(fragment)
            ? Rules.BrokenFragment(at, address, fragment, content.Suggest(fragment, known))
            : null;
    }

    /// <returns>The slugs of the pages in the same folder.</returns>
    private static IEnumerable<string> SlugsBeside(CheckedContent content, string address)
    {
        var folder = address[..(address.LastIndexOf('/') + 1)];
        return content.Addresses.Where(other => other.StartsWith(folder, StringComparison.Ordinal) && other.LastIndexOf('/') == folder.Length - 1).Select(other => other[folder.Length..]);
    }

    private static Diagnostic? CheckSuccessor(CheckedContent content, LocatedEntry located)
    {
        if ((located.Entry.Archived ?? located.Entry.Retired) is not { Successor: { Length: > 0 } successor, At: var at })
        {
            return null;
        }

        return successor == located.Entry.Address ? Rules.NamesItself(at, successor)
            : !content.Addresses.Contains(successor) ? Rules.BrokenLink(at, successor, content.Suggest(successor, content.Addresses))
            : content.Find(successor) is { IsCurrent: false } ? Rules.SuccessorGone(at, successor)
            : content.Find(successor)?.From > content.Today ? Rules.NotThereYet(at, successor, content.Find(successor)!.From!.Value)
            : null;
    }
}
