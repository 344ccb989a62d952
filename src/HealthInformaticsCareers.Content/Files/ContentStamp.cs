using System.Globalization;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Files;

/// <summary>
/// Detects changes in a content folder without opening a file, from names, lengths, modification times and the target of a link to the folder.
/// It misses a file that is replaced by another of the same length and modification time.
/// </summary>
public static class ContentStamp
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, MaxRecursionDepth = Limits.FolderLevels };

    /// <returns>A hash that stays the same until something changes, or the type of the error if the folder cannot be read.</returns>
    public static string Of(string folder)
    {
        try
        {
            // Names that begin with a dot belong to editors and git. Links inside the folder are not followed, because they could lead out of it.
            var entries = new FileSystemEnumerable<string>(folder, Describe, Everything)
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

    private static string Describe(ref FileSystemEntry entry) => entry.IsDirectory
        ? entry.ToFullPath()
        : string.Create(CultureInfo.InvariantCulture, $"{entry.ToFullPath()} {entry.Length} {entry.LastWriteTimeUtc.Ticks}");
}
