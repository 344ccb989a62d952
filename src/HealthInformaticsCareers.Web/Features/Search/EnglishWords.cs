using System.Runtime.InteropServices;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>
/// Whether a word is in an English dictionary of 275,000 words. The build turns the list of an npm package into sorted hashes of four bytes
/// (<c>Styles/words.mjs</c>): a megabyte, where the words themselves would take eighteen. Of words that are not in the dictionary, one in 16,000 has the hash
/// of one that is; its spelling is then not corrected.
/// </summary>
internal static class EnglishWords
{
    private static readonly Lazy<uint[]> Hashes = new(Read);

    public static bool Contains(ReadOnlySpan<char> word) => Hashes.Value.AsSpan().BinarySearch(HashOf(word)) >= 0;

    private static uint[] Read()
    {
        using var file = typeof(EnglishWords).Assembly.GetManifestResourceStream("words.bin")!;
        var hashes = new uint[file.Length / sizeof(uint)];
        file.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        return hashes;
    }

    /// <summary>FNV-1a, as in the script that makes the file.</summary>
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2_166_136_261;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 16_777_619;
        }

        return hash;
    }
}
