using System.Formats.Tar;

namespace HealthInformaticsCareers.Web.Comparing;

/// <summary>A version of the content: a folder as it is, or the content as a commit has it, which is in a temporary folder until it is disposed of.</summary>
internal sealed class ContentVersion : IDisposable
{
    private readonly bool isTemporary;

    private ContentVersion(string folder, bool isTemporary) => (Folder, this.isTemporary) = (folder, isTemporary);

    public string Folder { get; }

    /// <param name="folder">The content folder.</param>
    /// <param name="named">A revision of git, or another folder; null for the content folder as it is.</param>
    /// <returns>Null if the name is neither that of a revision nor that of a folder.</returns>
    public static ContentVersion? Find(string folder, string? named) =>
        named is null ? new(folder, isTemporary: false)
        : Git.CommitOf(folder, named) is { } commit ? At(folder, commit)
        : Directory.Exists(ContentLocation.Find(named)) ? new(ContentLocation.Find(named), isTemporary: false)
        : null;

    /// <param name="commit">The hash of a commit. If it has no content folder, neither has the version any files.</param>
    public static ContentVersion At(string folder, string commit)
    {
        var copy = Directory.CreateTempSubdirectory("content-");
        if (Git.Run(folder, "archive", "--format=tar", commit) is { } archive)
        {
            TarFile.ExtractToDirectory(new MemoryStream(archive), copy.FullName, overwriteFiles: false);
        }

        return new(copy.FullName, isTemporary: true);
    }

    public void Dispose()
    {
        if (isTemporary)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
