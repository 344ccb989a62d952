using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Tests.Content;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>
/// The tasks of <c>content/README.md</c>: each is done on a copy of the content that the specs change, edits and commands in turn, and has to print what the
/// handbook says. With <c>UPDATE_SPECS=1</c>, what it prints is written into the handbook.
/// </summary>
public sealed partial class The_handbook
{
    private static readonly string Path = System.IO.Path.Combine(Checkout.Folder, "content", "README.md");

    /// <summary>Guards against two tasks writing the file at once.</summary>
    private static readonly Lock Writing = new();

    public static TheoryData<string> Tasks => [.. TasksIn(File.ReadAllText(Path)).Select(task => task.Title)];

    [Fact]
    public void Has_ten_tasks() => Assert.Equal(10, Tasks.Count);

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task Prints_what_its_commands_print(string title)
    {
        using var folder = new TemporaryContent();
        using (var content = Spec.Base())
        {
            foreach (var path in Directory.EnumerateFiles(content.Folder, "*", SearchOption.AllDirectories))
            {
                folder.Write(System.IO.Path.Combine("content", System.IO.Path.GetRelativePath(content.Folder, path)), File.ReadAllText(path));
            }
        }

        var written = TasksIn(File.ReadAllText(Path)).Single(task => task.Title == title).Text;
        var printed = new StringBuilder();
        var at = 0;
        foreach (Match block in Block().Matches(written))
        {
            printed.Append(written.AsSpan(at, block.Index - at));
            printed.Append(block.Groups["language"].Value == "diff" ? Edited(folder, block) : await Ran(folder, block));
            at = block.Index + block.Length;
        }

        printed.Append(written.AsSpan(at));
        if (Environment.GetEnvironmentVariable("UPDATE_SPECS") == "1")
        {
            lock (Writing)
            {
                File.WriteAllText(Path, File.ReadAllText(Path).Replace(written, printed.ToString(), StringComparison.Ordinal));
            }
        }

        Assert.Equal(written, printed.ToString());
    }

    /// <returns>The block as it was, after its lines were changed in the file that its first line names.</returns>
    private static string Edited(TemporaryContent folder, Match block)
    {
        var text = block.Groups["text"].Value;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        new SpecBlock("change", text[..end], text[(end + 1)..]).ApplyTo(folder);
        return block.Value;
    }

    private static async Task<string> Ran(TemporaryContent folder, Match block)
    {
        var printed = new StringBuilder("```console\n");
        foreach (var command in block.Groups["text"].Value.Split('\n').Where(line => line.StartsWith("$ site ", StringComparison.Ordinal)))
        {
            var words = Word().Matches(command["$ site ".Length..]).Select(word => word.Value.Trim('"')).ToArray();
            var arguments = words[0] == "explain" ? words : words.Append("--content").Append("content").ToArray();
            var (_, output) = await The_command_line.RunOn(Spec.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), folder.Folder, arguments);
            printed.Append(command).Append('\n').Append(output.ReplaceLineEndings("\n"));
        }

        return printed.Append("```\n").ToString();
    }

    private static IEnumerable<(string Title, string Text)> TasksIn(string handbook) =>
        Section().Matches(handbook).Where(section => Block().IsMatch(section.Value)).Select(section => (section.Groups["title"].Value, section.Value));

    [GeneratedRegex("^### (?<title>.+)\n(?:(?!##).*\n)*", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("^```(?<language>console|diff)\n(?<text>(?:(?!```).*\n)*)```\n", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
