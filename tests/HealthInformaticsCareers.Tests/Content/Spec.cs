using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// One file of <c>Specs/</c>: its changes to the content of <c>Specs/base/</c>, and the diagnostics that loading the result must give.
/// <c>Specs/README.md</c> says how to write one.
/// </summary>
internal sealed partial record Spec(string Name, string Words, IReadOnlyList<SpecBlock> Changes, string Expected)
{
    /// <summary>The date that the specs are loaded with. No review of the base content is due on it.</summary>
    public static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly string Folder = Path.Combine(Checkout.Folder, "tests", "HealthInformaticsCareers.Tests", "Content", "Specs");

    /// <summary>The code at the start of the file's name.</summary>
    public string Code => Name[.."HIC1001".Length];

    public static IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "HIC*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static Spec Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".md"));
        var blocks = Block().Matches(text).Select(match => new SpecBlock(match.Groups["verb"].Value, match.Groups["path"].Value, match.Groups["text"].Value)).ToList();
        if (blocks is not [.. var changes, { Verb: "diagnostics" } diagnostics] || Block().Replace(text, "").Contains("~~~~", StringComparison.Ordinal))
        {
            throw new FormatException($"{name}.md has a line '~~~~' too many or too few, or does not end with a block '~~~~ diagnostics'.");
        }

        var words = text[..text.IndexOf("~~~~", StringComparison.Ordinal)].Trim().ReplaceLineEndings(" ");
        return new Spec(name, words, changes, diagnostics.Text);
    }

    /// <summary>The base content, unchanged.</summary>
    public static TemporaryContent Base()
    {
        var content = new TemporaryContent();
        var folder = Path.Combine(Folder, "base");
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            content.Write(Path.GetRelativePath(folder, path), File.ReadAllText(path));
        }

        return content;
    }

    /// <returns>The diagnostics as <c>check</c> prints them, each on its own line.</returns>
    public string Load()
    {
        using var content = Base();
        foreach (var change in Changes)
        {
            change.ApplyTo(content);
        }

        return string.Concat(content.Load(Today).Diagnostics.Select(diagnostic => diagnostic + "\n"));
    }

    /// <summary>Replaces the expected diagnostics in the file.</summary>
    public void Expect(string diagnostics)
    {
        var path = Path.Combine(Folder, Name + ".md");
        var text = File.ReadAllText(path);
        var expected = Block().Matches(text)[^1].Groups["text"];
        File.WriteAllText(path, string.Concat(text.AsSpan(0, expected.Index), diagnostics, text.AsSpan(expected.Index + expected.Length)));
    }

    [GeneratedRegex(@"^~~~~ (?<verb>[a-z]+)(?: (?<path>.+))?\n(?<text>(?:.*\n)*?)~~~~$", RegexOptions.Multiline)]
    private static partial Regex Block();
}

/// <summary>A block of a spec, between two lines <c>~~~~</c>.</summary>
internal sealed record SpecBlock(string Verb, string Path, string Text)
{
    public void ApplyTo(TemporaryContent content)
    {
        switch (Verb)
        {
            case "file":
                content.Write(Path, Text);
                break;
            case "change":
                content.Write(Path, Changed(content.Read(Path)));
                break;
            case "delete":
                content.Delete(Path);
                break;
            default:
                throw new FormatException($"A block cannot be '~~~~ {Verb}'. Use file, change, delete or diagnostics.");
        }
    }

    /// <summary>Works like a patch: lines with '-' are removed, lines with '+' are added, and lines with a space give the context.</summary>
    private string Changed(string text)
    {
        var lines = Text.Split('\n')[..^1];
        var before = string.Concat(lines.Where(line => !line.StartsWith('+')).Select(line => line[1..] + '\n'));
        var after = string.Concat(lines.Where(line => !line.StartsWith('-')).Select(line => line[1..] + '\n'));
        if (before.Length == 0)
        {
            return text + after;
        }

        var places = ('\n' + text).Split('\n' + before);
        return places.Length == 2
            ? ('\n' + text).Replace('\n' + before, '\n' + after, StringComparison.Ordinal)[1..]
            : throw new FormatException($"The lines to change occur {places.Length - 1} times in {Path}, not once. Correct them, or add a neighbouring line, after a space.");
    }
}
