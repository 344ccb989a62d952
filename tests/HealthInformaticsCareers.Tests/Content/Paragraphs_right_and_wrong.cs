namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// How well the checks of spelling and style tell good paragraphs from bad ones, among the names and terms of the shipped content. The paragraphs are in
/// <c>Paragraphs/good.txt</c> and <c>bad.txt</c>.
/// </summary>
public class Paragraphs_right_and_wrong
{
    private static readonly string[] Codes = ["HIC5012", "HIC5013", "HIC5014", "HIC5015", "HIC5016", "HIC5021"];

    [Fact]
    public void Are_told_apart_with_a_precision_of_90_and_a_recall_of_80_per_cent()
    {
        using var content = new TemporaryContent();
        var shipped = Path.Combine(Checkout.Folder, "content");
        foreach (var path in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            content.Write(Path.GetRelativePath(shipped, path), File.ReadAllText(path));
        }

        var good = Lines("good.txt").Index().ToDictionary(line => Write(content, $"good-{line.Index + 1}", line.Item), line => line.Item);
        var bad = Lines("bad.txt").Select(line => line.Split(" | ")).Index().ToDictionary(line => Write(content, $"bad-{line.Index + 1}", line.Item[1]), line => (Mistake: line.Item[0], Text: line.Item[1]));
        var found = content.Load(new DateOnly(2026, 11, 28)).Diagnostics.Where(problem => Codes.Contains(problem.Code)).ToLookup(problem => problem.At.File);

        var wrong = good.Where(paragraph => found.Contains(paragraph.Key)).Select(paragraph => $"Good, but warned of: {paragraph.Value} {found[paragraph.Key].First().Message}").ToList();
        var missed = bad.Where(paragraph => !found[paragraph.Key].Any(problem => problem.Message.Contains(paragraph.Value.Mistake, StringComparison.Ordinal))).Select(paragraph => $"Not found: {paragraph.Value}").ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', wrong.Concat(missed)));

        Assert.Equal((60, 60), (good.Count, bad.Count));
        var right = bad.Count - missed.Count;
        Assert.True(right >= 0.8 * bad.Count && right >= 0.9 * (right + wrong.Count), string.Join('\n', wrong.Concat(missed)));
    }

    private static string Write(TemporaryContent content, string name, string paragraph)
    {
        var path = $"pages/{name}.md";
        content.Write(path, $"---\ntitle: Paragraph {name}\nsummary: The paragraph {name}.\nreviewed: 2026-11-28\nreview-due: 2027-05-28\n---\n\n{paragraph}\n");
        return path;
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(Checkout.Folder, "tests", "HealthInformaticsCareers.Tests", "Content", "Paragraphs", file)).Where(line => !line.StartsWith('#'));
}
