using System.IO.Compression;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>The words of British English, in every form, from an npm package that the build reads (<c>Words/words.mjs</c>). They are read when a check first asks.</summary>
internal static class EnglishWords
{
    private static readonly Lazy<HashSet<string>> Words = new(Read);
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Lookup = new(() => Words.Value.GetAlternateLookup<ReadOnlySpan<char>>());

    public static IReadOnlyCollection<string> All => Words.Value;

    /// <summary>Begins to read the words while the content is being read.</summary>
    public static void Prepare() => Task.Run(() => Words.Value);

    /// <summary>Letter case counts: the dictionary has London, not london.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Value.Contains(word);

    private static HashSet<string> Read()
    {
        using var file = typeof(EnglishWords).Assembly.GetManifestResourceStream("english.br")!;
        using var text = new StreamReader(new BrotliStream(file, CompressionMode.Decompress));
        return [.. text.ReadToEnd().Split('\n')];
    }
}
