using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// Loading a file never throws or hangs, and what is accepted is harmless. <see cref="HostileContent"/> checks the rest.
/// Each run has a new seed, which FsCheck prints on failure.
/// </summary>
public sealed class C01_to_C12_file_with_random_content
{
    private static readonly string[] Scraps =
    [
        "javascript:", "data:", "vbscript:", "https://", "http://", "mailto:", "tel:", "//", "/", "\\", "/roles", "a.example", "@", ":", "#", "?", "%", "..", "&#", "&#x6A;", "&colon;", "&Tab;", "&#1;", "&#x202E;", "&lt;", "&quot;", ";",
        "<", ">", "<script>", "</script>", "<!--", "-->", "<b ", "=\"", "'", "\"", "`", "```", "~~~", "[", "]", "](", ")", "(", "![", "]: ", "[a]: ", "[a]", "*", "**", "_", "__", "- ", "1. ", "> ", "# ", "## ", "### ", "---", "===", "\n", "\n\n",
        "    ", "\t", " ", "\r", "\u00A0", "\u2028", "\0", "\u202E", "\u0301", "é", "😀", "\uFFFD", "a", "Z", "0", "title: ", "summary: ", ": ", " #", "&a", "*a", "!a", "{", "}", "[", ",", "|", "? ", "%YAML", "...", "<<: ", "\\u202E", "\\uDE00", "\\x",
    ];

    private static readonly Gen<string> AnyText =
        Gen.Frequency(
            (3, Gen.Elements(Scraps)),
            (1, ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)),
            (1, Gen.Choose(0, 0xFFFF).Select(code => char.IsSurrogate((char)code) ? "\uFFFD" : ((char)code).ToString())))
        .ListOf()
        .Select(scraps => string.Concat(scraps));

    // A forbidden character stops the loader at once, so most texts have none.
    private static readonly Gen<string> Text =
        Gen.Frequency((4, AnyText.Select(text => string.Concat(text.EnumerateRunes().Where(rune => !Characters.IsForbidden(rune))))), (1, AnyText));

    private static readonly Gen<byte[]> Bytes = ArbMap.Default.GeneratorFor<byte[]>().Where(bytes => bytes is { Length: > 0 });

    /// <summary>How many files each test makes; RANDOM_TESTS sets another number.</summary>
    private static readonly int Tests = int.TryParse(Environment.GetEnvironmentVariable("RANDOM_TESTS"), CultureInfo.InvariantCulture, out var given) ? given : 100;

    [Fact]
    public void Address_is_refused_or_has_an_allowed_scheme() => Always(
        Text.Where(text => !text.Contains('\n', StringComparison.Ordinal)),
        address =>
        {
            Accepts(HostileContent.WithBody($"[x](<{address}>)"));
            Accepts(HostileContent.WithBody($"[x]({address})"));
            Accepts(HostileContent.WithBody($"![x]({address}) and <{address}>"));
            Accepts(HostileContent.WithBody($"[x] and ![x]\n\n[x]: {address}"));
        });

    [Fact]
    public void Body_is_refused_or_harmless() => Always(Text, body => Accepts(HostileContent.WithBody(body)));

    [Fact]
    public void Front_matter_is_refused_or_harmless() => Always(
        Text,
        text =>
        {
            Accepts(HostileContent.WithFields(text));
            Accepts(HostileContent.WithFields($"title: {text}"));
            Accepts(HostileContent.WithFields($"title: \"{text}\""));
        });

    [Fact]
    public void Whole_page_is_refused_or_harmless() => Always(
        Text,
        text =>
        {
            Accepts(text + "x");
            Accepts($"---\n{text}\n---\n{text}");
        });

    /// <summary>What random content found once.</summary>
    [Theory]
    [InlineData("`\t")]
    public void Whole_page_with_this_is_refused_or_harmless(string text) => Accepts($"---\n{text}\n---\n{text}");

    [Fact]
    public void Page_of_random_bytes_is_refused_or_harmless() => Always(
        Bytes,
        bytes =>
        {
            Accepts(bytes);
            Accepts([.. Encoding.UTF8.GetBytes(HostileContent.WithBody("")), .. bytes]);
        });

    [Fact]
    public void Data_file_is_refused_or_read() => Always(
        Text,
        text =>
        {
            foreach (var path in DataFiles.All)
            {
                using var content = new HostileContent();
                content.Write(path, text + "x");
                content.Load();
            }
        });

    private static void Always<T>(Gen<T> values, Action<T> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Tests).WithEndSize(40));

    private static void Accepts(string page) => Accepts(Encoding.UTF8.GetBytes(page));

    private static void Accepts(byte[] page)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, page);
        if (content.Load().Catalogue is { } catalogue)
        {
            AllowedMarkup.Check(Assert.Single(catalogue.All));
        }
    }
}
