using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>A content folder for one test, deleted afterwards.</summary>
internal sealed class TemporaryContent : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("content-");

    public string Folder => folder.FullName;

    public LoadedContent Load(DateOnly today) => CatalogueLoader.Check(folder.FullName, SiteMap.ForContent, today);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public void Delete(string path) => File.Delete(PathOf(path));

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string path) => Path.Combine(folder.FullName, path);
}
