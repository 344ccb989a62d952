using System.Text;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Files;

/// <summary>The files of a content folder, and their text. Nothing is opened that is not a regular file of a permitted size inside the folder.</summary>
internal static class ContentFolder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Each file by its path inside the folder, with forward slashes. The file is null if it was refused with a diagnostic.</returns>
    public static SortedDictionary<string, FileInfo?> List(string folder, IReadOnlyList<string> pageFolders, IReadOnlyList<string> dataFiles, List<Diagnostic> problems)
    {
        var files = new SortedDictionary<string, FileInfo?>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            problems.Add(Rules.NoContent($"There is no content folder '{folder}'."));
            return files;
        }

        var count = 0;
        var total = 0L;
        foreach (var (path, file) in Files(new DirectoryInfo(folder), "", problems))
        {
            if (++count > Limits.Files)
            {
                return RejectAll(Rules.OverLimit(new Location(path), $"the content folder has more than {Limits.Files:#,0} files"));
            }

            if (CorrectPath(path, pageFolders, dataFiles, problems) is not { } correctPath)
            {
                continue;
            }

            // A misnamed page still gets its intended address, so that references to it are not reported as broken.
            files.TryAdd(correctPath, null);
            if (correctPath != path)
            {
                continue;
            }

            try
            {
                if (!IsPermitted(file, path, problems))
                {
                    continue;
                }

                if ((total += file.Length) > Limits.TotalBytes)
                {
                    return RejectAll(Rules.OverLimit(new Location(path), $"all files together are larger than {Limits.TotalBytes / (1024 * 1024)} MiB"));
                }

                files[path] = file;
            }
            catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
            {
                problems.Add(Unreadable(path));
            }
        }

        // With only some of the files, correct references would look broken. Problems within a single file are still reported.
        SortedDictionary<string, FileInfo?> RejectAll(Diagnostic problem)
        {
            foreach (var (path, file) in files)
            {
                ReadText(file, path, problems);
            }

            problems.Add(problem);
            files.Clear();
            return files;
        }

        if (files.Count == 0 && problems.Count == 0)
        {
            problems.Add(Rules.NoContent($"The content folder '{folder}' is empty."));
        }

        return files;
    }

    /// <returns>Null if the file was refused with a diagnostic, now or when it was listed.</returns>
    public static string? ReadText(FileInfo? file, string path, List<Diagnostic> problems)
    {
        try
        {
            // Checked again, because the file may have been replaced since the folder was listed.
            return file is not null && IsPermitted(new FileInfo(file.FullName), path, problems) ? Decode(file, path, problems) : null;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            problems.Add(Unreadable(path));
            return null;
        }
    }

    /// <summary>Also reported if the file was deleted after the folder was listed.</summary>
    private static Diagnostic Unreadable(string path) => Rules.Unreadable(new Location(path), "file");

    private static IEnumerable<(string Path, FileInfo File)> Files(DirectoryInfo directory, string prefix, List<Diagnostic> problems)
    {
        List<FileSystemInfo> found;
        try
        {
            found = [.. directory.EnumerateFileSystemInfos().OrderBy(info => info.Name, StringComparer.Ordinal)];
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            problems.Add(Rules.Unreadable(new Location(prefix.TrimEnd('/')), "folder"));
            yield break;
        }

        foreach (var info in found)
        {
            // Files whose names begin with a dot belong to editors and git; README.md is for people who change the content.
            if (info.Name.StartsWith('.') || (prefix.Length == 0 && info.Name == "README.md"))
            {
                continue;
            }

            var path = prefix + info.Name;
            if (path.Length > Limits.PathLength)
            {
                problems.Add(Rules.OverLimit(new Location(path), $"the path has more than {Limits.PathLength} characters"));
            }
            else if (info is FileInfo file)
            {
                yield return (path, file);
            }
            else if (info.LinkTarget is not null)
            {
                problems.Add(Rules.NotARegularFile(new Location(path), "a symbolic link"));
            }
            else if (path.Count(c => c == '/') + 1 >= Limits.FolderLevels)
            {
                problems.Add(Rules.OverLimit(new Location(path), $"folders are nested more than {Limits.FolderLevels} deep"));
            }
            else
            {
                foreach (var inside in Files((DirectoryInfo)info, path + '/', problems))
                {
                    yield return inside;
                }
            }
        }
    }

    /// <summary>A page belongs in the folder of its kind, and a data file at the top level.</summary>
    /// <returns>The path itself if it is correct. Otherwise, with a diagnostic, the path that was probably meant, or null if none is similar.</returns>
    private static string? CorrectPath(string path, IReadOnlyList<string> pageFolders, IReadOnlyList<string> dataFiles, List<Diagnostic> problems)
    {
        if (dataFiles.Contains(path))
        {
            return path;
        }

        var at = new Location(path);
        var parts = path.Split('/');
        var (folder, name) = (parts[0], parts[^1]);
        var isPage = parts.Length == 2 && name.EndsWith(".md", StringComparison.Ordinal);
        var slug = isPage ? Slug.Of(name[..^".md".Length]) : "";
        if (!isPage || !pageFolders.Contains(folder))
        {
            var near = isPage ? NearMiss.Of(folder, pageFolders) : parts.Length == 1 ? NearMiss.Of(name, dataFiles) : null;
            var meant = near is null || !isPage ? near : $"{near}/{slug}.md";
            var isTextOfPage = parts.Length == 2 && pageFolders.Contains(folder) && Slug.Of(Path.GetFileNameWithoutExtension(name)).Length > 0 && (Path.GetExtension(name).ToUpperInvariant() is ".TXT" or ".MD" or ".MARKDOWN" or ".YML" or "");
            problems.Add(Rules.UnknownPlace(at, string.Join(", ", pageFolders.Select(known => known + "/*.md").Concat(dataFiles)), meant ?? (isTextOfPage ? $"{folder}/{Slug.Of(Path.GetFileNameWithoutExtension(name))}.md" : null)));
            return meant;
        }

        if (name == slug + ".md")
        {
            return path;
        }

        problems.Add(Rules.BadFileName(at, name, (slug.Length == 0 ? "my-page" : slug) + ".md"));
        return slug.Length == 0 ? null : $"{folder}/{slug}.md";
    }

    private static bool IsPermitted(FileInfo file, string path, List<Diagnostic> problems)
    {
        var at = new Location(path);
        var limit = Path.GetExtension(path) switch { ".md" => Limits.PageBytes, ".txt" or ".json" => Limits.LedgerBytes, _ => Limits.DataBytes };
        if (file.LinkTarget is not null)
        {
            problems.Add(Rules.NotARegularFile(at, "a symbolic link"));
            return false;
        }

        if (file.Length == 0)
        {
            // Pipes, sockets and devices also have length zero, and opening one could block for ever.
            problems.Add(Rules.NotARegularFile(at, "an empty file, a pipe or a device"));
            return false;
        }

        if (file.Length > limit)
        {
            problems.Add(Rules.OverLimit(at, $"the file has {file.Length:#,0} bytes, and the limit is {limit:#,0}"));
            return false;
        }

        return true;
    }

    private static string? Decode(FileInfo file, string path, List<Diagnostic> problems)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException invalid)
        {
            problems.Add(Rules.NotUtf8(At(Normalise(StrictUtf8With('?').GetString(bytes, 0, Math.Clamp(invalid.Index, 0, bytes.Length))), path)));
            return null;
        }

        text = Normalise(text);
        if (Characters.FirstForbidden(text) is var (index, forbidden))
        {
            problems.Add(Rules.ForbiddenCharacter(At(text[..index], path), forbidden));
            return null;
        }

        var conflicts = ConflictMarkers.In(text, path).ToList();
        problems.AddRange(conflicts);
        return conflicts.Count > 0 ? null : Accents.Compose(text);
    }

    /// <summary>Removes the byte order mark, which would hide the front matter, and makes every line end a line feed.</summary>
    private static string Normalise(string text) =>
        text[(text.StartsWith('\uFEFF') ? 1 : 0)..].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static Location At(string textBefore, string path)
    {
        var lineStart = textBefore.LastIndexOf('\n') + 1;
        return new Location(path, textBefore.Count(c => c == '\n') + 1, textBefore.Length - lineStart + 1);
    }

    private static Encoding StrictUtf8With(char replacement) =>
        Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(replacement.ToString()));
}
