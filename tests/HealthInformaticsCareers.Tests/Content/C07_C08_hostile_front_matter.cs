using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>§ marks where the front matter must be refused.</summary>
public sealed class C07_hostile_front_matter
{
    public static TheoryData<string> TooDeep =>
    [
        $"{HostileContent.Repeat("[", 8)}§{HostileContent.Repeat("[", 500)}",
        $"{HostileContent.Repeat("[", 8)}§{HostileContent.Repeat("[", 15_000)}",
        $"{HostileContent.Repeat("{", 8)}§{HostileContent.Repeat("{", 15_000)}",
        $"title: {HostileContent.Repeat("[", 7)}§{HostileContent.Repeat("[", 15_000)}",
        $"{HostileContent.Repeat("[\n", 16)}§{HostileContent.Repeat("[\n", 15_000)}",
        $"title: {HostileContent.Repeat("{a: ", 24)}{{§a: {HostileContent.Repeat("{a: ", 15_000)}",
        $"{HostileContent.Repeat("- ", 16)}§{HostileContent.Repeat("- ", 15_000)}",
        $"{HostileContent.Repeat("? ", 16)}§{HostileContent.Repeat("? ", 15_000)}",
        string.Concat(Enumerable.Range(0, 170).Select(depth => $"{new string(' ', depth)}{(depth == 7 ? "§" : "")}a:\n")),
        string.Concat(Enumerable.Range(0, 170).Select(depth => $"{new string(' ', depth)}{(depth == 8 ? "§" : "")}-\n")),
    ];

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void Nesting_is_refused_where_it_is_too_deep(string fields)
    {
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithFields(fields));
    }

    [Theory]
    [InlineData("title: §&x")]
    [InlineData("title: §&x A page")]
    [InlineData("title: §*x")]
    [InlineData("title: §!x A page")]
    [InlineData("title: §!!str A page")]
    [InlineData("title: §!<tag:yaml.org,2002:str> A page")]
    [InlineData("title: §!!python/object/apply:os.system [id]")]
    [InlineData("title: §!System.Diagnostics.Process,System x")]
    [InlineData("<<: §*x")]
    [InlineData("title: x\n...\n§title: y")]
    [InlineData("§%YAML 1.2")]
    [InlineData("§%TAG ! tag:evil.example,2000:")]
    public void YAML_feature_that_content_does_not_need_is_refused(string fields)
    {
        HostileContent.MustBeRefused("HIC1010", HostileContent.WithFields(fields));
    }

    /// <summary>Each field has to be written out, so each is named, once.</summary>
    [Fact]
    public void Aliases_that_would_fill_the_memory_are_refused_without_following_them()
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithFields("a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]"));

        Assert.Equal(
            [("HIC1010", new Location(HostileContent.Page, 2, 4)), ("HIC1010", new Location(HostileContent.Page, 3, 4)), ("HIC1010", new Location(HostileContent.Page, 4, 4)), ("HIC1010", new Location(HostileContent.Page, 5, 5))],
            content.Load().Diagnostics.Select(problem => (problem.Code, problem.At)));
    }

    [Theory]
    [InlineData("§%YAML 1.2\n---\n- id: a\n", "HIC1010")]
    [InlineData("§%TAG ! tag:evil.example,2000:\n---\n- id: a\n", "HIC1010")]
    [InlineData("- id: a\n  term: A\n  meaning: M\n  status: unverified\n§---\n- id: b\n", "HIC1010")]
    [InlineData("- §&a [*a]\n", "HIC1010")]
    [InlineData("- §!!binary aGk=\n", "HIC1010")]
    [InlineData("- id: §\"a", "HIC1043")]
    public void Data_file_is_refused_too(string data, string code)
    {
        HostileContent.MustBeRefused(code, data, "glossary.yml");
    }

    [Theory]
    [InlineData("HIC1045", "pay-bands.yml", "nation: england\nsources: §[a,")]
    [InlineData("HIC1009", "pay-bands.yml", "nation: england\n§? a: {b: c,")]
    [InlineData("HIC1009", "glossary.yml", "- id: a\n  term: A\n  §mean")]
    [InlineData("HIC3012", "pages/x.md", "---\ntitle: A page\nsummary: What it says\nreviewed: 2026-11-22\nreview-due: 2027-05-22\n§---")]
    public void Truncated_file_is_refused_in_its_last_line(string code, string path, string file)
    {
        HostileContent.MustBeRefused(code, file, path);
    }

    [Fact]
    public void Data_file_can_begin_with_a_document_marker()
    {
        using var content = new HostileContent();
        content.Write("glossary.yml", "---\n- id: a\n  term: A\n  meaning: M\n  status: unverified\n");

        Assert.Equal("A", Assert.Single(content.Load().Catalogue!.Glossary.Terms).Name);
    }

    [Theory]
    [InlineData("title: x\n§<<: {title: y}", "HIC1012")]
    [InlineData("? §[a]\n: b", "HIC1014")]
    [InlineData("? §{a: b}\n: b", "HIC1014")]
    [InlineData("title: §|\n  a\n  b", "HIC1014")]
    [InlineData("title: §>\n  a\n\n  b", "HIC1014")]
    [InlineData("title: §\"a\\nb\"", "HIC1014")]
    [InlineData("title: §[a]", "HIC1014")]
    [InlineData("title: §{a: b}", "HIC1014")]
    [InlineData("nations:\n§\t- england", "HIC1040")]
    [InlineData("title: §\"a\\uD800b\"", "HIC1047")]
    [InlineData("title: §\"a\\U00110000b\"", "HIC1047")]
    [InlineData("title: §\"a\\xZZb\"", "HIC1047")]
    [InlineData("title: §\"a\\qb\"", "HIC1047")]
    [InlineData("title: §'a", "HIC1043")]
    [InlineData("title: §]", "HIC1009")]
    [InlineData("title: §@a", "HIC1042")]
    [InlineData("title: §`a`", "HIC1042")]
    [InlineData("§: x", "HIC1012")]
    [InlineData("title: §\"a\\0b\"", "HIC1005")]
    [InlineData("title: §\"a\\x1Bb\"", "HIC1005")]
    [InlineData("title: §\"a\\u202Eb\"", "HIC1005")]
    [InlineData("title: §\"a\\Lb\"", "HIC1005")]
    [InlineData("title: a§\0b", "HIC1005")]
    public void Trick_is_refused_with_its_position(string fields, string code)
    {
        HostileContent.MustBeRefused(code, HostileContent.WithFields(fields));
    }

    [Theory]
    [InlineData("title: \"a\\uDE00\\uD83Db\"")]
    [InlineData("title: \"a\\UFFFFFFFFb\"")]
    [InlineData("title: \"a\\uD83D\\uZZZZb\"")]
    public void Escape_that_makes_the_parser_fail_is_refused_in_its_line(string fields)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithFields(fields));

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal(("HIC1047", 2), (problem.Code, problem.At.Line));
        Assert.Contains("has to be followed by the code of a character", problem.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> LongFields =>
    [
        HostileContent.Repeat("a: 1\n", 16_000), string.Concat(Enumerable.Range(1, 1_500).Select(number => $"k{number}: 1\n")), HostileContent.Repeat("- a\n", 16_000), $"title: [{HostileContent.Repeat("a, ", 15_000)}]",
        $"title: {{{HostileContent.Repeat("a, ", 15_000)}}}", HostileContent.Repeat("a: b #c\n", 16_000), HostileContent.Repeat("#\n", 16_000), HostileContent.Repeat("\n", 16_000), HostileContent.Repeat(" ", 16_000),
        HostileContent.Repeat(":", 16_000), HostileContent.Repeat(": ", 16_000), HostileContent.Repeat("? a\n", 16_000), HostileContent.Repeat("\"", 16_000), HostileContent.Repeat("\"\" ", 16_000), HostileContent.Repeat("'", 16_000),
        HostileContent.Repeat(",", 16_000), HostileContent.Repeat("[,", 16_000), HostileContent.Repeat("]", 16_000), HostileContent.Repeat("|", 16_000), $"title: |\n{HostileContent.Repeat("  a\n", 15_000)}",
        $"title: >\n{HostileContent.Repeat("  a\n\n", 15_000)}", $"title: a\n{HostileContent.Repeat(" b\n", 15_000)}", $"title: \"{HostileContent.Repeat("b\n ", 15_000)}\"", $"title: {new string('a', 16_000)}",
        $"{new string('a', 16_000)}: b", $"\"{new string('a', 16_000)}\": b", $"? {new string('a', 16_000)}", HostileContent.Repeat("!", 16_000), HostileContent.Repeat("&", 16_000), HostileContent.Repeat("*", 16_000),
        HostileContent.Repeat("%", 16_000), HostileContent.Repeat("\\", 16_000), $"title: \"{HostileContent.Repeat("\\", 15_000)}\"", $"title: \"{HostileContent.Repeat("\\u0041", 15_000)}\"", HostileContent.Repeat("[\n", 7) + HostileContent.Repeat("a,\n", 15_000),
        $"aliases: [{HostileContent.Repeat("/a, ", 15_000)}]", $"sources: [{string.Concat(Enumerable.Range(1, 1_900).Select(number => $"s{number}, "))}]", $"see-also: [{string.Concat(Enumerable.Range(1, 1_900).Select(number => $"/s{number}, "))}]",
        $"? [{HostileContent.Repeat("a, ", 15_000)}]", HostileContent.Repeat("é: 1\n", 16_000), HostileContent.Repeat("😀", 16_000), HostileContent.Repeat("\"\\uD83D\\uDE00\": ", 16_000),
    ];

    [Theory]
    [MemberData(nameof(LongFields))]
    public void Long_front_matter_is_accepted_or_refused_in_time(string fields)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithFields(fields));

        Assert.All(content.Load().Diagnostics, problem => Assert.InRange(problem.At.Line, 1, 17_000));
    }

    public static TheoryData<string> LongData =>
    [
        HostileContent.Repeat("[", 250_000), HostileContent.Repeat("{a: ", 250_000), HostileContent.Repeat("- ", 250_000), HostileContent.Repeat("- a\n", 250_000), HostileContent.Repeat("- a: b\n", 250_000), HostileContent.Repeat("- [a,b,c]\n", 250_000),
        string.Concat(Enumerable.Range(1, 24_000).Select(number => $"k{number}: 1\n")), HostileContent.Repeat("a: 1\n", 250_000), $"- id: {new string('a', 250_000)}", $"- id: \"{HostileContent.Repeat("b\n   ", 250_000)}\"",
        string.Concat(Enumerable.Range(1, 5_000).Select(number => $"- {{id: t{number}, term: T{number}, successor: t{number + 1}}}\n")),
        string.Concat(Enumerable.Range(1, 5_000).Select(number => $"- {{id: t{number}, term: T{number}, successor: t{(number % 5_000) + 1}}}\n")),
        string.Concat(Enumerable.Range(1, 3_000).Select(number => $"- {{id: abcdef-t{number}, successor: abcdef-x{number}}}\n")),
        $"- id: a\n  sources: [{string.Concat(Enumerable.Range(1, 30_000).Select(number => $"s{number},"))}]\n",
        $"- id: a\n  also-called: [{string.Concat(Enumerable.Range(1, 30_000).Select(number => $"{number:x},"))}]\n",
        string.Concat(Enumerable.Range(1, 4_000).Select(number => $"- {{id: a, term: {new string('a', 30)}{number}, meaning: m}}\n")),
        HostileContent.Repeat("# comment\n", 250_000), HostileContent.Repeat("\n", 250_000),
    ];

    [Theory]
    [MemberData(nameof(LongData))]
    public void Long_data_file_is_accepted_or_refused_in_time(string data)
    {
        using var content = new HostileContent();
        content.Write("glossary.yml", data);

        Assert.All(content.Load().Diagnostics, problem => Assert.Equal("glossary.yml", problem.At.File));
    }

    [Fact]
    public void Fifty_thousand_fields_are_refused_at_the_first_one_over_the_limit()
    {
        var events = Enumerable.Range(1, 50_000).Select(number => $"{(number == 999 ? "k999: §1" : $"k{number}: 1")}\n");
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithFields(string.Concat(events.Take(1_100))));
    }

    [Fact]
    public void Front_matter_over_16_KiB_is_refused_before_it_is_read()
    {
        HostileContent.MustBeRefused("HIC1003", $"§{HostileContent.WithFields("title: " + new string('é', 8_500))}");
    }
}

/// <summary>Surprising values that ordinary YAML parsers accept silently.</summary>
public sealed class C08_surprising_front_matter
{
    [Theory]
    [InlineData("title: x\nsummary: y\n§title: z", "HIC1011", "The field 'title' is already given on line 2. Keep only one of them.")]
    [InlineData("§alaises: [/x]", "HIC1012", "There is no field 'alaises' here. Did you mean 'aliases'? Rename it.")]
    [InlineData("reviewed: §01/02/2024", "HIC1016", "'01/02/2024' can be read as two dates. Write '2024-02-01' for 1 February 2024, or '2024-01-02' for 2 January 2024.")]
    [InlineData("reviewed: §2024-1-2", "HIC1016", "'2024-1-2' cannot be read as a date. Write '2024-01-02'.")]
    [InlineData("reviewed: §2024-02-30", "HIC1031", "There is no '2024-02-30', because February 2024 has 29 days. For its last day, write '2024-02-29'.")]
    [InlineData("reviewed: §2024-01-02T00:00:00Z", "HIC1016", "'2024-01-02T00:00:00Z' cannot be read as a date. Write '2024-01-02'.")]
    [InlineData("reviewed: §1:30", "HIC1016", "'1:30' cannot be read as a date. Write one such as 2026-11-22, with year, month and day.")]
    [InlineData("reviewed: §010", "HIC1016", "'010' cannot be read as a date. Write one such as 2026-11-22, with year, month and day.")]
    [InlineData("reviewed: §yes", "HIC1016", "'yes' cannot be read as a date. Write one such as 2026-11-22, with year, month and day.")]
    [InlineData("title: C# §#1", "HIC1018", "Everything after ' #' is a comment, so readers would not see it. To show it, write \"C# #1\", or move the comment to a line of its own.")]
    [InlineData("title: §&x", "HIC1010", "YAML reads this value as an anchor (&), which content does not use. Remove the sign or, if readers should see it, write: \"&x\"")]
    [InlineData("title: §null", "HIC1015", "'title' has no value. Write one.")]
    [InlineData("title: §~", "HIC1015", "'title' has no value. Write one.")]
    [InlineData("§\u0441olour: x", "HIC1012", "There is no field '\u0441olour' here. Remove it, or use one of: aliases, also-called, anchors, archived, checking, from, nations, nations-note, order, retired, review-due, reviewed, see-also, sources, summary, title, until, words-allowed.")]
    [InlineData("order: §010", "HIC1016", "'010' does not fit here. Write a whole number from 1 to 999.")]
    [InlineData("order: §1:30", "HIC1016", "'1:30' does not fit here. Write a whole number from 1 to 999.")]
    [InlineData("title: §\"\"", "HIC1015", "'title' has no value. Write one.")]
    public void Field_is_refused_in_plain_words(string fields, string code, string message)
    {
        Assert.Equal(message, HostileContent.MustBeRefused(code, HostileContent.WithFields(fields)));
    }

    [Theory]
    [InlineData("1:30")]
    [InlineData("010")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData("1_000")]
    [InlineData("2024-01-02")]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("true")]
    [InlineData(".nan")]
    [InlineData("=")]
    [InlineData("C#")]
    public void Text_is_kept_exactly_as_written(string summary)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithFields($"summary: {summary}"));

        Assert.Equal(summary, Assert.Single(content.Load().Catalogue!.Pages).Summary);
    }

    [Theory]
    [InlineData("§1:30")]
    [InlineData("§010")]
    [InlineData("§0x9")]
    [InlineData("§+9")]
    [InlineData("§1e0")]
    [InlineData("§10")]
    public void Number_consists_of_digits_only(string number)
    {
        var message = HostileContent.MustBeRefused("HIC1016", Levels(number), "levels.yml");

        Assert.Equal($"'{number[1..]}' does not fit here. Write a whole number from 1 to 9.", message);
    }

    [Fact]
    public void Number_in_a_word_is_refused_with_the_digit() =>
        Assert.Equal("'one' cannot be read as a whole number from 1 to 9. Write '1'.", HostileContent.MustBeRefused("HIC1016", Levels("§one"), "levels.yml"));

    [Theory]
    [InlineData("yes", "Did you mean 'true'? Use one of: true, false.")]
    [InlineData("True", "Did you mean 'true'? Use one of: true, false.")]
    [InlineData("on", "Did you mean 'true'? Use one of: true, false.")]
    [InlineData("1", "Use one of: true, false.")]
    public void Flag_is_only_true_or_false(string flag, string advice)
    {
        var term = $"- id: a\n  term: A\n  meaning: A letter\n  status: unverified\n  former: §{flag}\n";

        var message = HostileContent.MustBeRefused("HIC1017", term, "glossary.yml");

        Assert.Equal($"'{flag}' is not one of the values of 'former'. {advice}", message);
    }

    [Theory]
    [InlineData("title", "its value")]
    [InlineData("summary", "its value")]
    [InlineData("reviewed", "a date such as 2026-11-22, with year, month and day")]
    [InlineData("review-due", "a date such as 2026-11-22, with year, month and day")]
    public void Missing_required_field_is_reported(string name, string expected)
    {
        var page = HostileContent.WithBody("Text.").Split('\n').Where(line => !line.StartsWith($"{name}:", StringComparison.Ordinal)).ToList();
        page[1] = "§" + page[1];

        Assert.Equal($"The field '{name}' is missing. Add a line '{name}:' with {expected}.", HostileContent.MustBeRefused("HIC1013", string.Join('\n', page)));
    }

    /// <summary>Other parsers treat it as part of the first field's name.</summary>
    [Fact]
    public void Byte_order_mark_is_not_part_of_the_first_field()
    {
        using var content = new HostileContent();
        content.Write("levels.yml", "\uFEFF" + Levels("1"));
        content.Write("glossary.yml", "\uFEFF- id: a\n  term: A\n  meaning: A letter\n  status: unverified\n");
        content.Write(HostileContent.Page, "\uFEFF" + HostileContent.WithBody("Text."));

        Assert.Empty(content.Load().Diagnostics);
    }

    [Theory]
    [InlineData("title: a: b")]
    [InlineData("title: [a")]
    [InlineData("title: \"a")]
    [InlineData("title: !!int a")]
    [InlineData("\ttitle: a")]
    [InlineData("reviewed: [2024]")]
    [InlineData("? [a]")]
    public void Message_never_names_a_type_of_the_program(string fields)
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithFields(fields));

        Assert.All(content.Load().Diagnostics, problem => Assert.DoesNotMatch("Yaml|System|Exception|Version=|Culture=|scalar|token|`", problem.Message));
    }

    private static string Levels(string first) =>
        $"about: Old levels.\nsources: []\nlevels:\n  - level: {first}\n    title: One\n    meaning: First\n    examples: None\n    today: None\n    status: unverified\n    sources: []\n";
}
