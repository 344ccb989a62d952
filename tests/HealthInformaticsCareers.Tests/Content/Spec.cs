using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Checks;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// One file of <c>Specs/</c>: what it changes in the content of <c>Specs/base/</c>, and the diagnostics that loading must then give.
/// <c>Specs/README.md</c> says how to write one.
/// </summary>
internal sealed partial record Spec(string Name, string Words, IReadOnlyList<SpecBlock> Changes, string Expected)
{
    /// <summary>The day on which the specs are loaded: the reviews of the base content are not due yet.</summary>
    public static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly string Folder = Path.Combine(Checkout.Folder, "tests", "HealthInformaticsCareers.Tests", "Content", "Specs");

    /// <summary>The code that the file's name begins with.</summary>
    public string Code => Name[.."HIC1001".Length];

    public static IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "HIC*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static Spec Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".md"));
        var blocks = Block().Matches(text).Select(match => new SpecBlock(match.Groups["verb"].Value, match.Groups["path"].Value, match.Groups["text"].Value)).ToList();
        if (blocks is not [.. var changes, { Verb: "diagnostics" } diagnostics] || Block().Replace(text, "").Contains("~~~~", StringComparison.Ordinal))
        {
            throw new FormatException($"{name}.md has a line '~~~~' too few or too many, or does not end with '~~~~ diagnostics'.");
        }

        var words = text[..text.IndexOf("~~~~", StringComparison.Ordinal)].Trim().ReplaceLineEndings(" ");
        return new Spec(name, words, changes, diagnostics.Text);
    }

    /// <summary>Content that no spec has changed.</summary>
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

    /// <returns>The diagnostics, a line each, as <c>check</c> prints them.</returns>
    public string Load()
    {
        using var content = Base();
        foreach (var change in Changes)
        {
            change.ApplyTo(content);
        }

        return string.Concat(content.Load(Today).Diagnostics.Select(diagnostic => diagnostic + "\n"));
    }

    [GeneratedRegex(@"^~~~~ (?<verb>[a-z]+)(?: (?<path>.+))?\n(?<text>(?:.*\n)*?)~~~~$", RegexOptions.Multiline)]
    private static partial Regex Block();
}

/// <summary>A block of a spec between two lines <c>~~~~</c>.</summary>
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
                throw new FormatException($"There is no block '~~~~ {Verb}'. Write file, change, delete or diagnostics.");
        }
    }

    /// <summary>As in a patch: lines with '-' go, lines with '+' come, lines with a space stay and show the place.</summary>
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
            : throw new FormatException($"The lines to change stand {places.Length - 1} times in {Path}. Add a line around them, after a space.");
    }
}
