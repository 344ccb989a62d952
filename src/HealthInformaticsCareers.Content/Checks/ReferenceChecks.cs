using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Everything that a field or a link names exists and is current. What is gone is reported once, however many places name it.</summary>
internal static class ReferenceChecks
{
    /// <returns>The references that lead nowhere or to something else than they say, by their cause: the address that is gone, in most cases.</returns>
    public static ILookup<string, BrokenReference> Find(CheckedContent content) =>
        content.Files.SelectMany(file => file.Report.References.Select(reference => Check(content, file, reference)))
            .Concat(content.Entries.Select(located => CheckSuccessor(content, located)))
            .OfType<BrokenReference>()
            .OrderBy(broken => broken.At)
            .ToLookup(broken => broken.Cause);

    /// <param name="reported">The causes that have been reported already.</param>
    public static IEnumerable<Diagnostic> Run(ILookup<string, BrokenReference> broken, IReadOnlySet<string> reported) =>
        broken.Where(group => !reported.Contains(group.Key)).Select(group => group.First().Report(group.Count()) with { Also = [.. group.Skip(1).Select(other => other.At)] });

    private static BrokenReference? Check(CheckedContent content, ContentFile file, Reference reference)
    {
        var (at, whole, written, noun) = reference;
        var address = reference.Page.Length == 0 ? file.Address : reference.Page;
        var fragment = reference.Fragment;
        if (fragment is not null && content.MissingFileOf(address) is { } missing)
        {
            return content.IsMisplaced(address) ? null : new(missing, at, places => Rules.MissingDataFile(at, missing, places));
        }

        if (!content.Addresses.Contains(address))
        {
            return content.IsMisplaced(address) ? null
                : content.LeadsTo(address) is { } today ? new($"old {whole} {written}", at, places => Rules.OldAddress(at, written, noun is null ? whole.Replace(address, today, StringComparison.Ordinal) : today[(today.LastIndexOf('/') + 1)..], places))
                : new(address, at, places => MissingPage(content, reference, address, places));
        }

        if (address != file.Address && content.Find(address) is { } target)
        {
            if (target.From > content.Today && (content.Find(file.Address)?.From ?? content.Today) < target.From)
            {
                return new($"later {address}", at, _ => Rules.NotThereYet(at, address, target.From.Value));
            }

            if (target.Retired is { } retired)
            {
                return target.Until < content.Today
                    ? new($"ended {address} {at}", at, _ => Rules.ReferenceToEnded(at, address, target.Until.Value))
                    : new($"retired {address}", at, places => Rules.ReferenceToRetired(at, address, retired.Successor, written == address && places == 1 ? new Fix(address, retired.Successor) : null, places));
            }
        }

        if (fragment is null || !content.Fragments.TryGetValue(address, out var known) || known.Contains(fragment))
        {
            return null;
        }

        return content.IdOfToday(address, fragment) is { } id
            ? new($"old {whole} {written}", at, places => Rules.OldAddress(at, written, noun is null ? $"{reference.Page}#{id}" : id, places))
            : new($"{address}#{fragment}", at, places => noun is null
                ? Rules.BrokenFragment(at, address, fragment, content.Suggest(fragment, known), places, known.Contains(Slug.Of(fragment)) ? new Fix(written, $"{reference.Page}#{Slug.Of(fragment)}") : null)
                : Rules.UnknownReference(at, noun, written, UsualMistakes.Several(written, known) ?? content.Suggest(written, known), places, known.Contains(Slug.Of(written)) ? Slug.Of(written) : null));
    }

    private static Diagnostic MissingPage(CheckedContent content, Reference reference, string address, int places)
    {
        var (at, _, written, noun) = reference;
        var other = Spelling(address, noun is null ? address : written);
        var certain = content.Addresses.Contains(other) ? other : null;
        var id = certain?[(certain.LastIndexOf('/') + 1)..];
        return noun is null
            ? Rules.BrokenLink(at, written, certain ?? content.Suggest(address, content.Addresses), places, certain is null ? null : written.Replace(address, certain, StringComparison.Ordinal))
            : Rules.UnknownReference(at, noun, written, id ?? UsualMistakes.Several(written, SlugsBeside(content, address)) ?? content.Suggest(written, SlugsBeside(content, address)), places, id);
    }

    /// <returns>The address as this site would write it: in lower case, with hyphens, without a slash or the ending of a file.</returns>
    private static string Spelling(string address, string written) => written == address
        ? string.Join('/', address.Split('?')[0].TrimEnd('/').Split('/').Select(part => Slug.Of(part.Split('.')[0])))
        : address[..(address.Length - written.Length)] + Slug.Of(written.Split('/')[^1].Split('.')[0]);

    /// <returns>The slugs of the pages in the same folder.</returns>
    private static IEnumerable<string> SlugsBeside(CheckedContent content, string address)
    {
        var folder = address[..(address.LastIndexOf('/') + 1)];
        return content.Addresses.Where(other => other.StartsWith(folder, StringComparison.Ordinal) && other.LastIndexOf('/') == folder.Length - 1).Select(other => other[folder.Length..]);
    }

    private static BrokenReference? CheckSuccessor(CheckedContent content, LocatedEntry located)
    {
        if ((located.Entry.Archived ?? located.Entry.Retired) is not { Successor: { Length: > 0 } successor, At: var at } || content.IsMisplaced(successor))
        {
            return null;
        }

        return successor == located.Entry.Address ? new($"itself {successor}", at, _ => Rules.NamesItself(at, successor))
            : !content.Addresses.Contains(successor) ? new(successor, at, places => Rules.BrokenLink(at, successor, content.Suggest(successor, content.Addresses), places))
            : content.Find(successor) is { IsCurrent: false } ? new($"gone {successor} {at}", at, _ => Rules.SuccessorGone(at, successor))
            : content.Find(successor) is { From: { } from } && from > content.Today ? new($"later {successor}", at, _ => Rules.NotThereYet(at, successor, from))
            : null;
    }
}

/// <param name="Cause">The same for all references that lead nowhere for the same reason.</param>
/// <param name="Report">Given the number of places that have the same cause, of which this is the first.</param>
internal sealed record BrokenReference(string Cause, Location At, Func<int, Diagnostic> Report);
