using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>What the last check of a folder has read and found, by file.</summary>
internal sealed class KeptContent
{
    private readonly Dictionary<string, KeptFile> files = [];
    private (string Folder, SiteAddresses? Site, DateOnly Today) circumstances;

    /// <summary>What the folder had when it was read last.</summary>
    private HashSet<string> paths = [];
    private Dictionary<ContentFile, Findings> findings = [];
    private SharedFiles? findingsOf;

    /// <summary>What the data files say; null if one of them has to be read.</summary>
    public SharedFiles? Shared { get; private set; }

    public Vocabulary? Vocabulary { get; private set; }

    /// <summary>Forgets what depends on something that has changed.</summary>
    /// <param name="found">The files of the folder; null for one that was refused.</param>
    public void Begin(string folder, SiteAddresses site, DateOnly today, IReadOnlyDictionary<string, FileInfo?> found)
    {
        // A glossary's terms are marked in every page, so pages are read again when it changes.
        var isTheSame = circumstances == (folder, site, today) && IsUnchanged(DataFiles.Glossary, found);
        circumstances = (folder, site, today);
        if (!isTheSame || !DataFiles.All.All(path => IsUnchanged(path, found)))
        {
            Shared = null;
        }

        if (!isTheSame)
        {
            files.Clear();
        }
    }

    /// <returns>The file as it was read, if it has not changed.</returns>
    public ReadFile? Find(string path, FileInfo? found) => found is not null && files.TryGetValue(path, out var kept) && kept.State == FileState.Of(found) ? kept.Read : null;

    /// <summary>The findings in a file that was not read again, if nothing that they depend on has changed.</summary>
    public Findings? FindingsIn(ContentFile file, SharedFiles shared, Vocabulary vocabulary) => findingsOf == shared && Vocabulary == vocabulary ? findings.GetValueOrDefault(file) : null;

    public void Keep(IReadOnlyDictionary<string, FileInfo?> found, IReadOnlyList<ReadFile> read, SharedFiles shared, Vocabulary vocabulary, IReadOnlyList<Findings> findings)
    {
        paths = [.. found.Keys];
        files.Clear();
        foreach (var file in read)
        {
            // Why a file could not be opened may be gone although the file is the same.
            if (file.File.Text.Length > 0 && found[file.File.Path] is { } info)
            {
                files[file.File.Path] = new(FileState.Of(info), file with { IsComplete = true });
            }
        }

        this.findings = read.Select(file => file.File).Zip(findings).ToDictionary();
        (Shared, findingsOf, Vocabulary) = (shared, shared, vocabulary);
    }

    private bool IsUnchanged(string path, IReadOnlyDictionary<string, FileInfo?> found) =>
        found.TryGetValue(path, out var info) ? Find(path, info) is not null : !paths.Contains(path);

    private readonly record struct KeptFile(FileState State, ReadFile Read);

    private readonly record struct FileState(long Length, DateTime Changed)
    {
        public static FileState Of(FileInfo file) => new(file.Length, file.LastWriteTimeUtc);
    }
}
