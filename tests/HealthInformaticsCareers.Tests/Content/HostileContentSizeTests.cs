using System.Text;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>§ stands before the first thing that is nested too deep.</summary>
public sealed class C04_body_nested_deep
{
    public static TheoryData<string> Bodies =>
    [
        $"{HostileContent.Repeat("> ", 24)}§> x",
        $"{HostileContent.Repeat(">", 12)}§{HostileContent.Repeat(">", 900)}",
        $"{HostileContent.Repeat("- ", 24)}§- x",
        $"{HostileContent.Repeat("- ", 24)}§{HostileContent.Repeat("- ", 1_900)}x",
        $"{HostileContent.Repeat("1. ", 36)}§{HostileContent.Repeat("1. ", 15_000)}x",
        $"{HostileContent.Repeat("1)\t", 36)}§{HostileContent.Repeat("1)\t", 14_000)}x",
        $"{HostileContent.Repeat("> - ", 24)}§{HostileContent.Repeat("> - ", 3_000)}x",
        string.Concat(Enumerable.Range(0, 13).Select(depth => $"{new string(' ', 2 * depth)}{(depth == 12 ? "§" : "")}- x\n")),
        string.Concat(Enumerable.Range(0, 170).Select(depth => $"{new string(' ', 2 * depth)}{(depth == 12 ? "§" : "")}- x\n\n")),
        $"{HostileContent.Repeat("*a _b ", 36)}§{HostileContent.Repeat("*a _b ", 400)}x{HostileContent.Repeat(" c_ d*", 436)}",
        $"{HostileContent.Repeat("![", 24)}§![x](/a){HostileContent.Repeat("](/a)", 60)}",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_is_refused_where_it_goes_too_deep(string body)
    {
        HostileContent.MustBeRefused("HIC3010", HostileContent.WithBody(body));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Twelve_levels_are_accepted(string marker)
    {
        HostileContent.MustBeHarmless(HostileContent.WithBody(string.Concat(Enumerable.Repeat(marker, 12)) + "x"));
    }

    [Fact]
    public void Line_across_the_page_made_of_many_dashes_is_not_nested()
    {
        Assert.Equal("<p>a</p>\n<hr />\n<p>b</p>\n", HostileContent.MustBeHarmless(HostileContent.WithBody($"a\n\n{HostileContent.Repeat("- ", 60)}\n\nb")));
    }
}

/// <summary>Input whose cost grows with its square, at the length of a whole file and cut into pieces that just keep to the limits.</summary>
public sealed class C05_body_that_is_slow_to_read
{
    private static readonly string[] Patterns =
    [
        "[a](", "[", "]", "[]", "[a]", "[a][b]", "![", "![a](", "# a\n", "## a\n\n", "a\n=\n\n", "a\n-\n\n", "- # a\n\n", "*", "*]", "**a", "*a **a ", "a**b", "*_", "*a_ ", "***a",
        "`", "`a``", "<", "<a ", "<a b='", "<!--", "<!A ", "<?", "<![CDATA[", "a<!A", "<https:", "<a@", "</", "&", "&#", "&#x1", "&amp;", "&a", "\\", "\\\n", "~~~\n\n", "```\n", "|a", "|a|b|\n", "|-", "[a]: /\n",
        "[a]: /\n\n", "- [a]: /\n\n", "[\na\n]:\n/\n\n", "[a]\n\n", "[a\n", "[a](b '", "[a](b(", "(", "\"'", ">", "> ", "- ", "* a\n", "1. ", "1) a\n\n", "- a\n  ", "a  \n", "    a\n", "\t", " ", "\n", "a", "*a\n\u00A0\n", "**a\u2003\n\u2003\n",
        "[", "é", "😀", "https://a.example ", "www.a.", "[^1]", "[^1]: a\n\n", "{a=b}", ":::", "$$", "==", "^a^", "+", "+ a\n\n", "---\n", "***\n\n", "--", "''",
    ];

    public static TheoryData<string> Each => [.. Patterns.Distinct()];

