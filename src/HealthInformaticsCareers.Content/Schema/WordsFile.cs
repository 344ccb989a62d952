using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Reads <c>words.txt</c>: on each line a word, in the order of the alphabet. A line that begins with '#' is a comment.</summary>
internal static class WordsFile
{
    public static IReadOnlyList<(string Word, Location At)> Read(ContentFile file)
    {
        var words = new List<(string Word, Location At)>();
        var last = "";
        foreach (var (index, line) in file.Text.Split('\n').Index().Where(line => line.Item.Length > 0 && line.Item[0] != '#'))
        {
            var at = new Location(file.Path, index + 1);
            if (WordsIn.Text(line) is not [{ Start: 0 } word] || word.Length != line.Length)
            {
                file.Report.Problems.Add(Rules.NotAWord(at, line));
                continue;
            }

            if (string.Compare(last, line, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                file.Report.Problems.Add(Rules.WordOutOfOrder(at, line, last));
            }

            last = line;
            words.Add((line, at));
        }

        return words;
    }
}
