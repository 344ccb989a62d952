using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Facts;

namespace HealthInformaticsCareers.Content.Reading;

/// <summary>
/// One file while it is read: its fields, its Markdown, and what reading it finds for the checks over the whole: problems, references and confirmations.
/// </summary>
internal sealed class ContentFile
{
    private readonly byte[] digest;

    private ContentFile(string path, string text)
    {
        Path = path;
        Text = text;
        digest = SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()));
        Slug = System.IO.Path.GetFileNameWithoutExtension(path);
        var folder = path.Split('/')[0];
        Address = folder == Kind.Page.Folder || folder == path ? $"/{Slug}" : $"/{folder}/{Slug}";
    }

    /// <summary>Inside the content folder, with forward slashes: <c>roles/clinical-coder.md</c>.</summary>
    public string Path { get; }

    /// <summary>The whole file, until it is let go.</summary>
    public string Text { get; private set; }

    public string Slug { get; }

    /// <summary>The address that the file's page has, known from its path alone.</summary>
    public string Address { get; }

    public List<Diagnostic> Problems { get; } = [];

    public List<Reference> References { get; } = [];

    /// <summary>The page's own facts, by the names of their fields, in the order they are read.</summary>
    public List<NamedFact> Facts { get; } = [];

    /// <summary>The facts that an editor is checking.</summary>
    public List<Checking> Checking { get; } = [];

    public List<Confirmation> Confirmations { get; } = [];

    /// <summary>The paragraphs and list items of the text, in order; null where nobody will read them.</summary>
    public List<Passage>? Prose { get; private set; }

    /// <summary>The front matter of a page, or the whole of a data file.</summary>
    public Fields Fields { get; private set; } = null!;

    /// <summary>The entries of a data file that is a list.</summary>
    public IReadOnlyList<Fields> Items { get; private set; } = [];

    /// <summary>Lines of front matter, both fences included; 0 for a data file.</summary>
    public int FrontMatterLines { get; private set; }

    /// <summary>Characters of front matter, both fences included; 0 for a data file.</summary>
    public int FrontMatterLength { get; private set; }

    /// <summary>False where the fields could not be read at all, so that nothing is known of the file but its path.</summary>
    public bool IsReadable => Fields is not null;

    /// <returns>Twelve hexadecimal digits: the same for the same texts under the same paths.</returns>
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

    /// <summary>A file whose text could not be had; its address still counts.</summary>
    public static ContentFile Unread(string path) => new(path, "");

    /// <param name="keepProse">For one who reads the text as an editor would.</param>
    public static ContentFile ReadPage(string path, string text, bool keepProse)
    {
        var file = new ContentFile(path, text) { Prose = keepProse ? [] : null };
        if (FrontMatter.Find(text) is not { } frontMatter)
        {
            file.Problems.Add(Rules.NoFrontMatter(new Location(path)));
            return file;
        }

        file.FrontMatterLines = frontMatter.Lines;
        file.FrontMatterLength = frontMatter.Length;
        if (Encoding.UTF8.GetByteCount(frontMatter.Yaml) > Limits.FrontMatterBytes)
        {
            file.Problems.Add(Rules.OverLimit(new Location(path), $"the front matter is larger than {Limits.FrontMatterBytes / 1024} KiB"));
            return file;
        }

        file.TakeFields(YamlReader.Read(frontMatter.Yaml, path, linesBefore: 1, Limits.PageYamlEvents, file.Problems));
        return file;
    }

    public static ContentFile ReadData(string path, string text)
    {
        var file = new ContentFile(path, text);
        file.TakeFields(YamlReader.Read(text, path, linesBefore: 0, Limits.DataYamlEvents, file.Problems));
        return file;
    }

    public static ContentFile ReadList(string path, string text)
    {
        var file = new ContentFile(path, text);
        switch (YamlReader.Read(text, path, linesBefore: 0, Limits.DataYamlEvents, file.Problems))
        {
            case Sequence list:
                file.Fields = new Fields(file, new Mapping(list.At, new Dictionary<string, (Location, Node)> { [path] = (list.At, list) }));
                file.Items = file.Fields.Parts(path);
                break;
            case { } other:
                file.Problems.Add(Rules.WrongShape(other.At, path, "a list of groups of fields, each starting with '- '"));
                break;
        }

        return file;
    }

    /// <summary>Lets the text go once it is read: many files are as much memory as all their pages.</summary>
    public void ForgetText() => Text = "";

    /// <summary>Remembers that <paramref name="name"/> claims to be confirmed, for the check that one of its sources is official.</summary>
    public void CheckConfirmed(Fields fields, string name, IReadOnlyList<string> sources)
    {
        if (fields.Find("status") is Scalar { Text: "confirmed" })
        {
            Confirmations.Add(new Confirmation(fields.AtField("status"), name, sources));
        }
    }

    private void TakeFields(Node? root)
    {
        if (root is Mapping mapping)
        {
            Fields = new Fields(this, mapping);
        }
        else if (root is not null)
        {
            Problems.Add(Rules.WrongShape(root.At, Path, "a group of fields, each written 'name: value'"));
        }
    }
}
