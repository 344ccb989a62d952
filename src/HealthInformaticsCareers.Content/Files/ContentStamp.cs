using System.Globalization;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Files;

/// <summary>
/// Tells without opening a file whether anything in a content folder has changed: names, lengths, times of writing, and where a link to the folder
/// leads. What it cannot see is another file of the same length and time of writing put in a file's place.
/// </summary>
public static class ContentStamp
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = Limits.FolderLevels };

    /// <returns>The same as long as nothing has changed; of a folder that cannot be looked at, why.</returns>
    public static string Of(string folder)
    {
        try
        {
            // What editors and git keep for themselves is no content. Links are none either, and nobody follows them out of the folder.
            var entries = new FileSystemEnumerable<string>(folder, Shown, Everything)
            {
                ShouldIncludePredicate = (ref entry) => entry.FileName[0] != '.',
                ShouldRecursePredicate = (ref entry) => entry.FileName[0] != '.' && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', entries.Order(StringComparer.Ordinal).Prepend(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName)))));
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return refused.GetType().Name;
        }
    }

    private static string Shown(ref FileSystemEntry entry) => entry.IsDirectory
        ? entry.ToFullPath()
        : string.Create(CultureInfo.InvariantCulture, $"{entry.ToFullPath()} {entry.Length} {entry.LastWriteTimeUtc.Ticks}");
}
