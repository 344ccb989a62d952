using System.Globalization;
using System.Text;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>Characters that readers cannot see, and words and titles that are not what they seem.</summary>
public sealed class N09_text_that_misleads
{
    /// <summary>At least one of each group; a test below covers all ranges.</summary>
    [Theory]
    [InlineData(0x00AD)]
    [InlineData(0x034F)]
    [InlineData(0x115F)]
    [InlineData(0x1160)]
    [InlineData(0x17B4)]
    [InlineData(0x180B)]
    [InlineData(0x180E)]
    [InlineData(0x200C)]
    [InlineData(0x200D)]
    [InlineData(0x2800)]
    [InlineData(0x3164)]
    [InlineData(0xFE00)]
    [InlineData(0xFE0F)]
    [InlineData(0xFFA0)]
    [InlineData(0xFFF9)]
    [InlineData(0xFFFB)]
    [InlineData(0xE000)]
    [InlineData(0xFDD0)]
    [InlineData(0x0378)]
    [InlineData(0x1D159)]
    [InlineData(0x1D173)]
    [InlineData(0x1FFFE)]
    [InlineData(0xE0001)]
    [InlineData(0xE0041)]
    [InlineData(0xE0100)]
    [InlineData(0xE01EF)]
    [InlineData(0xF0000)]
    [InlineData(0x10FFFF)]
    public void Invisible_or_undefined_character_is_refused_wherever_it_is(int character)
    {
        var c = char.ConvertFromUtf32(character);
        Assert.StartsWith($"The character U+{character:X4} is not allowed", HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"One line\nand a§{c}b")), StringComparison.Ordinal);
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithFields($"title: 😀a§{c}b"));
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithFields($"title: §\"a\\U{character:X8}b\""));
        HostileContent.MustBeRefused("HIC1005", $"- id: a§{c}b\n  term: A\n", "glossary.yml");
        HostileContent.MustBeRefused("HIC1005", HostileContent.WithBody($"a§&#x{character:X};"));
        HostileContent.MustBeRefused("HIC1006", $"§{HostileContent.WithBody("Text.")}", $"pages/a{c}b.md");
    }

    [Theory]
    [InlineData(0x180B, 0x180F)]
    [InlineData(0x200B, 0x200F)]
    [InlineData(0x2028, 0x202E)]
    [InlineData(0x2060, 0x206F)]
    [InlineData(0xFDD0, 0xFDEF)]
    [InlineData(0xFE00, 0xFE0F)]
    [InlineData(0xFFF0, 0xFFFB)]
    [InlineData(0xE000, 0xF8FF)]
    [InlineData(0xE0000, 0xE0FFF)]
    [InlineData(0xF0000, 0x10FFFF)]
    public void Every_character_of_an_invisible_or_undefined_range_is_forbidden(int first, int last) =>
        Assert.All(Enumerable.Range(first, last - first + 1), character => Assert.True(Characters.IsForbidden(new Rune(character))));

    [Theory]
    [InlineData("Ŵyneb, tŷ, Môn, ïaith, ÀÈÌÒÙ àèìòù, Gàidhlig, Ó Súilleabháin, naïve, Zoë, Łukasz, Şebnem")]
    [InlineData("“Quotes” ‘and’ – dashes — and… £, €, 20 °C, 5 µg, ½, ×, ≥ 3, ✓, ™, §")]
    [InlineData("A no-break\u00A0space, a thin\u2009one and a narrow\u202Fone")]
    [InlineData("😀 👍 🏥")]
    [InlineData("中文 العربية עברית हिन्दी ਪੰਜਾਬੀ Ελληνικά українська")]
    [InlineData("x\u0323\u0301 \uFFFD")]
    public void Text_in_any_language_is_accepted(string text)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody(text));

        Assert.Empty(content.Load().Diagnostics);
    }

    [Theory]
    [InlineData("§\u0301")]
    [InlineData("§\u0301\u0302\u0327")]
    [InlineData("§\"\\u0301 \\u0302\"")]
    [InlineData("§123")]
    [InlineData("§2026-11-22")]
    [InlineData("§£5")]
    [InlineData("§…")]
    [InlineData("§😀")]
    public void Title_without_letters_is_refused(string title) => HostileContent.MustBeRefused("HIC1025", HostileContent.WithFields($"title: {title}"));

    [Theory]
    [InlineData("X")]
    [InlineData("Tŷ 2026")]
    [InlineData("𝒜")]
    [InlineData("中")]
    public void Title_with_a_letter_is_accepted(string title) => HostileContent.MustBeHarmless(HostileContent.WithFields($"title: {title}"));

    /// <summary>Counts characters, not UTF-16 code units.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("ŵ")]
    [InlineData("𝒜")]
    public void Title_has_at_most_120_characters(string letter)
    {
        string Titled(int length) => string.Concat(Enumerable.Repeat(letter, length));

        HostileContent.MustBeHarmless(HostileContent.WithFields($"title: {Titled(120)}"));
        foreach (var length in new[] { 121, 3_000 })
        {
            Assert.Equal(
                $"The title has {length.ToString(CultureInfo.InvariantCulture)} characters. Shorten it to 120 or fewer.",
                HostileContent.MustBeRefused("HIC1026", HostileContent.WithFields($"title: §{Titled(length)}")));
        }
    }

    [Theory]
    [InlineData("§p\u0430y")]
    [InlineData("the §N\u041DS")]
    [InlineData("§caf\u0435x")]
    [InlineData("§\u0391lpha")]
    [InlineData("§\u03BFn")]
    [InlineData("§a\u1F00")]
    public void Word_with_letters_of_two_alphabets_gives_a_warning(string text)
    {
        HostileContent.MustBeRefused("HIC5010", HostileContent.WithBody($"One line\nand {text}, too"));
        HostileContent.MustBeRefused("HIC5010", HostileContent.WithFields($"title: A {text}"));
    }

    [Theory]
    [InlineData("\u0430\u0441 and ac")]
    [InlineData("β-carotene and α\u00A0blockers")]
    [InlineData("5 μg and 20 μmol")]
    [InlineData("5 µg and 3 kΩ")]
    public void Words_with_letters_of_one_alphabet_give_no_warning(string text) => HostileContent.MustBeHarmless(HostileContent.WithBody(text));

    [Fact]
    public void Word_with_letters_of_two_alphabets_does_not_stop_the_site()
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithFields("title: p\u0430y"));

        Assert.NotNull(content.Load().Catalogue);
    }
}
