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
        var read = ReadFields(found, today, editorial, kept);
        List<ContentFile> files = [.. read.Select(page => page.File)];
        List<LocatedEntry> entries = [.. read.Where(page => page.Entry is not null).Select(page => new LocatedEntry(page.Entry!, page.File))];
        var shared = kept?.Shared ?? ReadShared(files);
        var proofreader = editorial ? new Proofreader(files, entries, shared, kept?.Vocabulary) : null;
        var findings = ReadBodies(read, shared, site, proofreader, kept);
        if (proofreader is not null)
        {
            kept?.Keep(found, read, shared, proofreader.Vocabulary, findings);
        }

        problems.AddRange(files.SelectMany(file => file.Report.Problems));
        var misplaced = problems.Where(problem => problem.Code == UnknownPlace).Select(problem => Path.GetFileNameWithoutExtension(problem.At.File)).ToHashSet();
        var content = new CheckedContent(files, entries, shared, site, today) { Misplaced = misplaced };

        // Style gives warnings alone, so it doesn't matter to the rest. The calling thread does part of it, so nothing has to wait for another one to be free.
        (Catalogue? Catalogue, IEnumerable<Diagnostic> Problems) built = (null, []);
        (IReadOnlyList<Diagnostic> Warnings, IReadOnlyList<PageGrade> Grades) style = ([], []);
        Action build = () =>
        {
            problems.AddRange(ContentChecks.Run(content, problems.Exists(IsError)));

            // A ledger that is there and cannot be read has been reported already.
            var ledger = files.Find(file => file.Path == DataFiles.Ledger);
            problems.AddRange(ledgerBefore is null || ledger is { IsReadable: false } ? [] : LedgerChecks.Shrunk(ledgerBefore, ledger?.Text ?? ""));
            built = problems.Exists(IsError) ? built : Build(content);
        };
        Action checkStyle = () => style = proofreader is null ? style : EditorialChecks.Run(content, findings, proofreader);
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

    /// <summary>Reads the data files and the front matter of the pages, none of which depends on another. Keeping their order makes the result reproducible.</summary>
    private static ReadFile[] ReadFields(SortedDictionary<string, FileInfo?> found, DateOnly today, bool editorial, KeptContent? kept)
    {
        List<string> data = [.. DataFiles.All.Where(found.ContainsKey)];
        List<string> paths = [.. data, .. found.Keys.Except(data)];
        var read = new ReadFile[paths.Count];
        Parallel.For(0, read.Length, index =>
        {
            var (path, file) = (paths[index], found[paths[index]]);
            var isData = index < data.Count;
            read[index] = (isData && kept?.Shared is null ? null : kept?.Find(path, file))
                ?? (isData ? ReadDataFile(path, file, today, editorial) : ReadFrontMatter(path, file, today, editorial));
        });
        return read;
    }

    private static SharedFiles ReadShared(IEnumerable<ContentFile> files)
    {
        var data = files.Where(file => !file.IsPage).ToDictionary(file => file.Path);
        var shared = new SharedFiles(data);
        foreach (var file in data.Values)
        {
            file.End();
        }

        return shared;
    }

    /// <summary>Reads the text of the pages, in which the glossary's terms are marked, and everything that is written for its style.</summary>
    /// <returns>What was found in each file; empty if style is not checked.</returns>
    private static Findings[] ReadBodies(ReadFile[] read, SharedFiles shared, SiteAddresses site, Proofreader? proofreader, KeptContent? kept)
    {
        var findings = new Findings[proofreader is null ? 0 : read.Length];
        Parallel.For(0, read.Length, index =>
        {
            var (file, entry, isComplete) = read[index];
            if (!isComplete)
            {
                ReadBody(file, entry, shared.Content.Glossary, site, collectPassages: proofreader is not null);
            }

            if (proofreader is not null)
            {
                findings[index] = kept?.FindingsIn(file, shared, proofreader.Vocabulary) ?? proofreader.Read(file, entry);
            }

            if (kept is null)
            {
                file.Report.ForgetTexts();
            }
        });
        return findings;
    }

    private static ReadFile ReadDataFile(string path, FileInfo? found, DateOnly today, bool editorial)
    {
        var refused = new List<Diagnostic>();
        var file = ContentFolder.ReadText(found, path, refused) is { } text ? DataFiles.Read(path, text, today) : ContentFile.Unreadable(path);
        file.Report.Problems.AddRange(refused);

        // What people type into a search is no prose, and often misspelt.
        file.Report.CollectsTexts = editorial && path != DataFiles.Search;
        return new(file, Entry: null, IsComplete: true);
    }

    /// <returns>The entry is null if the file could not be read.</returns>
    private static ReadFile ReadFrontMatter(string path, FileInfo? found, DateOnly today, bool editorial)
    {
        var refused = new List<Diagnostic>();
        var file = ContentFolder.ReadText(found, path, refused) is { } text ? ContentFile.ReadPage(path, text, today) : ContentFile.Unreadable(path);
        file.Report.Problems.AddRange(refused);
        file.Report.CollectsTexts = editorial;
        file.RefuseOtherKind();
        return new(file, file.IsReadable ? Kinds.OfPath(path)!.ReadFields(file) : null, IsComplete: false);
    }

    private static void ReadBody(ContentFile file, Entry? entry, Glossary glossary, SiteAddresses site, bool collectPassages)
    {
        if (entry is not null)
        {
            Kinds.OfPath(file.Path)!.ReadBody(file, entry, glossary, site, collectPassages);
        }

        file.End();
        if (!collectPassages)
        {
            file.ReleaseText();
        }
    }
}

/// <param name="Entry">Null for a data file, and for a page that could not be read.</param>
/// <param name="IsComplete">Whether the text below the front matter has been read too.</param>
internal readonly record struct ReadFile(ContentFile File, Entry? Entry, bool IsComplete);
