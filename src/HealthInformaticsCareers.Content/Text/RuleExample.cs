using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>
/// A mistake that gives a code, and how it is put right, from <c>Examples/</c>. The blocks are those of the tests' specs, which change a small content folder:
/// <c>wrong</c> and <c>right</c> are shown to editors, and the others only make the folder in which they are true. The tests run every example.
/// </summary>
/// <param name="Words">What an editor has to know to understand it; often empty.</param>
public sealed partial record RuleExample(string Words, IReadOnlyList<ExampleBlock> Blocks)
{
    public IEnumerable<ExampleBlock> Wrong => Blocks.Where(block => block.Verb == "wrong");

    public IEnumerable<ExampleBlock> Right => Blocks.Where(block => block.Verb == "right");

    /// <returns>Null if nobody has written one.</returns>
    public static RuleExample? Of(string code)
    {
        using var resource = typeof(RuleExample).Assembly.GetManifestResourceStream(code);
        if (resource is null)
        {
            return null;
        }

        using var reader = new StreamReader(resource);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new RuleExample(
            text[..text.IndexOf("~~~~", StringComparison.Ordinal)].Trim(),
            [.. Block().Matches(text).Select(match => new ExampleBlock(match.Groups["verb"].Value, match.Groups["path"].Value, match.Groups["text"].Value))]);
    }

    [GeneratedRegex(@"^~~~~ (?<verb>[a-z]+)(?: (?<path>.+))?\n(?<text>(?:.*\n)*?)~~~~$", RegexOptions.Multiline)]
    private static partial Regex Block();
}

/// <summary>Lines of a file, or, without a path, words or a command.</summary>
public sealed record ExampleBlock(string Verb, string Path, string Text)
{
    /// <summary>The lines as they stand in the file, without the marks of a change and without those that it removes.</summary>
    public IReadOnlyList<string> Lines =>
        Path.Length == 0 ? Text.TrimEnd('\n').Split('\n') : [.. Text.TrimEnd('\n').Split('\n').Where(line => !line.StartsWith('-')).Select(line => line.Length > 0 ? line[1..] : "")];
}
