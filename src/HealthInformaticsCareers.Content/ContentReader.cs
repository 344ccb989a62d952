using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Files;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content;

/// <summary>Reads files, many at the same time: first what has fields, then the text of the pages. The order of the files stays, so that the result is reproducible.</summary>
internal static class ContentReader
{
    /// <summary>Reads the data files, and the front matter of the pages, which doesn't depend on them.</summary>
    /// <param name="found">The files of the folder; null for one that was refused.</param>
    public static (ReadFile[] Read, SharedFiles Shared) ReadFields(SortedDictionary<string, FileInfo?> found, DateOnly today, bool editorial, KeptContent? kept)
    {
        ReadFile[] data = [];
        ReadFile[] pages = [];
        var shared = kept?.Shared;
        Parallel.Invoke(
            () =>
            {
                // If one data file has changed, all are read again, because what they say together is made of all of them.
                data = ReadAll(DataFiles.All.Where(found.ContainsKey), (path, file) => (shared is null ? null : kept?.Find(path, file)) ?? ReadDataFile(path, file, today, editorial));
                shared ??= ReadShared(data);
            },
            () => pages = ReadAll(found.Keys.Except(DataFiles.All), (path, file) => kept?.Find(path, file) ?? ReadFrontMatter(path, file, today, editorial)));
        return ([.. data, .. pages], shared!);

        ReadFile[] ReadAll(IEnumerable<string> all, Func<string, FileInfo?, ReadFile> read)
        {
            var paths = all.ToArray();
            var files = new ReadFile[paths.Length];
            Parallel.For(0, paths.Length, index => files[index] = read(paths[index], found[paths[index]]));
            return files;
        }
    }

    /// <summary>Reads the text of the pages, in which the glossary's terms are marked, and everything that is written for its style.</summary>
    /// <returns>What was found in each file; empty if style is not checked.</returns>
    public static Findings[] ReadBodies(ReadFile[] read, SharedFiles shared, SiteAddresses site, Proofreader? proofreader, KeptContent? kept)
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

    private static SharedFiles ReadShared(ReadFile[] data)
    {
        var shared = new SharedFiles(data.ToDictionary(read => read.File.Path, read => read.File));
        foreach (var (file, _, _) in data)
        {
            file.End();
        }

        return shared;
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
