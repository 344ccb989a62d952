using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>A file that is being read: its fields, its Markdown, and the report of what was found in it.</summary>
internal sealed class ContentFile
{
    private readonly byte[] digest;
    private FrontMatter? frontMatter;

    private ContentFile(string path, string text, DateOnly today = default)
    {
        Report = new FileReport(path, today);
        Text = text;
        digest = SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()));
        Slug = System.IO.Path.GetFileNameWithoutExtension(path);
        Address = Kinds.OfPath(path)?.AddressOf(Slug) ?? $"/{Slug}";
    }

    public FileReport Report { get; }

    public string Path => Report.Path;

    /// <summary>The whole text of the file, until <see cref="ReleaseText"/> is called.</summary>
    public string Text { get; private set; }

    /// <summary>Whether it has, or should have, a page of its own. The others are data files.</summary>
    public bool IsPage => Path.Contains('/', StringComparison.Ordinal);

    public string Slug { get; }

    /// <summary>The address of the file's page. It follows from the path alone, so even an unreadable file has one.</summary>
    public string Address { get; }

    /// <summary>The address that the page has once it is in the folder of its kind; null if it is there.</summary>
    public string? MeantAddress { get; private set; }

    /// <summary>The facts of the page itself, in the order in which they are read.</summary>
    public List<NamedFact> Facts { get; } = [];

    /// <summary>The facts that an editor is checking after a report.</summary>
    public IReadOnlyList<FactCheck> Checking { get; set; } = [];

    /// <summary>The front matter of a page, or a whole data file.</summary>
    public Fields Fields { get; private set; } = null!;

    /// <summary>The entries of a data file that is a list.</summary>
    public IReadOnlyList<Fields> Items { get; private set; } = [];

    /// <summary>The ids of entries that could not be read; null for one whose id is not known either.</summary>
    public IReadOnlyList<string?> BrokenItems { get; private set; } = [];

    /// <summary>False if the fields could not be read at all, so that only the file's path is known.</summary>
    public bool IsReadable => Fields is not null;

    public bool HasErrors => Report.Problems.Exists(problem => problem.Severity == Severity.Error);

    public MarkdownText Markdown => new(Path, Text, frontMatter!.Lines, frontMatter.Length);

    /// <summary>The number of lines of front matter, with both fences.</summary>
    public int FrontMatterLineCount => frontMatter?.Lines ?? 0;

    /// <summary>The front matter's lines, with both fences.</summary>
    public IEnumerable<string> FrontMatterLines => Text[..(frontMatter?.Length ?? 0)].Split('\n').Take(FrontMatterLineCount);

    /// <returns>Twelve hexadecimal digits: a hash of the paths and texts, identical on every machine.</returns>
    public static string VersionOf(IEnumerable<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + '\0'));
            hash.AppendData(file.digest);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    /// <summary>A file whose text was refused; its address still counts.</summary>
    public static ContentFile Unreadable(string path) => new(path, "");

    /// <summary>A file that only says what its reader accepts.</summary>
    public static ContentFile Shaped(string path, Shape shape)
    {
        var file = new ContentFile(path, "", default);
        file.Fields = shape.AsGroup(file.Report);
        return file;
    }

    public static ContentFile ReadPage(string path, string text, DateOnly today)
    {
        var file = new ContentFile(path, text, today) { frontMatter = FrontMatter.Find(text) };
        if (file.frontMatter is not { } frontMatter)
        {
            file.Report.Problems.Add(Rules.NoFrontMatter(new Location(path), text.Split('\n', 2)[0]));
        }
        else if (Encoding.UTF8.GetByteCount(frontMatter.Yaml) > Limits.FrontMatterBytes)
        {
            file.Report.Problems.Add(Rules.OverLimit(new Location(path), $"the front matter is larger than {Limits.FrontMatterBytes / 1024} KiB"));
        }
        else
        {
            file.TakeFields(YamlReader.Read(frontMatter.Yaml, path, linesBefore: 1, Limits.PageYamlEvents, file.Report.Problems));
        }

        return file;
    }

    public static ContentFile ReadData(string path, string text, DateOnly today)
    {
        var file = new ContentFile(path, text, today);
        file.TakeFields(YamlReader.Read(text, path, linesBefore: 0, Limits.DataYamlEvents, file.Report.Problems));
        return file;
    }

    /// <summary>A file without fields, whose lines are read from <see cref="Text"/>.</summary>
    public static ContentFile ReadLines(string path, string text)
    {
        var file = new ContentFile(path, text);
        file.TakeFields(new Mapping(new Location(path), new Dictionary<string, (Location, Node)>()));
        return file;
    }

    public static ContentFile ReadList(string path, string text)
    {
        var file = new ContentFile(path, text);
        switch (YamlReader.Read(text, path, linesBefore: 0, Limits.DataYamlEvents, file.Report.Problems))
        {
            case Sequence list:
                file.Fields = new Fields(file.Report, new Mapping(list.At, new Dictionary<string, (Location, Node)> { [path] = (list.At, list) }));
                file.Items = file.Fields.Parts(path);
                file.BrokenItems = list.Broken;
                break;
            case { } other:
                file.Report.Problems.Add(Rules.WrongShape(other.At, path, "a list of groups of fields, each starting with '- '"));
                break;
        }

        return file;
    }

    /// <summary>Leaves the fields of a page alone if they are those of another kind, with one diagnostic.</summary>
    public void RefuseOtherKind()
    {
        if (Fields is not null && Kinds.MeantBy(Fields.Names, Kinds.OfPath(Path)!) is { } meant)
        {
            Report.Problems.Add(Rules.FolderOfAnotherKind(new Location(Path), $"{meant.Folder}/{Slug}.md", meant.Noun, Kinds.OfPath(Path)!.Noun));
            (Fields, MeantAddress) = (null!, meant.AddressOf(Slug));
        }
    }

    /// <summary>Rejects the fields that no reader has asked for.</summary>
    public void End() => Fields?.End();

    /// <summary>Frees the text. With thousands of files it would take as much memory as all their pages.</summary>
    public void ReleaseText() => Text = "";

    private void TakeFields(Node? root)
    {
        if (root is Mapping mapping)
        {
            Fields = new Fields(Report, mapping);
        }
        else if (root is not null)
        {
            Report.Problems.Add(Rules.WrongShape(root.At, Path, "a group of fields, each written 'name: value'"));
        }
    }
}

/// <summary>An item of a page's field <c>checking</c>: the fact that was reported as wrong, and since when an editor has been checking it.</summary>
internal sealed record FactCheck(string Fact, DateOnly Since, Location At);
