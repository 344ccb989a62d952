using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>What loading gave: every problem, sorted by file and line, and the catalogue unless one of them is an error.</summary>
/// <param name="Stamp">Of the files just before they were read, so that a later change shows.</param>
/// <param name="Version">Of what stands in the files: the same on every machine.</param>
public sealed record LoadedContent(Catalogue? Catalogue, IReadOnlyList<Diagnostic> Diagnostics, string Stamp, string Version)
{
    /// <summary>How hard each page is to read; none where something is wrong.</summary>
    internal IReadOnlyList<PageGrade> Grades { get; init; } = [];
}

/// <summary>From a folder to a catalogue: the only place that knows the whole way.</summary>
public static class CatalogueLoader
{
    private static readonly Dictionary<string, Func<ContentFile, Glossary, Entry>> PageKinds = new()
    {
        [Kind.Area.Folder] = (file, glossary) => new Area(file, glossary),
        [Kind.Role.Folder] = (file, glossary) => new Role(file, glossary),
        [Kind.Qualification.Folder] = (file, glossary) => new Qualification(file, glossary),
        [Kind.Condition.Folder] = (file, glossary) => new Condition(file, glossary),
        [Kind.StartingPoint.Folder] = (file, glossary) => new StartingPoint(file, glossary),
        [Kind.Route.Folder] = (file, glossary) => new Route(file, glossary),
        [Kind.Story.Folder] = (file, glossary) => new Story(file, glossary),
        [Kind.Page.Folder] = (file, glossary) => new Page(file, glossary),
    };

    /// <param name="today">Reviews that were due before it are overdue.</param>
    public static LoadedContent Load(string folder, DateOnly today) => Load(folder, today, asEditor: false);

    /// <summary>Loads, and reads the texts too as an editor would, which takes as long again and only gives warnings.</summary>
    public static LoadedContent Check(string folder, DateOnly today) => Load(folder, today, asEditor: true);

    private static LoadedContent Load(string folder, DateOnly today, bool asEditor)
    {
        var stamp = ContentStamp.Of(folder);
        var problems = new List<Diagnostic>();
        var found = ContentFolder.List(folder, [.. PageKinds.Keys], problems);
        var files = new List<ContentFile>();

        ContentFile? Data(string path, Func<string, string, ContentFile> read)
        {
            if (!found.Remove(path, out var file))
            {
                return null;
            }

            files.Add(ContentFolder.Text(file, path, problems) is { } text ? read(path, text) : ContentFile.Unread(path));
            return files[^1];
        }

        var sourceFile = Data("sources.yml", ContentFile.ReadList);
        var glossaryFile = Data("glossary.yml", ContentFile.ReadList);
        var levelFile = Data("levels.yml", ContentFile.ReadData);
        var payFile = Data("pay-bands.yml", ContentFile.ReadData);
        var vacancyFile = Data("vacancies.yml", ContentFile.ReadData);
        var finderFile = Data("finder.yml", ContentFile.ReadData);
        var sources = (sourceFile?.Items ?? []).Select(fields => (Source: Source.Read(fields), fields)).ToList();
        var terms = (glossaryFile?.Items ?? []).Select(fields => (Term: Term.Read(fields, glossaryFile!), fields)).ToList();
        var levels = levelFile is { IsReadable: true } ? LevelFramework.Read(levelFile) : LevelFramework.None;
        var payBands = payFile is { IsReadable: true } ? PayBands.Read(payFile) : null;
        var vacancies = vacancyFile is { IsReadable: true } ? Vacancies.Read(vacancyFile) : null;
        var questionnaire = finderFile is { IsReadable: true } ? Questionnaire.Read(finderFile) : Questionnaire.None;
        var glossary = new Glossary([.. terms.Select(pair => pair.Term)]);

        files.ForEach(End);

        // Pages know nothing of each other; in order, so that the same content always gives the same.
        var pages = found.AsParallel().AsOrdered().Select(pair => ReadPage(pair.Key, pair.Value, glossary, asEditor)).ToList();
        files.AddRange(pages.Select(page => page.File));
        var entries = pages.Where(page => page.Entry is not null).Select(page => (Entry: page.Entry!, page.File)).ToList();

        var version = ContentFile.VersionOf(files);
        var references = files.SelectMany(file => file.References.Select(reference => (From: file.Address, To: reference.Address))).ToList();
        problems.AddRange(files.SelectMany(file => file.Problems));
        var checks = new CrossChecks(files, entries, sources, terms, levels, today);
        problems.AddRange(checks.Run(anyErrors: problems.Any(problem => problem.Severity == Severity.Error)));
        IReadOnlyList<PageGrade> grades = [];
        if (asEditor && problems.All(problem => problem.Severity == Severity.Warning))
        {
            var editorial = new Editorial(files, entries, [.. sources.Select(pair => pair.Source)], glossary);
            problems.AddRange(editorial.Check());
            grades = editorial.Grades;
        }

        Catalogue? catalogue = null;
        if (problems.All(problem => problem.Severity == Severity.Warning))
        {
            catalogue = new Catalogue([.. entries.Select(pair => pair.Entry)], [.. sources.Select(pair => pair.Source)], glossary, levels, payBands, vacancies, questionnaire, references);
            problems.AddRange(new FinderChecks(catalogue, entries).Run());
        }

        problems = [.. problems.Distinct().OrderBy(problem => problem.At).ThenBy(problem => problem.Code, StringComparer.Ordinal)];

        return problems.Any(problem => problem.Severity == Severity.Error)
            ? new LoadedContent(null, problems, stamp, version)
            : new LoadedContent(catalogue, problems, stamp, version) { Grades = grades };
    }

    /// <returns>The file, and what it says; null where it cannot be read.</returns>
    private static (ContentFile File, Entry? Entry) ReadPage(string path, FileInfo? found, Glossary glossary, bool asEditor)
    {
        var refused = new List<Diagnostic>();
        var file = ContentFolder.Text(found, path, refused) is { } text ? ContentFile.ReadPage(path, text, keepProse: asEditor) : ContentFile.Unread(path);
        file.Problems.AddRange(refused);
        var entry = file.IsReadable ? PageKinds[path.Split('/')[0]](file, glossary) : null;
        End(file);
        if (!asEditor)
        {
            file.ForgetText();
        }

        return (file, entry);
    }

    /// <summary>Everything was asked for: what is left in the file should not be there.</summary>
    private static void End(ContentFile file)
    {
        if (file.IsReadable)
        {
            file.Fields.End();
        }
    }
}
