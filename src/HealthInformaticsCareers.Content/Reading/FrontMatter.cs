namespace HealthInformaticsCareers.Content.Reading;

/// <summary>The fields at the head of a Markdown file, between two lines <c>---</c>.</summary>
/// <param name="Lines">How many lines it takes, both fences included.</param>
internal sealed record FrontMatter(string Yaml, int Lines)
{
    /// <returns>Null where the first line is no fence or no other follows.</returns>
    public static FrontMatter? Find(string text)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != "---")
        {
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        return end < 0 ? null : new FrontMatter(string.Concat(lines[1..end].Select(line => line + '\n')), end + 1);
    }
}