    [Theory]
    [MemberData(nameof(Each))]
    public void Repeated_pattern_is_accepted_or_refused_in_time(string pattern)
    {
        foreach (var body in new[]
        {
            HostileContent.Repeat(pattern),
            HostileContent.Repeat(pattern) + "x",
            HostileContent.Repeat(Piece(pattern, 990) + "\n\n"),
            HostileContent.Repeat(Piece(pattern, 120) + "\n\u00A0\n"),
        })
        {
            using var content = new HostileContent();
            content.Write(HostileContent.Page, HostileContent.WithBody(body));
            var loaded = content.Load();
            if (loaded.Catalogue is { } catalogue)
            {
                AllowedMarkup.Check(Assert.Single(catalogue.Pages));
            }
            else
            {
                Assert.All(loaded.Diagnostics, problem => Assert.InRange(problem.At.Line, 7, body.Length + 8));
            }
        }
    }

    [Fact]
    public void All_patterns_in_one_folder_are_accepted_or_refused_in_time()
    {
        using var content = new HostileContent();
        foreach (var (number, pattern) in Patterns.Distinct().Index())
        {
            content.Write($"pages/x{number}.md", HostileContent.WithBody(HostileContent.Repeat(pattern)));
            content.Write($"pages/y{number}.md", HostileContent.WithBody(HostileContent.Repeat(Piece(pattern, 990) + "\n\n")));
        }

        var loaded = content.Load(TimeSpan.FromSeconds(60));

        Assert.Null(loaded.Catalogue);
        Assert.True(loaded.Diagnostics.Select(problem => problem.At.File).Distinct().Count() > Patterns.Length / 2);
    }

    private static string Piece(string pattern, int times) => string.Concat(Enumerable.Repeat(pattern, Math.Min(times, 16_000 / Encoding.UTF8.GetByteCount(pattern))));

    [Theory]
    [InlineData(999, "[", "]")]
    [InlineData(999, "[", "](/)")]
    [InlineData(499, "*a ", "b*")]
    [InlineData(999, "_a ", "*b ")]
    public void Opened_and_closed_a_thousand_times_it_is_accepted_or_refused_in_time(int times, string open, string close)
    {
        using var content = new HostileContent();
        var run = string.Concat(Enumerable.Repeat(open, times)) + "x" + string.Concat(Enumerable.Repeat(close, times)) + "\n\n";
        content.Write(HostileContent.Page, HostileContent.WithBody(HostileContent.Repeat(run)));

        Assert.All(content.Load().Diagnostics, problem => Assert.InRange(problem.At.Line, 8, 80));
    }

