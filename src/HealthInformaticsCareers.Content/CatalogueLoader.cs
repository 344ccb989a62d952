using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Files;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content;

/// <summary>The result of loading: every problem, sorted by file and line, and the catalogue unless one of them is an error.</summary>
/// <param name="Stamp">The folder's stamp just before its files were read, to detect later changes.</param>
/// <param name="Version">Hash of the file contents; identical on every machine.</param>
public sealed record LoadedContent(Catalogue? Catalogue, IReadOnlyList<Diagnostic> Diagnostics, string Stamp, string Version)
{
    /// <summary>What is wrong without keeping the content from being served.</summary>
    public IReadOnlyList<Diagnostic> Warnings => [.. Diagnostics.Where(problem => problem.Severity == Severity.Warning)];

    /// <summary>The next day on which a page or a fact begins or ends; null if none does.</summary>
    public DateOnly? TurnsOn { get; init; }

    /// <summary>The reading grade of each page; empty unless the editorial checks ran.</summary>
    internal IReadOnlyList<PageGrade> Grades { get; init; } = [];
}

/// <summary>Loads a catalogue from a folder: lists the files, reads, parses and checks them, and builds the entries.</summary>
public static class CatalogueLoader
{
    private static readonly string UnknownPlace = RuleAttribute.Of(nameof(Rules.UnknownPlace)).Code;

    private static readonly string[] OfOtherDays = [RuleAttribute.Of(nameof(Rules.MissingField)).Code, RuleAttribute.Of(nameof(Rules.UnknownField)).Code];

    /// <param name="site">The addresses that the website itself uses.</param>
    /// <param name="today">Reviews that were due before this date are overdue.</param>
    public static LoadedContent Load(string folder, SiteAddresses site, DateOnly today) => Load(folder, site, today, editorial: false).Loaded;

    /// <summary>Loads and also runs the editorial checks, which take as long again and only give warnings.</summary>
    public static LoadedContent Check(string folder, SiteAddresses site, DateOnly today) => Check(folder, site, today, Task.FromResult<string?>(null));

    /// <param name="ledgerBefore">An earlier text of <c>addresses.txt</c>, all of whose lines have to be there still; null if none is known. It is needed last, so it may be on its way.</param>
    public static LoadedContent Check(string folder, SiteAddresses site, DateOnly today, Task<string?> ledgerBefore) => Load(folder, site, today, editorial: true, ledgerBefore).Loaded;

    /// <param name="kept">What the last check of the same folder has read.</param>
    internal static LoadedContent Check(string folder, SiteAddresses site, DateOnly today, KeptContent kept) => Load(folder, site, today, editorial: true, kept: kept).Loaded;

    /// <summary>
    /// Loads content of an earlier day, to compare its facts. The rules have grown since, so a field that is missing or unknown by now, and anything that is
    /// wrong beyond the reading of values, doesn't count. The catalogue has no links.
    /// </summary>
    public static LoadedContent LoadEarlier(string folder, SiteAddresses site, DateOnly today)
    {
        var (loaded, content) = Load(folder, site, today, editorial: false);
        return loaded.Catalogue is null && !loaded.Diagnostics.Any(problem => IsError(problem) && problem.Code.StartsWith("HIC1", StringComparison.Ordinal) && !OfOtherDays.Contains(problem.Code))
            ? loaded with { Catalogue = new Catalogue([.. content.Entries.Select(located => located.Entry).Where(entry => !(entry.From > today))], content.Shared.Content, []) }
            : loaded;
    }

    /// <summary>Loads for the verbs that change files, which need everything that was read.</summary>
    internal static (LoadedContent Loaded, CheckedContent Content) Read(string folder, SiteAddresses site, DateOnly today) => Load(folder, site, today, editorial: false);

    private static (LoadedContent Loaded, CheckedContent Content) Load(string folder, SiteAddresses site, DateOnly today, bool editorial, Task<string?>? ledgerBefore = null, KeptContent? kept = null)
    {
        if (editorial)
        {
            Vocabulary.Prepare();
        }

        var stamp = ContentStamp.Of(folder);
        var problems = new List<Diagnostic>();
        var found = ContentFolder.List(folder, [.. Kinds.WithPages.Select(kind => kind.Folder)], DataFiles.All, problems);

        kept?.Begin(folder, site, today, found);
        var (read, shared) = ContentReader.ReadFields(found, today, editorial, kept);
        List<ContentFile> files = [.. read.Select(page => page.File)];
        List<LocatedEntry> entries = [.. read.Where(page => page.Entry is not null).Select(page => new LocatedEntry(page.Entry!, page.File))];
        var proofreader = editorial ? new Proofreader(files, entries, shared, kept?.Vocabulary) : null;
        var findings = ContentReader.ReadBodies(read, shared, site, proofreader, kept);
        if (proofreader is not null)
        {
            kept?.Keep(found, read, shared, proofreader.Vocabulary, findings);
        }

        problems.AddRange(files.SelectMany(file => file.Report.Problems));
        var misplaced = problems.Where(problem => problem.Code == UnknownPlace).Select(problem => Path.GetFileNameWithoutExtension(problem.At.File)).ToHashSet();
        var content = new CheckedContent(files, entries, shared, site, today) { Misplaced = misplaced };

        // Style gives warnings alone, so whether there are errors doesn't depend on it.
        Catalogue? catalogue = null;
        IReadOnlyList<Diagnostic> ofFinder = [];
        (IReadOnlyList<Diagnostic> Warnings, IReadOnlyList<PageGrade> Grades) style = ([], []);
        Parallel.Invoke(
            () =>
            {
                problems.AddRange(ContentChecks.Run(content, problems.Exists(IsError)));
                problems.AddRange(CheckLedger(files, ledgerBefore?.Result));
                if (!problems.Exists(IsError))
                {
                    catalogue = new Catalogue([.. entries.Select(located => located.Entry).Where(entry => !(entry.From > today))], shared.Content, content.Links);
                    ofFinder = [.. new FinderChecks(catalogue).Run()];
                }
            },
            () => style = proofreader is null ? style : EditorialChecks.Run(content, findings, proofreader));

        // What is wrong in a line already is not judged by its style too.
        var wrong = problems.Where(IsError).Select(problem => problem.At with { Column = 1 }).ToHashSet();
        problems.AddRange(style.Warnings.Where(warning => !wrong.Contains(warning.At with { Column = 1 })));
        problems.AddRange(ofFinder);

        problems = [.. problems.Distinct().OrderBy(problem => problem.At).ThenBy(problem => problem.Code, StringComparer.Ordinal)];
        return (new LoadedContent(problems.Exists(IsError) ? null : catalogue, problems, stamp, ContentFile.VersionOf(files)) { TurnsOn = NextTurn(files, today), Grades = style.Grades }, content);
    }

    private static DateOnly? NextTurn(List<ContentFile> files, DateOnly today)
    {
        DateOnly? next = null;
        foreach (var day in files.SelectMany(file => file.Report.Schedule).SelectMany(item => item.Turns))
        {
            next = day > today && !(day >= next) ? day : next;
        }

        return next;
    }

    /// <summary>A ledger that is there and cannot be read has been reported already.</summary>
    private static IEnumerable<Diagnostic> CheckLedger(List<ContentFile> files, string? before)
    {
        var ledger = files.Find(file => file.Path == DataFiles.Ledger);
        return before is null || ledger is { IsReadable: false } ? [] : LedgerChecks.Shrunk(before, ledger?.Text ?? "");
    }

    private static bool IsError(Diagnostic problem) => problem.Severity == Severity.Error;
}
