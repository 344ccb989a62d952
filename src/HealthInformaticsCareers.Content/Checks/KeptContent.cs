using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>What the last check of a folder has read and found, by file.</summary>
internal sealed class KeptContent
{
    private readonly Dictionary<string, KeptFile> files = [];
    private (string Folder, SiteAddresses? Site, DateOnly Today) circumstances;
    private Dictionary<ContentFile, Findings> findings = [];
    private SharedFiles? findingsOf;

    /// <summary>What the data files say; null if one of them has to be read.</summary>
    public (Dictionary<string, ContentFile> Files, SharedFiles Shared)? Data { get; private set; }

    public Vocabulary? Vocabulary { get; private set; }

    /// <summary>Forgets what depends on something that has changed.</summary>
    /// <param name="found">The files of the folder; null for one that was refused.</param>
    public void Begin(string folder, SiteAddresses site, DateOnly today, IReadOnlyDictionary<string, FileInfo?> found)
    {
        // A glossary's terms are marked in every page, so pages are read again when it changes.
        var isTheSame = circumstances == (folder, site, today) && IsUnchanged(DataFiles.Glossary, found);
        circumstances = (folder, site, today);
        if (!isTheSame)
        {
            files.Clear();
        }

        if (!isTheSame || !DataFiles.All.All(path => IsUnchanged(path, found)))
        {
            Data = null;
        }
    }

    public KeptFile? Find(string path, FileInfo? found) => found is not null && files.GetValueOrDefault(path) is { } kept && kept.State == FileState.Of(found) ? kept : null;

    public void Keep(IReadOnlyDictionary<string, FileInfo?> found, Dictionary<string, ContentFile> data, SharedFiles shared, IEnumerable<(ContentFile File, Entry? Entry)> pages)
    {
        Data = (data, shared);
        files.Clear();
        foreach (var (file, entry) in data.Values.Select(file => (file, (Entry?)null)).Concat(pages))
        {
            // Why a file could not be opened may be gone although the file is the same.
            if (file.Text.Length > 0 && found[file.Path] is { } info)
            {
                files[file.Path] = new KeptFile(FileState.Of(info), file, entry);
            }
        }
    }

    /// <summary>The findings in a file that was not read again, if nothing that they depend on has changed.</summary>
    public Findings? FindingsIn(ContentFile file, SharedFiles shared) => findingsOf == shared ? findings.GetValueOrDefault(file) : null;

    public void Keep(IEnumerable<(ContentFile, Findings)> found, SharedFiles shared, Vocabulary vocabulary)
    {
        findings = found.ToDictionary();
        (findingsOf, Vocabulary) = (shared, vocabulary);
    }

    private bool IsUnchanged(string path, IReadOnlyDictionary<string, FileInfo?> found) =>
        found.TryGetValue(path, out var info) ? Find(path, info) is not null : Data?.Files.ContainsKey(path) == false;
}

internal sealed record KeptFile(FileState State, ContentFile File, Entry? Entry);

internal readonly record struct FileState(long Length, DateTime Changed)
{
    public static FileState Of(FileInfo file) => new(file.Length, file.LastWriteTimeUtc);
}
