using System.Globalization;
using System.Text;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// A text as a reader sees it, for pattern matching: without invisible characters, and with ASCII for the digits of every script, full-width forms,
/// dashes and spaces. Each character can be traced back to its source.
/// </summary>
internal sealed class PlainText
{
    /// <summary>Invisible, though Unicode does not class them as format characters: joiners, fillers, vowel marks without a form, variation selectors.</summary>
    private static readonly (int First, int Last)[] Invisible =
        [(0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0100, 0xE01EF)];

    private readonly List<(int Start, int End)> sources = [];

    public PlainText(string text)
    {
        var plain = new StringBuilder(text.Length);
        var start = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var end = start + rune.Utf16SequenceLength;
            if (rune.IsAscii || !IsInvisible(rune))
            {
                plain.Append(Plain(rune));
                while (sources.Count < plain.Length)
                {
                    sources.Add((start, end));
                }
            }

            start = end;
        }

        Text = plain.ToString();
    }

    public string Text { get; }

    /// <returns>The part of the original text that a part of <see cref="Text"/> came from.</returns>
    public (int Start, int End) Source(int index, int length) => (sources[index].Start, sources[index + length - 1].End);

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || Invisible.Any(range => rune.Value >= range.First && rune.Value <= range.Last);

    private static Rune Plain(Rune rune) => rune switch
    {
        { IsAscii: true } => rune,
        { Value: >= 0xFF01 and <= 0xFF5E } => new Rune(rune.Value - 0xFEE0),
        { Value: 0xFE6B } => new Rune('@'),
        { Value: 0x3002 or 0xFF61 or 0xFE52 or 0x2024 } => new Rune('.'),
        { Value: 0x2044 or 0x2215 } => new Rune('/'),
        { Value: 0x2212 } => new Rune('-'),
        { Value: 0x2800 } => new Rune(' '),
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => new Rune('0' + (int)Rune.GetNumericValue(rune)),
            UnicodeCategory.DashPunctuation => new Rune('-'),
            UnicodeCategory.SpaceSeparator => new Rune(' '),
            _ => rune,
        },
    };
}
