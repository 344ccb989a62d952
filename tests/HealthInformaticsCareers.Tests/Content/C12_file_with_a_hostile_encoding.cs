using System.Text;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

public sealed class C12_file_with_a_hostile_encoding
{
    private static readonly string Good = HostileContent.WithBody("Text.");
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x01)]
    [InlineData(0x07)]
    [InlineData(0x08)]
    [InlineData(0x0B)]
    [InlineData(0x0C)]
    [InlineData(0x1A)]
    [InlineData(0x1B)]
    [InlineData(0x7F)]
    [InlineData(0x80)]
    [InlineData(0x85)]
    [InlineData(0x9B)]
    [InlineData(0x061C)]
    [InlineData(0x200B)]
    [InlineData(0x200E)]
    [InlineData(0x200F)]
    [InlineData(0x2028)]
    [InlineData(0x2029)]
    [InlineData(0x202A)]
    [InlineData(0x202B)]
    [InlineData(0x202C)]
    [InlineData(0x202D)]
    [InlineData(0x202E)]
    [InlineData(0x2060)]
    [InlineData(0x2066)]
    [InlineData(0x2067)]
    [InlineData(0x2068)]
    [InlineData(0x2069)]
    [InlineData(0xFEFF)]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    public void Invisible_character_is_refused_wherever_it_is(int character)
    {
        var c = (char)character;
        Assert.Equal(
            $"The character U+{character:X4} is not allowed: it is invisible or undefined, and can change what the text seems to say. Delete it.",
            HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"One line\nand a§{c}b")));
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithFields($"title: 😀a§{c}b"));
        HostileContent.MustBeRefused("HIC1005", $"- id: a§{c}b\n  term: A\n", "glossary.yml");
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithFields($"title: §\"a\\u{character:X4}b\""));
    }

    /// <summary>Tries all of them in one place; the test above tries a few of each group in every place.</summary>
    [Fact]
    public void Every_control_and_direction_character_is_refused()
    {
        var characters = Enumerable.Range(0, 0x10000).Select(code => (char)code)
            .Where(c => (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029')
            .ToList();

        Assert.Equal(62 + 14, characters.Count);
        Assert.All(characters, c => HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"é§{c}")));
    }

    /// <summary>Allowed in text but not in names, because two names that look the same would be two addresses.</summary>
    [Theory]
    [InlineData("cafe\u0301")]
    [InlineData("caf\u00E9")]
    [InlineData("\u0430\u0441")]
    public void Lookalike_letter_is_refused_in_a_name(string name)
    {
        HostileContent.MustBeRefused("HIC1016", $"- §id: {name}\n  term: A\n  meaning: A letter\n  status: unverified\n", "glossary.yml");
        HostileContent.MustBeRefused("HIC4010", HostileContent.WithFields($"aliases:\n  - §/{name}"));
        HostileContent.MustBeRefused("HIC1006", $"§{HostileContent.WithBody("Text.")}", $"pages/{name}.md");
        HostileContent.MustBeHarmless(HostileContent.WithFields($"title: {name}"));
    }

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x1B)]
    [InlineData(0x85)]
    [InlineData(0x200B)]
    [InlineData(0x2028)]
    [InlineData(0x202E)]
    [InlineData(0x2066)]
    [InlineData(0xFEFF)]
    public void Entity_of_an_invisible_character_is_refused(int character)
    {
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"a§&#{character};b"));
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"## Heading §&#x{character:X};\n\nText."));
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"[a](§/ \"&#x{character:X};\")"));
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"[a]\n\n[a]: §/ '&#x{character:X};'"));
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"![a§&#x{character:X};](/images/a.png)"));
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"§```a&#x{character:X};b\nx\n```"));
    }

    [Theory]
    [InlineData("&#0;")]
    [InlineData("&#xD800;")]
    [InlineData("&#xDFFF;")]
    [InlineData("&#x110000;")]
    public void Entity_that_is_not_a_character_becomes_the_replacement_character(string entity) =>
        Assert.Equal("<p>a\uFFFDb</p>\n", HostileContent.MustBeHarmless(HostileContent.WithBody($"a{entity}b")));

    public static TheoryData<byte[]> NotUtf8 =>
    [
        new byte[] { 0xFF },
        new byte[] { 0xFE },
        new byte[] { 0x80 },
        new byte[] { 0xE9 },
        new byte[] { 0xC0, 0xAF },
        new byte[] { 0xE0, 0x80, 0xAF },
        new byte[] { 0xED, 0xA0, 0x80 },
        new byte[] { 0xED, 0xB0, 0x80 },
        new byte[] { 0xF0, 0x80, 0x80, 0xAF },
        new byte[] { 0xF4, 0x90, 0x80, 0x80 },
        new byte[] { 0xF8, 0x88, 0x80, 0x80, 0x80 },
        new byte[] { 0xE2, 0x82 },
        new byte[] { 0xF0, 0x9F, 0x98 },
    ];

    [Theory]
    [MemberData(nameof(NotUtf8))]
    public void Invalid_UTF_8_is_refused_with_its_position(byte[] bytes)
    {
        foreach (var (start, column) in new[] { ("a", 2), ("é", 2), ("😀", 3), ("", 1) })
        {
            foreach (var (head, body) in new[] { (Array.Empty<byte>(), Good), (Mark, Good), ([], Good.Replace("\n", "\r\n", StringComparison.Ordinal)), ([], Good.Replace('\n', '\r')) })
            {
                byte[] file = [.. head, .. Encoding.UTF8.GetBytes(body + start), .. bytes];
                Assert.Equal(("HIC1004", new Location(HostileContent.Page, 9, column)), Refused(file));
                Assert.Equal(("HIC1004", new Location(HostileContent.Page, 9, column)), Refused([.. file, .. "b\n"u8]));
            }
        }
    }

    [Fact]
    public void Invalid_UTF_8_is_refused_after_a_byte_order_mark() =>
        Assert.Equal(("HIC1004", new Location(HostileContent.Page, 1, 2)), Refused([.. Mark, (byte)'-', 0xFF]));

    [Theory]
    [InlineData("utf-16", 1)]
    [InlineData("utf-16BE", 1)]
    [InlineData("utf-32", 1)]
    [InlineData("utf-32BE", 3)]
    public void Unicode_in_another_encoding_is_refused(string name, int column)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(("HIC1004", new Location(HostileContent.Page, 1, column)), Refused([.. encoding.GetPreamble(), .. encoding.GetBytes(Good)]));
        Assert.Equal("HIC1005", Refused(encoding.GetBytes(Good)).Code);
    }

    [Fact]
    public void Byte_order_mark_is_removed() => HostileContent.MustBeHarmless("\uFEFF" + Good);

    [Fact]
    public void Second_byte_order_mark_is_refused() => Assert.Equal(("HIC1005", new Location(HostileContent.Page)), Refused([.. Mark, .. Mark, .. Encoding.UTF8.GetBytes(Good)]));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_ending_is_understood(string lineEnd)
    {
        var page = HostileContent.WithBody("## A heading\n\nText\non two lines").Replace("\n", lineEnd, StringComparison.Ordinal);
        Assert.Equal("<h2 id=\"a-heading\">A heading</h2>\n<p>Text\non two lines</p>\n", HostileContent.MustBeHarmless(page));
    }

    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("Ynys Mo\u0302n, w\u0302y, W\u0302, y\u0302", "Ynys Môn, ŵy, Ŵ, ŷ")]
    [InlineData("A\u030Angstro\u0308m c\u0327a n\u0303 s\u030C", "Ångström ça ñ š")]
    [InlineData("\u0301x q\u0301", "\u0301x q\u0301")]
    public void Letter_and_accent_become_one_character(string decomposed, string composed)
    {
        Assert.Equal($"<p>{composed}</p>\n", HostileContent.MustBeHarmless(HostileContent.WithBody(decomposed)));
    }

    private static (string Code, Location At) Refused(byte[] file)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, file);
        var problem = Assert.Single(content.Load().Diagnostics);
        return (problem.Code, problem.At);
    }
}
