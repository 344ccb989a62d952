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
    public static LoadedContent Check(string folder, SiteAddresses site, DateOnly today) => Check(folder, site, today, ledgerBefore: null);

    /// <param name="ledgerBefore">An earlier text of <c>addresses.txt</c>, all of whose lines have to be there still; null if none is known.</param>
    public static LoadedContent Check(string folder, SiteAddresses site, DateOnly today, string? ledgerBefore) => Load(folder, site, today, editorial: true, ledgerBefore).Loaded;

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

    private static (LoadedContent Loaded, CheckedContent Content) Load(string folder, SiteAddresses site, DateOnly today, bool editorial, string? ledgerBefore = null, KeptContent? kept = null)
    {
        if (editorial)
        {
            EnglishWords.Prepare();
        }

        var stamp = ContentStamp.Of(folder);
        var problems = new List<Diagnostic>();
        var found = ContentFolder.List(folder, [.. Kinds.WithPages.Select(kind => kind.Folder)], DataFiles.All, problems);

        kept?.Begin(folder, site, today, found);
        var (data, shared) = kept?.Data ?? ReadDataFiles(found, today, editorial);
        var pages = ReadPages(found, shared.Content.Glossary, site, today, editorial, kept);
        kept?.Keep(found, data, shared, pages);

        List<ContentFile> files = [.. data.Values, .. pages.Select(page => page.File)];
        List<LocatedEntry> entries = [.. pages.Where(page => page.Entry is not null).Select(page => new LocatedEntry(page.Entry!, page.File))];
        problems.AddRange(files.SelectMany(file => file.Report.Problems));

        var misplaced = problems.Where(problem => problem.Code == UnknownPlace).Select(problem => Path.GetFileNameWithoutExtension(problem.At.File)).ToHashSet();
        var content = new CheckedContent(files, entries, shared, site, today) { Misplaced = misplaced };
        problems.AddRange(ContentChecks.Run(content, problems.Exists(IsError)));

        // A ledger that is there and cannot be read has been reported already.
        var ledger = data.GetValueOrDefault(DataFiles.Ledger);
        problems.AddRange(ledgerBefore is null || ledger is { IsReadable: false } ? [] : LedgerChecks.Shrunk(ledgerBefore, ledger?.Text ?? ""));

        // Style gives warnings alone, so the catalogue can be built at the same time. The calling thread does part of it, so nothing has to wait for another one to be free.
        (Catalogue? Catalogue, IEnumerable<Diagnostic> Problems) built = (null, []);
        (IReadOnlyList<Diagnostic> Warnings, IReadOnlyList<PageGrade> Grades) style = ([], []);
        Action build = problems.Exists(IsError) ? () => { } : () => built = Build(content);
        Action checkStyle = editorial ? () => style = EditorialChecks.Run(content, kept) : () => { };
        Parallel.ForEach([build, checkStyle], step => step());

        // What is wrong in a line already is not judged by its style too.
        var wrong = problems.Where(IsError).Select(problem => problem.At with { Column = 1 }).ToHashSet();
        problems.AddRange(style.Warnings.Where(warning => !wrong.Contains(warning.At with { Column = 1 })));

        problems.AddRange(built.Problems);
        var turns = files.SelectMany(file => file.Report.Schedule).SelectMany(item => item.Turns).Where(day => day > today).Order().Cast<DateOnly?>().FirstOrDefault();
        problems = [.. problems.Distinct().OrderBy(problem => problem.At).ThenBy(problem => problem.Code, StringComparer.Ordinal)];
        return (new LoadedContent(problems.Exists(IsError) ? null : built.Catalogue, problems, stamp, ContentFile.VersionOf(files)) { TurnsOn = turns, Grades = style.Grades }, content);
    }

    private static (Catalogue? Catalogue, IEnumerable<Diagnostic> Problems) Build(CheckedContent content)
    {
        var catalogue = new Catalogue([.. content.Entries.Select(located => located.Entry).Where(entry => !(entry.From > content.Today))], content.Shared.Content, content.Links);
        return (catalogue, new FinderChecks(catalogue).Run());
    }

    private static bool IsError(Diagnostic problem) => problem.Severity == Severity.Error;

    private static (Dictionary<string, ContentFile> Files, SharedFiles Shared) ReadDataFiles(SortedDictionary<string, FileInfo?> found, DateOnly today, bool editorial)
    {
        var paths = DataFiles.All.Where(found.ContainsKey).ToArray();
        var files = new ContentFile[paths.Length];
        Parallel.For(0, paths.Length, index => files[index] = ReadDataFile(paths[index], found[paths[index]], today, editorial));
        var data = paths.Zip(files).ToDictionary();
        var shared = new SharedFiles(data);
        Array.ForEach(files, file => file.End());
        return (data, shared);
    }

    /// <summary>Pages don't depend on each other. Keeping their order makes the result reproducible.</summary>
    private static (ContentFile File, Entry? Entry)[] ReadPages(SortedDictionary<string, FileInfo?> found, Glossary glossary, SiteAddresses site, DateOnly today, bool editorial, KeptContent? kept)
    {
        var files = found.ExceptBy(DataFiles.All, pair => pair.Key).ToArray();
        var pages = new (ContentFile, Entry?)[files.Length];
        Parallel.For(0, files.Length, index =>
        {
            var (path, file) = files[index];
            pages[index] = kept?.Find(path, file) is { } same ? (same.File, same.Entry) : ReadPage(path, file, glossary, site, today, editorial);
        });
        return pages;
    }

    private static ContentFile ReadDataFile(string path, FileInfo? found, DateOnly today, bool editorial)
    {
        var refused = new List<Diagnostic>();
        var file = ContentFolder.ReadText(found, path, refused) is { } text ? DataFiles.Read(path, text, today) : ContentFile.Unreadable(path);
        file.Report.Problems.AddRange(refused);

        // What people type into a search is no prose, and often misspelt.
        file.Report.CollectsTexts = editorial && path != DataFiles.Search;
        return file;
    }

    /// <returns>The entry is null if the file could not be read.</returns>
    private static (ContentFile File, Entry? Entry) ReadPage(string path, FileInfo? found, Glossary glossary, SiteAddresses site, DateOnly today, bool editorial)
    {
        var refused = new List<Diagnostic>();
        var file = ContentFolder.ReadText(found, path, refused) is { } text ? ContentFile.ReadPage(path, text, today) : ContentFile.Unreadable(path);
        file.Report.Problems.AddRange(refused);
        file.Report.CollectsTexts = editorial;
        file.RefuseOtherKind();
        var entry = file.IsReadable ? Kinds.OfPath(path)!.Read(file, glossary, site, collectPassages: editorial) : null;
        file.End();
        if (!editorial)
        {
            file.ReleaseText();
        }

        return (file, entry);
    }
}