    /// <summary>Each of 16,000 is looked for in the whole page, and each has a position.</summary>
    [Fact]
    public void Page_full_of_unknown_acronyms_is_accepted_in_time()
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var acronyms = Letters.SelectMany(a => Letters.SelectMany(b => Letters.Select(c => $"{a}{b}{c}"))).Take(16_000).Chunk(1_000);
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody(string.Join("\n\n", acronyms.Select(line => string.Join(' ', line)))));

        Assert.Equal(16_000, content.Load().Diagnostics.Count(problem => problem.Code == "HIC5003"));
    }

    /// <summary>The warning stands at the first paragraph, and this page has none.</summary>
    [Fact]
    public void Hard_summary_above_a_page_of_code_is_warned_of()
    {
        using var content = new HostileContent();
        var summary = HostileContent.Repeat("Organisational documentation identifies interdisciplinary qualifications. ", 3_000);
        content.Write(HostileContent.Page, $"---\ntitle: A page\nsummary: {summary}\nreviewed: 2026-11-22\nreview-due: 2027-05-22\n---\n\n```\ncode\n```\n");

        Assert.Equal(["HIC5001", "HIC5007"], content.Load().Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void Paragraph_without_end_is_refused_in_the_line_that_is_too_much() =>
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody($"{HostileContent.Repeat("a\n", 16 * 1024)}§a"));

    [Fact]
    public void Line_of_another_white_space_does_not_end_a_paragraph() =>
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody($"{HostileContent.Repeat("*a ", 2_700)}\n\u00A0\n§{HostileContent.Repeat("*a ", 2_700)}"));

    [Fact]
    public void Five_thousand_brackets_are_enough_for_a_page() =>
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody($"{HostileContent.Repeat(HostileContent.Repeat("[a]", 2_997) + "\n\n", 15_000)}§[a][a][a][a][a][a]"));

    [Theory]
    [InlineData("§## {0}\n\nText.\n\n")]
    [InlineData("§{0}\n-----\n\nText.\n\n")]
    [InlineData("- §## {0}\n\n  Text.\n\n")]
    public void Heading_over_the_limit_is_refused_however_it_is_written(string heading)
    {
        var numbers = Enumerable.Range(1, 201).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, number == 201 ? heading : heading.Replace("§", "", StringComparison.Ordinal), number));
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody(string.Concat(numbers)));
    }

    [Fact]
    public void Definition_over_the_limit_is_refused()
    {
        var definitions = Enumerable.Range(1, 201).Select(number => $"{(number == 201 ? "§" : "")}[a{number}]: /\n\n");
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody("Text\n\n" + string.Concat(definitions)));
    }

    [Fact]
    public void Number_signs_in_a_code_block_are_not_headings() =>
        HostileContent.MustBeHarmless(HostileContent.WithBody($"~~~\n{string.Concat(Enumerable.Repeat("# a\n", 300))}~~~"));
}

[Collection(nameof(Alone))]
public sealed class C06_body_that_becomes_much_larger
{
    [Theory]
    [InlineData("https://a.example/{0}", 1_900, "[a]", 4_000)]
    [InlineData("/ '{0}'", 15_000, "[a]", 500)]
    [InlineData("/ '{0}'", 15_000, "[a][]", 250)]
    [InlineData("/ '{0}'", 15_000, "[b][a]", 250)]
    [InlineData("/images/a.png '{0}'", 15_000, "![a]", 500)]
    [InlineData("/ '&quot;{0}'", 15_000, "[a] ", 500)]
    public void Long_definition_used_often_is_refused_before_it_fills_the_memory(string definition, int length, string use, int times)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody(DefinedAndUsed(definition, length, use, times)));

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal(("HIC1003", new Location(HostileContent.Page, 7)), (problem.Code, problem.At));
        Assert.InRange(content.Allocated, 0, 32 * 1024 * 1024);
    }

    /// <summary>From 64 KiB the parser would make 150 MiB, before there is any HTML to count.</summary>
    [Theory]
    [InlineData("/ '&quot;{0}'", 15_000, "[a] ")]
    [InlineData("/ '&quot;{0}'", 15_000, "![a] ")]
    [InlineData("/&amp;{0}", 15_000, "[a] ")]
    [InlineData("/\n'&quot;{0}'", 15_000, "[a] ")]
    [InlineData("/ '\n{0}\n&quot;'", 15_000, "[a] ")]
    [InlineData("/ '&quot;{0}'", 3_000, "[a] ")]
    public void Long_definition_with_an_entity_is_refused_before_each_link_gets_a_copy(string definition, int length, string use)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody(DefinedAndUsed(definition, length, use, 4_990)));

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal("HIC1003", problem.Code);
        Assert.InRange(problem.At.Line, 10, 30);
        Assert.InRange(content.Allocated, 0, 4 * 1024 * 1024);
    }

    [Fact]
    public void Characters_that_become_entities_are_accepted_or_refused()
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody(HostileContent.Repeat(HostileContent.Repeat("\"", 990) + "\n\n", 4_900)));

        AllowedMarkup.Check(Assert.Single(content.Load().Catalogue!.Pages));
    }

    [Fact]
    public void Mistake_in_a_definition_is_told_once_however_often_it_is_used() =>
        HostileContent.MustBeRefused("HIC3002", HostileContent.WithBody($"[a]: §javascript:x\n\n{HostileContent.Repeat("[a]", 2_997)}"));

    [Fact]
    public void Every_term_of_a_glossary_in_every_paragraph_is_accepted_in_time()
    {
        using var content = new HostileContent();
        content.Write("glossary.yml", string.Concat(Enumerable.Range(100, 800).Select(number => $"- {{id: t{number}, term: T{number}, meaning: A word, status: unverified}}\n")));
        content.Write(HostileContent.Page, HostileContent.WithBody(HostileContent.Repeat(string.Join(' ', Enumerable.Range(100, 800).Select(number => $"T{number}")) + "\n\n")));

        var body = Assert.Single(content.Load().Catalogue!.Pages).Body;

        Assert.Equal(800, body.Sections.SelectMany(section => section.Parts).Count(part => part.TermId is not null));
    }

    private static string DefinedAndUsed(string definition, int length, string use, int times)
    {
        var lines = Enumerable.Repeat(use, times).Chunk(499).Select(chunk => string.Concat(chunk));
        return $"[a]: {string.Format(System.Globalization.CultureInfo.InvariantCulture, definition, new string('x', length))}\n\n{string.Join("\n\n", lines)}";
    }
}
