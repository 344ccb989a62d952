using System.Text;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>§ marks the first element that is nested too deeply.</summary>
public sealed class C04_deeply_nested_body
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
    public void Is_refused_where_the_nesting_is_too_deep(string body)
    {
        HostileContent.MustBeRefused("HIC3010", HostileContent.WithBody(body));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Can_have_twelve_levels(string marker)
    {
        HostileContent.MustBeHarmless(HostileContent.WithBody(string.Concat(Enumerable.Repeat(marker, 12)) + "x"));
    }

    [Fact]
    public void Can_have_a_horizontal_rule_made_of_many_dashes()
    {
        Assert.Equal("<p>a</p>\n<hr />\n<p>b</p>\n", HostileContent.MustBeHarmless(HostileContent.WithBody($"a\n\n{HostileContent.Repeat("- ", 60)}\n\nb")));
    }
}

/// <summary>Input that a naive parser handles in quadratic time, both as long as a whole file and cut into pieces just within the limits.</summary>
public sealed class C05_body_that_is_slow_to_read
{
    private static readonly string[] Patterns =
    [
        "[a](", "[", "]", "[]", "[a]", "[a][b]", "![", "![a](", "# a\n", "## a\n\n", "a\n=\n\n", "a\n-\n\n", "- # a\n\n", "*", "*]", "**a", "*a **a ", "a**b", "*_", "*a_ ", "***a",
        "`", "`a``", "<", "<a ", "<a b='", "<!--", "<!A ", "<?", "<![CDATA[", "a<!A", "<https:", "<a@", "</", "&", "&#", "&#x1", "&amp;", "&a", "\\", "\\\n", "~~~\n\n", "```\n", "|", "|a", "|a|b|\n", "|-", "|-|-|\n", "a|b\n-|-\n\n", "*a|b\n", "[a|b\n", "`a|b\n", "|\\|", "[a]: /\n",
        "[a]: /\n\n", "- [a]: /\n\n", "[\na\n]:\n/\n\n", "[a]\n\n", "[a\n", "[a](b '", "[a](b(", "(", "\"'", ">", "> ", "- ", "* a\n", "1. ", "1) a\n\n", "- a\n  ", "a  \n", "    a\n", "\t", " ", "\n", "a", "*a\n\u00A0\n", "**a\u2003\n\u2003\n",
        "[", "é", "😀", "https://a.example ", "www.a.", "[^1]", "[^1]: a\n\n", "{a=b}", ":::", "$$", "==", "^a^", "+", "+ a\n\n", "---\n", "***\n\n", "--", "''",
    ];

    public static TheoryData<string> Each => [.. Patterns.Distinct()];

    [Theory]
    [MemberData(nameof(Each))]
    public void Is_accepted_or_refused_in_time_if_it_repeats_a_pattern(string pattern)
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
    public void Is_accepted_or_refused_in_time_with_all_the_others_in_one_folder()
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

    /// <summary>The parser reads a table as one paragraph, in which each '|' opens something.</summary>
    [Theory]
    [InlineData("a|b\n")]
    [InlineData("a|")]
    [InlineData("*a|b\n")]
    [InlineData("[a|b\n")]
    [InlineData("[a|b](/c\n")]
    [InlineData("`a|b\n")]
    [InlineData("**a|b**|c\n")]
    [InlineData("|\n")]
    [InlineData("|-|-|\n")]
    [InlineData("a|b\nc\n")]
    public void Is_accepted_or_refused_in_time_if_it_repeats_a_pattern_in_a_table(string pattern)
    {
        foreach (var times in new[] { 190, 900, 4_000 })
        {
            var table = "a|b\n-|-\n" + string.Concat(Enumerable.Repeat(pattern, times));
            using var content = new HostileContent();
            content.Write(HostileContent.Page, HostileContent.WithBody(HostileContent.Repeat(table + "\n\n", Math.Max(table.Length + 2, 64_000))));
            if (content.Load().Catalogue is { } catalogue)
            {
                AllowedMarkup.Check(Assert.Single(catalogue.Pages));
            }
        }
    }

