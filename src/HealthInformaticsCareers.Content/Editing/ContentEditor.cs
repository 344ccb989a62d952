using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Files;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>
/// Changes to the files of a content folder that keep every published address alive. Each is tried on a copy first, and refused if it would bring
/// an error that the content did not have.
/// </summary>
/// <param name="site">The addresses that the website itself uses.</param>
public sealed partial class ContentEditor(string folder, SiteAddresses site, DateOnly today)
{
    /// <summary>What was hidden behind an error that the change mends: an anchor of a page that was lost, and what the finder finds.</summary>
    private static readonly string[] HiddenByOthers = [RuleAttribute.Of(nameof(Rules.LostAnchor)).Code, RuleAttribute.Of(nameof(Rules.AnswersWithTooFewJobs)).Code, RuleAttribute.Of(nameof(Rules.InterestOfNoJob)).Code];

    /// <summary>Said once for all places that name what is gone, the first of which can be in another file after a change.</summary>
    private static readonly string[] OfAllFiles =
    [
        .. new[] { nameof(Rules.UnknownReference), nameof(Rules.BrokenLink), nameof(Rules.BrokenFragment), nameof(Rules.ReferenceToRetired), nameof(Rules.OldAddress), nameof(Rules.LostAddress), nameof(Rules.LostAnchor) }
            .Select(rule => RuleAttribute.Of(rule).Code),
    ];

    /// <summary>More rounds than this would be a fix that undoes another.</summary>
    private const int MostRounds = 8;

    /// <summary>The content after the last change, which the next one starts from if nobody else has changed a file.</summary>
    private (string Stamp, LoadedContent Loaded, CheckedContent Content)? written;

    /// <summary>Writes every address into the ledger that it does not have yet.</summary>
    public ContentChange Publish() => Change((draft, problems) =>
    {
        if (problems.Any(IsError))
        {
            throw new RefusedException("The content has errors. Run 'check' and mend them first.");
        }

        draft.Publish(AddressesIn(draft), create: true);
    });

    /// <summary>Gives a page, a heading, a term or a source another address. The file may have been renamed, or the heading changed, by hand.</summary>
    /// <param name="to">The new address; for a heading, perhaps its new words.</param>
    public ContentChange Move(string from, string to) => Change((draft, _) => Moving.Run(draft, Target.Parse(from), to));

    /// <summary>Takes a page, a heading, a term or a source away, and leads its address to another. It may have been deleted by hand.</summary>
    /// <param name="retiredBecause">A reason for readers, to keep a page at its address, where it says that it is gone and what replaced it.</param>
    public ContentChange Remove(string what, string to, string? retiredBecause = null) => Change((draft, _) => Removing.Run(draft, Target.Parse(what), Target.Parse(to), retiredBecause));

    /// <summary>Brings reviews forward so that no week has more than <paramref name="most"/>.</summary>
    public ContentChange SpreadReviews(int most) => Change((draft, _) => Reviewing.Spread(draft, most));

    /// <summary>Says that a source was read again on a day, and the pages that rest on it with it.</summary>
    public ContentChange RestampSource(string id, DateOnly on) => Change((draft, _) => Reviewing.Restamp(draft, id, on));

    /// <summary>Mends what has only one right answer. A mended field can show another mistake behind it, so all is checked again until nothing is left to mend.</summary>
    public ContentChange Fix()
    {
        var content = CatalogueLoader.Read(folder, site, today).Content;
        var found = CatalogueLoader.Check(folder, site, today).Diagnostics;
        var elsewhere = found.Where(problem => content.Files.All(file => file.Path != problem.At.File)).ToList();
        var mended = new Dictionary<(string File, int Line), string>();
        var draft = new Draft(folder, content);
        for (var round = 0; round < MostRounds && draft.Mend(found, mended); round++)
        {
            draft = new Draft(folder, content);
            draft.ReplaceLines(mended);
            found = [.. draft.Check(site, today).Diagnostics, .. elsewhere];
        }

        return new ContentChange(draft, null, found) { Making = () => draft.WriteTo(folder) };
    }

    /// <param name="what">An address, the path of a page's file, or the id of a source or a term.</param>
    /// <returns>Every place that names a page, a heading, a term or a source; of a page, also the places that name something on it.</returns>
    /// <exception cref="RefusedException">The site has no such page, heading, source or term; the message offers what is nearly the same.</exception>
    public IReadOnlyList<UsedAt> UsesOf(string what)
    {
        var content = CatalogueLoader.Read(folder, site, today).Content;
        var target = content.Shared.Sources.Any(pair => pair.Source.Id.Value == what) ? new Target($"/{Kinds.Source.Folder}", what)
            : content.Shared.Terms.Any(pair => pair.Term.Id.Value == what) ? new Target($"/{Kinds.Term.Folder}", what)
            : Target.Parse(what);
        if (!what.Contains('/', StringComparison.Ordinal) && content.LeadsTo(target.Page) is null)
        {
            throw new RefusedException($"There is no source, term or page '{what}'.{content.DidYouMean(what, [.. content.Shared.Sources.Select(pair => pair.Source.Id.Value), .. content.Shared.Terms.Select(pair => pair.Term.Id.Value)])}");
        }

        target.RefuseUnknown(content);
        var draft = new Draft(folder, content);
        var addresses = content.Entries.Where(located => located.Entry.Address == target.Page).SelectMany(located => located.Entry.Aliases).Append(target.Page).ToHashSet();
        return [.. Use.AllIn(content).Where(use => addresses.Contains(use.Page) && (target.Id is null || use.Target.EndsWith($"#{target.Id}", StringComparison.Ordinal))).Select(use => new UsedAt(use.At, FieldAt(draft, use.At)))];
    }

