using System.IO.Compression;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>The words of British English, in every form, from an npm package that the build reads (<c>Words/words.mjs</c>). They are read when a check first asks.</summary>
internal static class EnglishWords
{
    /// <summary>Sorted by the numbers of their characters, a word a line. A set of so many would take longer to fill than the few thousand different words of a check take to find.</summary>
    private static readonly Lazy<string> Words = new(Read);

    public static IEnumerable<string> All => Words.Value.Split('\n');

    public static void Prepare() => _ = Words.Value;

    /// <summary>Letter case counts: the dictionary has London, not london.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        var words = Words.Value.AsSpan();
        for (var (from, to) = (0, words.Length); from < to;)
        {
            var middle = (from + to) / 2;
            var start = from + words[from..middle].LastIndexOf('\n') + 1;
            var end = words[middle..].IndexOf('\n') is >= 0 and var rest ? middle + rest : words.Length;
            switch (word.CompareTo(words[start..end], StringComparison.Ordinal))
            {
                case 0:
                    return true;
                case < 0:
                    to = start;
                    break;
                default:
                    from = end + 1;
                    break;
            }
        }

        return false;
    }

    private static string Read()
    {
        using var file = typeof(EnglishWords).Assembly.GetManifestResourceStream("english.br")!;
        using var text = new StreamReader(new BrotliStream(file, CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