    [Fact]
    public void Can_have_a_table_of_200_rows_and_20_columns()
    {
        var row = string.Concat(Enumerable.Repeat("|a", 20)) + "|\n";
        var markup = HostileContent.MustBeHarmless(HostileContent.WithBody($"{row}{string.Concat(Enumerable.Repeat("|-", 20))}|\n{string.Concat(Enumerable.Repeat(row, 200))}"));

        Assert.Equal(201 * 20, markup.Split(">a</t").Length - 1);
    }

    [Fact]
    public void Is_refused_at_the_row_over_the_limit() =>
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody($"a|b\n-|-\n{string.Concat(Enumerable.Repeat("c|d\n", 200))}§c|d\n"));

    [Fact]
    public void Is_refused_where_it_has_a_column_over_the_limit() =>
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody($"{string.Concat(Enumerable.Repeat("|a", 21))}|\n§{string.Concat(Enumerable.Repeat("|-", 21))}|\n"));

    private static string Piece(string pattern, int times) => string.Concat(Enumerable.Repeat(pattern, Math.Min(times, 16_000 / Encoding.UTF8.GetByteCount(pattern))));

    [Theory]
    [InlineData(999, "[", "]")]
    [InlineData(999, "[", "](/)")]
    [InlineData(499, "*a ", "b*")]
    [InlineData(999, "_a ", "*b ")]
    public void Is_accepted_or_refused_in_time_if_it_opens_and_closes_something_a_thousand_times(int times, string open, string close)
    {
        using var content = new HostileContent();
        var run = string.Concat(Enumerable.Repeat(open, times)) + "x" + string.Concat(Enumerable.Repeat(close, times)) + "\n\n";
        content.Write(HostileContent.Page, HostileContent.WithBody(HostileContent.Repeat(run)));

        Assert.All(content.Load().Diagnostics, problem => Assert.InRange(problem.At.Line, 8, 80));
    }

    /// <summary>A naive check would search the whole page for each of the 16,000 positions.</summary>
    [Fact]
    public void Is_accepted_in_time_if_it_is_full_of_unknown_acronyms()
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var acronyms = Letters.SelectMany(a => Letters.SelectMany(b => Letters.Select(c => $"{a}{b}{c}"))).Take(16_000).Chunk(1_000);
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody(string.Join("\n\n", acronyms.Select(line => string.Join(' ', line)))));

        Assert.Equal(16_000, content.Load().Diagnostics.Count(problem => problem.Code == "HIC5003"));
    }

    /// <summary>The warning is normally reported at the first paragraph, but this page has none.</summary>
    [Fact]
    public void Gives_a_warning_for_a_hard_summary_even_if_it_is_all_code()
    {
        using var content = new HostileContent();
        var summary = HostileContent.Repeat("Organisational documentation identifies interdisciplinary qualifications. ", 3_000);
        content.Write(HostileContent.Page, $"---\ntitle: A page\nsummary: {summary}\nreviewed: 2026-11-22\nreview-due: 2027-05-22\n---\n\n```\ncode\n```\n");

        Assert.Equal(["HIC5001", "HIC5007"], content.Load().Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void Is_refused_in_the_line_where_a_paragraph_becomes_too_long() =>
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody($"{HostileContent.Repeat("a\n", 16 * 1024)}§a"));

    [Fact]
    public void Does_not_end_a_paragraph_at_a_line_of_exotic_white_space() =>
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody($"{HostileContent.Repeat("*a ", 2_700)}\n\u00A0\n§{HostileContent.Repeat("*a ", 2_700)}"));

    [Fact]
    public void Can_have_at_most_five_thousand_brackets() =>
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody($"{HostileContent.Repeat(HostileContent.Repeat("[a]", 2_997) + "\n\n", 15_000)}§[a][a][a][a][a][a]"));

    [Theory]
    [InlineData("§## {0}\n\nText.\n\n")]
    [InlineData("§{0}\n-----\n\nText.\n\n")]
    [InlineData("- §## {0}\n\n  Text.\n\n")]
    public void Is_refused_at_the_heading_over_the_limit(string heading)
    {
        var numbers = Enumerable.Range(1, 201).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, number == 201 ? heading : heading.Replace("§", "", StringComparison.Ordinal), number));
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody(string.Concat(numbers)));
    }

    [Fact]
    public void Is_refused_at_the_link_definition_over_the_limit()
    {
        var definitions = Enumerable.Range(1, 201).Select(number => $"{(number == 201 ? "§" : "")}[a{number}]: /\n\n");
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody("Text\n\n" + string.Concat(definitions)));
    }

    [Fact]
    public void Can_have_any_number_of_hash_signs_in_a_code_block() =>
        HostileContent.MustBeHarmless(HostileContent.WithBody($"~~~\n{string.Concat(Enumerable.Repeat("# a\n", 300))}~~~"));
}

[Collection(nameof(Alone))]
public sealed class C06_body_that_expands_enormously
{
    [Theory]
    [InlineData("https://a.example/{0}", 1_900, "[a]", 4_000)]
    [InlineData("/ '{0}'", 15_000, "[a]", 500)]
    [InlineData("/ '{0}'", 15_000, "[a][]", 250)]
    [InlineData("/ '{0}'", 15_000, "[b][a]", 250)]
    [InlineData("/images/a.png '{0}'", 15_000, "![a]", 500)]
    [InlineData("/ '&quot;{0}'", 15_000, "[a] ", 500)]
    public void Is_refused_before_a_long_and_often_used_link_definition_fills_the_memory(string definition, int length, string use, int times)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody(DefinedAndUsed(definition, length, use, times)));

        // The definition may also hold a long sentence or name a picture that is missing, which are warnings of their own.
        var problem = Assert.Single(content.Load().Diagnostics, problem => problem.Severity == Severity.Error);

        Assert.Equal(("HIC1003", new Location(HostileContent.Page, 7)), (problem.Code, problem.At));
        Assert.InRange(content.Allocated, 0, 32 * 1024 * 1024);
    }

    /// <summary>The parser would turn 64 KiB into 150 MiB before there is any HTML whose length could be checked.</summary>
    [Theory]
    [InlineData("/ '&quot;{0}'", 15_000, "[a] ")]
    [InlineData("/ '&quot;{0}'", 15_000, "![a] ")]
    [InlineData("/&amp;{0}", 15_000, "[a] ")]
    [InlineData("/\n'&quot;{0}'", 15_000, "[a] ")]
    [InlineData("/ '\n{0}\n&quot;'", 15_000, "[a] ")]
    [InlineData("/ '&quot;{0}'", 3_000, "[a] ")]
    public void Is_refused_before_each_link_gets_a_copy_of_a_long_definition(string definition, int length, string use)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody(DefinedAndUsed(definition, length, use, 4_990)));

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal("HIC1003", problem.Code);
        Assert.InRange(problem.At.Line, 10, 30);
        Assert.InRange(content.Allocated, 0, 4 * 1024 * 1024);
    }

    [Fact]
    public void Is_accepted_or_refused_if_its_characters_become_entities()
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody(HostileContent.Repeat(HostileContent.Repeat("\"", 990) + "\n\n", 4_900)));

        AllowedMarkup.Check(Assert.Single(content.Load().Catalogue!.Pages));
    }

    [Fact]
    public void Gives_one_diagnostic_for_a_mistake_in_a_definition_that_is_used_often() =>
        HostileContent.MustBeRefused("HIC3002", HostileContent.WithBody($"[a]: §javascript:x\n\n{HostileContent.Repeat("[a]", 2_997)}"));

    [Fact]
    public void Is_accepted_in_time_with_every_glossary_term_in_every_paragraph()
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
