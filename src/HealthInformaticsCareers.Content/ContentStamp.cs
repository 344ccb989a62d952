using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HealthInformaticsCareers.Content;

/// <summary>
/// Tells without opening a file whether anything in a content folder has changed: names, lengths, and the times when files were made and written.
/// A file put in another's place has a time of its own even where its copy kept the time of writing.
/// </summary>
public static class ContentStamp
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = Reading.Limits.FolderLevels };

    /// <returns>The same as long as nothing has changed; of a folder that cannot be looked at, why.</returns>
    public static string Of(string folder)
    {
        try
        {
            var lines = new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything)
                .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {(file as FileInfo)?.Length} {file.LastWriteTimeUtc.Ticks} {file.CreationTimeUtc.Ticks}"))
                .Order(StringComparer.Ordinal);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return refused.GetType().Name;
        }
    }
}
