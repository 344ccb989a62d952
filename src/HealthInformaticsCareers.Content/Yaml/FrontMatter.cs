namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>The fields at the head of a Markdown file, between two lines <c>---</c>.</summary>
/// <param name="Lines">The number of lines, including both fences.</param>
/// <param name="Length">The number of characters, including both fences.</param>
internal sealed record FrontMatter(string Yaml, int Lines, int Length)
{
    /// <returns>Null if the first line is not a fence or there is no closing fence.</returns>
    public static FrontMatter? Find(string text)
    {
        var lines = 0;
        var start = 0;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var isFence = text.AsSpan(line).TrimEnd() is "---";
            if (++lines == 1 && !isFence)
            {
                return null;
            }

            if (lines == 1)
            {
                start = line.End.Value + 1;
            }
            else if (isFence)
            {
                return new FrontMatter(text[start..line.Start.Value], lines, Math.Min(line.End.Value + 1, text.Length));
            }
        }

        return null;
    }
}