    /// <returns>The names of the fields around a place, the outermost first; null in the text of a page.</returns>
    private static string? FieldAt(Draft draft, Location at)
    {
        var path = draft.Yaml(at.File).PathTo(at);
        var names = path.Zip(path.Skip(1)).Select(pair => pair.First is Yaml.Mapping map ? map.Entries.First(entry => entry.Value.Value == pair.Second).Key : null).OfType<string>().ToList();
        return names.Count == 0 ? null : string.Join(" > ", names);
    }

    private ContentChange Change(Action<Draft, IReadOnlyList<Diagnostic>> make)
    {
        var (loaded, content) = written is { } known && known.Stamp == ContentStamp.Of(folder) ? (known.Loaded, known.Content) : CatalogueLoader.Read(folder, site, today);
        var draft = new Draft(folder, content);
        try
        {
            make(draft, loaded.Diagnostics);
        }
        catch (RefusedException refused)
        {
            return new ContentChange(draft, refused.Message, []);
        }

        var after = draft.Changed.Count == 0 ? (Loaded: loaded, Content: content) : draft.Try(site, today);
        var before = loaded.Diagnostics.ToLookup(problem => KeyOf(draft, problem));
        var hidden = loaded.Diagnostics.Any(IsError) ? HiddenByOthers : [];
        var added = after.Loaded.Diagnostics.Where(problem => IsError(problem) && !hidden.Contains(problem.Code)).GroupBy(problem => KeyOf(draft, problem))
            .SelectMany(group => group.Skip(before[group.Key].Count())).ToList();
        return added.Count > 0
            ? new ContentChange(draft, "Nothing was changed, because these errors would be new. Change those places by hand, then run this again.", [.. added.SelectMany(problem => problem.Also.Select(at => problem with { At = at, Also = [] }).Prepend(problem))])
            : new ContentChange(draft, null, after.Loaded.Diagnostics)
            {
                Making = () =>
                {
                    draft.WriteTo(folder);
                    written = (ContentStamp.Of(folder), after.Loaded, after.Content);
                },
            };
    }

    private static IEnumerable<string> AddressesIn(Draft draft)
    {
        var (content, shared) = (draft.Content, draft.Content.Shared.Content);
        var entries = content.Entries.Select(located => located.Entry).ToList();
        return
        [
            .. content.Site.Pages.Where(Links.IsAddress),
            .. entries.SelectMany(entry => entry.Aliases.Append(entry.Address)),
            .. entries.Where(entry => entry.Retired is null).SelectMany(entry => entry.Body.Headings.Select(heading => $"{entry.Address}#{heading.Id}")),
            .. shared.Glossary.Terms.Select(term => Kinds.Term.AddressOf(term.Id.Value)),
            .. shared.Sources.Select(source => Kinds.Source.AddressOf(source.Id.Value)),
            .. shared.Levels.Levels.Select(level => Kinds.Level.AddressOf($"level-{level.Number}")),
        ];
    }

    private static bool IsError(Diagnostic problem) => problem.Severity == Severity.Error;

    /// <summary>A problem is the same one in a file that has moved, on another line, and with another guess at what was meant.</summary>
    private static (string, string, string) KeyOf(Draft draft, Diagnostic problem) =>
        (problem.Code, OfAllFiles.Contains(problem.Code) ? "" : draft.Changed.FirstOrDefault(file => file.Path == problem.At.File)?.NewPath ?? problem.At.File, Guess().Replace(problem.Message, ""));

    [GeneratedRegex(@" Did you mean '[^']*'\?|, (?:but|and) (?:(?:something in it )?is (?:still )?named here|(?:one|[0-9]+) places? (?:still )?names? (?:it|something in it))(?:, the first of them here)?")]
    private static partial Regex Guess();
}

/// <summary>A place that names something.</summary>
/// <param name="Field">The field and those around it; null in the text of a page.</param>
public sealed record UsedAt(Location At, string? Field);

/// <summary>A change that was tried and can be written.</summary>
public sealed class ContentChange
{
    private readonly Draft draft;

    internal ContentChange(Draft draft, string? refusal, IReadOnlyList<Diagnostic> problems) => (this.draft, Refusal, Problems) = (draft, refusal, problems);

    /// <summary>Why it cannot be made; null if it can.</summary>
    public string? Refusal { get; }

    /// <summary>What is wrong in the content afterwards; if the change is refused, only what would be new.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>Each file that moves or goes, and each changed line before and after.</summary>
    public IEnumerable<string> Lines => draft.Changed.SelectMany(file => file.Describe());

    /// <summary>What the author should know of the change, or has to do by hand.</summary>
    public IReadOnlyList<string> Notes => draft.Notes;

    internal Action Making { private get; init; } = () => { };

    /// <summary>Changes the files, unless the change is refused.</summary>
    public void Write() => Making();
}
