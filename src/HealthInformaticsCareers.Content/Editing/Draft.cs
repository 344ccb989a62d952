using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>A change of several files that is being made, and the content as it is.</summary>
internal sealed class Draft(string folder, CheckedContent content)
{
    private readonly SortedDictionary<string, FileEdits> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlEdits> yaml = [];
    private readonly List<string> said = [];

    public CheckedContent Content => content;

    public IReadOnlyList<FileEdits> Changed => [.. files.Values.Where(file => file.HasEdits || file.NewPath != file.Path)];

    /// <summary>What the author should know of the change, or has to do by hand. No verb edits the handbook, because it isn't a page of the site and its examples are of another one.</summary>
    public IReadOnlyList<string> Notes => [.. said, .. Changed.Where(file => file.NewPath != file.Path).SelectMany(file => InHandbook(file.Path))];

    public void Say(string note) => said.Add(note);

    public FileEdits File(string path)
    {
        if (!files.TryGetValue(path, out var file))
        {
            files[path] = file = new FileEdits(path, System.IO.File.ReadAllBytes(Path.Combine(folder, path))) { NewPath = path };
        }

        return file;
    }

    public YamlEdits Yaml(string path) => yaml.TryGetValue(path, out var known) ? known : yaml[path] = new YamlEdits(File(path));

    /// <summary>Adds to a list that every kind of page can have, in its place among the common fields.</summary>
    public void AddToPage(string path, string field, IReadOnlyList<string[]> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        Yaml(path).Add(Yaml(path).Root, field, items, LineOfField(path, field));
    }

    /// <returns>The line of a page before which a new field belongs, in its place among the common fields.</returns>
    public int LineOfField(string path, string field)
    {
        var above = Kinds.Common.Select(common => common.Name).TakeWhile(name => name != field).ToHashSet();
        return Yaml(path).Root.Entries.Where(entry => !above.Contains(entry.Key)).Select(entry => entry.Value.At.Line)
            .Append(content.Files.First(file => file.Path == path).FrontMatterLineCount)
            .Min();
    }

    /// <summary>Appends to the ledger, if there is one, a line for each address that it lacks.</summary>
    public void Publish(IEnumerable<string> addresses, bool create = false)
    {
        var known = content.Files.FirstOrDefault(file => file.Path == DataFiles.Ledger);
        var lines = content.Shared.Content.Ledger.LinesFor(addresses).Select(line => line.ToString()).ToList();
        if (lines.Count == 0 || (known is null && !create))
        {
            return;
        }

        if (known is null)
        {
            files[DataFiles.Ledger] = new FileEdits(DataFiles.Ledger, []) { NewPath = DataFiles.Ledger };
            lines.Insert(0, "# Every address that was published, and the code of each page. Written by the verb 'addresses'; a line is never changed or removed.");
        }

        File(DataFiles.Ledger).InsertLines(int.MaxValue, lines);
    }

    /// <summary>Mends lines as their diagnostics say.</summary>
    /// <param name="mended">The lines that have been mended already, and then these too.</param>
    /// <returns>Whether there was anything to mend.</returns>
    public bool Mend(IReadOnlyList<Diagnostic> problems, Dictionary<(string File, int Line), string> mended)
    {
        var any = false;

        // The last place of a line is mended first, because a change moves everything behind it to other columns.
        foreach (var (at, fix) in problems.Where(problem => problem.Fix is not null).SelectMany(problem => problem.Also.Prepend(problem.At).Select(at => (at, problem.Fix!))).OrderByDescending(place => place.at))
        {
            var line = mended.GetValueOrDefault((at.File, at.Line)) ?? File(at.File).Line(at.Line).TrimStart('\uFEFF');
            if (fix.In(line, at.Column) is { } after && after != line)
            {
                mended[(at.File, at.Line)] = after;
                any = true;
            }
        }

        return any;
    }

    public void ReplaceLines(IReadOnlyDictionary<(string File, int Line), string> lines)
    {
        foreach (var ((path, number), text) in lines)
        {
            var file = File(path);
            var start = file.OffsetOf(new Location(path, number));
            file.Replace(start, start + file.Line(number).TrimStart('\uFEFF').Length, text);
        }
    }

    /// <summary>Writes the changed files into a folder, which may be a copy.</summary>
    public void WriteTo(string target)
    {
        foreach (var file in Changed)
        {
            if (file.NewPath is { } path)
            {
                System.IO.File.WriteAllBytes(Path.Combine(target, path), file.NewBytes);
            }

            if (file.NewPath != file.Path)
            {
                System.IO.File.Delete(Path.Combine(target, file.Path));
            }
        }
    }

    /// <summary>Loads the content as it would be.</summary>
    public (LoadedContent Loaded, CheckedContent Content) Try(SiteAddresses site, DateOnly today) => InCopy(copy => CatalogueLoader.Read(copy, site, today));

    /// <summary>Like <see cref="Try"/>, with the editorial checks.</summary>
    public LoadedContent Check(SiteAddresses site, DateOnly today) => InCopy(copy => CatalogueLoader.Check(copy, site, today));

    private IEnumerable<string> InHandbook(string path)
    {
        var handbook = Path.Combine(folder, "README.md");
        return !System.IO.File.Exists(handbook) ? []
            : System.IO.File.ReadLines(handbook).Index().Where(line => line.Item.Contains($"content/{path}", StringComparison.Ordinal))
                .Select(line => $"content/README.md({line.Index + 1}) names content/{path}: change it by hand.");
    }

    /// <param name="load">Given a copy of the folder with the changes.</param>
    private T InCopy<T>(Func<string, T> load)
    {
        var copy = Directory.CreateTempSubdirectory("content-");
        try
        {
            foreach (var path in content.Files.Select(file => file.Path).Where(path => System.IO.File.Exists(Path.Combine(folder, path))))
            {
                var target = Path.Combine(copy.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                System.IO.File.Copy(Path.Combine(folder, path), target);
            }

            WriteTo(copy.FullName);
            return load(copy.FullName);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}
