using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>Names that lead out of the content folder, or to a different address from the one they appear to name.</summary>
public sealed class C09_name_with_path_traversal
{
    public static TheoryData<string> Traversals =>
    [
        "..", "../x", "../../etc/passwd", "/../etc/passwd", "/..", "/../", "/./x", "/roles/../x", "/roles/..", "/.", "./x", "x/../y", "..\\x", "..\\..\\etc\\passwd", "\\x", "/\\x", "C:\\x", "C:/x", "\\\\host\\share",
        "//evil.example", "//evil.example/x", "///x", "/x//y", "/x/", "/%2e%2e/x", "%2e%2e%2fx", "/%2E%2E%5Cx", "/..%2fx", "/%252e%252e/x", "/%c0%ae%c0%ae/x", "/x%00", "/x%00.md", "/..;/x", "/x;.md", "/x?y", "/x#y", "/x.md", "/X",
        "/x y", "file:///etc/passwd", "https://evil.example", "javascript:alert(1)", "/~root", "~/x", "$HOME/x", "/x|y", "/x'y", "/\u2024\u2024/x", "/．．/x", "/ｘ", "/x\u00A0y",
    ];

    [Theory]
    [MemberData(nameof(Traversals))]
    public void Alias_is_refused(string address) => HostileContent.MustBeRefused("HIC4010", HostileContent.WithFields($"aliases:\n  - §'{Quoted(address)}'"));

    [Theory]
    [MemberData(nameof(Traversals))]
    public void Related_page_is_refused(string address) => HostileContent.MustBeRefused("HIC4010", HostileContent.WithFields($"see-also: [§'{Quoted(address)}']"));

    [Theory]
    [MemberData(nameof(Traversals))]
    public void Successor_is_refused(string address) =>
        HostileContent.MustBeRefused("HIC4010", HostileContent.WithFields($"archived:\n  on: 2026-01-01\n  because: It is old\n  successor: §'{Quoted(address)}'"));

    [Theory]
    [MemberData(nameof(Traversals))]
    public void Id_of_a_source_is_refused(string id)
    {
        const string source = "- id: s\n  title: A source\n  publisher: The publisher\n  kind: official\n  date: \"undated\"\n  checked: 2026-11-22\n  link: https://example.org/\n";
        HostileContent.MustBeRefused("HIC2001", HostileContent.WithFields($"sources: [§'{Quoted(id)}', s]"), data: ("sources.yml", source));
    }

    [Theory]
    [InlineData("§'ict#x'")]
    [InlineData("§../areas/ict")]
    [InlineData("§ict/../ict")]
    [InlineData("§areas/ict")]
    [InlineData("§/areas/ict")]
    [InlineData("§ict?x")]
    public void Id_of_a_page_is_refused(string id)
    {
        var fields = $"person: Ann\ntold: 2013-03-31\nnations: [england]\nsteps:\n  - text: She began.\n    role: {id}";
        var story = HostileContent.WithFields(fields).Replace("Text.", "## What has changed since\n\nText.", StringComparison.Ordinal);
        HostileContent.MustBeRefused("HIC2001", story, "stories/ann.md");
    }

    [Theory]
    [MemberData(nameof(Traversals))]
    public void Id_in_a_data_file_is_refused(string id) =>
        HostileContent.MustBeRefused("HIC1016", $"- §id: '{Quoted(id)}'\n  term: A\n  meaning: A letter\n  status: unverified\n", "glossary.yml");

    [Theory]
    [InlineData("..x.md")]
    [InlineData("...md")]
    [InlineData("x..md")]
    [InlineData("x.y.md")]
    [InlineData("%2e%2e.md")]
    [InlineData("%2e%2e%2fx.md")]
    [InlineData("..\\x.md")]
    [InlineData("x\\..\\y.md")]
    [InlineData("X.md")]
    [InlineData("x y.md")]
    [InlineData("x_y.md")]
    [InlineData("-x.md")]
    [InlineData("x-.md")]
    [InlineData("x--y.md")]
    [InlineData("x\n.md")]
    [InlineData("x\u001B[31m.md")]
    [InlineData("x\u202Edm.md")]
    [InlineData("x\u200B.md")]
    [InlineData("ｘ.md")]
    [InlineData("х.md")] // Cyrillic
    [InlineData("é.md")]
    [InlineData("K.md")] // Kelvin
    [InlineData("~x.md")]
    [InlineData("$x.md")]
    [InlineData("x;.md")]
    [InlineData("x#y.md")]
    [InlineData("x?y.md")]
    [InlineData("x:y.md")]
    [InlineData("'x'.md")]
    [InlineData("x.md\n")]
    [InlineData("x.md.")]
    [InlineData("x.MD")]
    [InlineData("x.md~")]
    [InlineData("x.html")]
    [InlineData("x")]
    public void File_name_is_refused(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not allow such names.");
        using var content = new HostileContent();
        content.Write($"pages/{name}", HostileContent.WithBody("Text."));

        // A name that begins with a dot belongs to an editor or to git.
        var problems = content.Load().Diagnostics;
        var expected = name.StartsWith('.') ? "HIC4009" : name.EndsWith(".md", StringComparison.Ordinal) ? "HIC1006" : "HIC1007";
        Assert.Equal(expected, Assert.Single(problems).Code);
    }

    [Fact]
    public void File_name_that_is_not_UTF_8_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has file names of any bytes.");
        using var content = new HostileContent();
        content.Write("pages/x.md", HostileContent.WithBody("Text."));
        Shell.RunIn(content.Folder, "sh", "-c", "mv pages/x.md \"$(printf 'pages/x\\377.md')\" && mkdir \"$(printf 'pages\\377')\"");

        var problems = content.Load().Diagnostics;

        Assert.Equal(["HIC1006", "HIC1002"], problems.Select(problem => problem.Code));
        Shell.RunIn(content.Folder, "sh", "-c", "rm -r *");
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}

public sealed class C13_address_taken_twice
{
    [Theory]
    [InlineData("/x")]
    [InlineData("/y")]
    [InlineData("/roles")]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/health/live")]
    [InlineData("/data/roles")]
    [InlineData("/images/x")]
    public void Alias_that_is_the_address_of_a_page_is_refused(string alias)
    {
        using var content = new HostileContent();
        content.Write("pages/x.md", HostileContent.WithFields($"aliases:\n  - {alias}"));
        content.Write("pages/y.md", HostileContent.WithFields("title: Another page\nsummary: What that says"));

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal(("HIC4001", new Location("pages/x.md", 3, 5)), (problem.Code, problem.At));
    }

    [Fact]
    public void Alias_of_two_pages_is_refused_with_the_names_of_both()
    {
        using var content = new HostileContent();
        content.Write("pages/x.md", HostileContent.WithFields("aliases: [/old]"));
        content.Write("pages/y.md", HostileContent.WithFields("aliases: [/old]\ntitle: Another page\nsummary: What that says"));

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal("pages/y.md(2,11): error HIC4001: '/old' is already taken by pages/x.md. Choose a different one.", problem.ToString());
    }

    [Fact]
    public void Aliases_that_lead_to_each_other_are_refused()
    {
        using var content = new HostileContent();
        content.Write("pages/x.md", HostileContent.WithFields("aliases: [/y]"));
        content.Write("pages/y.md", HostileContent.WithFields("aliases: [/z]\ntitle: Another page\nsummary: What that says"));
        content.Write("pages/z.md", HostileContent.WithFields("aliases: [/x]\ntitle: A third page\nsummary: What the third says"));

        Assert.Equal(
            [
                "pages/x.md(2,11): error HIC4001: '/y' is already taken by pages/y.md. Choose a different one.",
                "pages/y.md(2,11): error HIC4001: '/z' is already taken by pages/z.md. Choose a different one.",
                "pages/z.md(2,11): error HIC4001: '/x' is already taken by pages/x.md. Choose a different one.",
            ],
            content.Load().Diagnostics.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public void Alias_of_another_host_is_refused(string alias) => HostileContent.MustBeRefused("HIC4010", HostileContent.WithFields($"aliases: [§'{alias}']"));

    [Fact]
    public void Alias_redirects_to_its_page_in_one_hop()
    {
        using var content = new HostileContent();
        content.Write("pages/x.md", HostileContent.WithFields("aliases: [/old, /roles/older]"));

        var catalogue = content.Load().Catalogue!;

        Assert.All(catalogue.Aliases, alias => Assert.Equal("/x", alias.Value));
        Assert.All(catalogue.Aliases.Keys, alias => Assert.Null(catalogue.Find(alias)));
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The file system takes both for one.");
        using var content = new HostileContent();
        content.Write("pages/x.md", HostileContent.WithBody("Text."));
        content.Write("pages/X.md", HostileContent.WithBody("Text."));

        Assert.Equal("pages/X.md(1,1): error HIC1006: The file name 'X.md' cannot be part of an address. Rename it, for example to 'x.md', with lower-case letters, digits and single hyphens only.", Assert.Single(content.Load().Diagnostics).ToString());
    }

    [Fact]
    public void Page_that_is_its_own_successor_is_refused()
    {
        const string ending = "archived:\n  on: 2026-01-01\n  because: It is old\n  successor: §/x";
        HostileContent.MustBeRefused("HIC2006", HostileContent.WithFields(ending));
    }

    [Fact]
    public void Cycle_of_successors_is_refused()
    {
        using var content = new HostileContent();
        content.Write("pages/x.md", HostileContent.WithFields("archived:\n  on: 2026-01-01\n  because: It is old\n  successor: /y"));
        content.Write("pages/y.md", HostileContent.WithFields("retired:\n  on: 2026-01-01\n  because: It is old\n  successor: /x"));

        Assert.Equal(
            [("HIC4002", new Location("pages/x.md", 5, 14)), ("HIC4002", new Location("pages/y.md", 5, 14))],
            content.Load().Diagnostics.Select(problem => (problem.Code, problem.At)));
    }

    [Fact]
    public void Cycle_of_many_terms_gives_one_short_diagnostic()
    {
        using var content = new HostileContent();
        content.Write("glossary.yml", string.Concat(Enumerable.Range(1, 2_500).Select(number => $"- {{id: t{number}, term: T{number}, meaning: M, status: unverified, successor: t{(number % 2_500) + 1}}}\n")));

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal("glossary.yml(1,65): error HIC4011: These successors lead round in a circle: t1 → t2 → t3 → t4 → t5 → t6 → t7 → t8 → t9 → t10 → … → t1. Remove one of them.", problem.ToString());
    }

    [Fact]
    public void Cycle_of_many_promotions_is_followed_to_its_end_and_gives_one_diagnostic()
    {
        // Recursion would overflow the stack, and copying the path at each step would exhaust the memory.
        const int roles = 2_500;
        using var content = new HostileContent();
        for (var number = 1; number <= roles; number++)
        {
            content.Write($"roles/r{number}.md", Role(promotedTo: (number % roles) + 1));
        }

        var circles = content.Load(TimeSpan.FromSeconds(60)).Diagnostics.Where(problem => problem.Code == "HIC4003");

        Assert.Contains(": r1 → r2 → r3 → ", Assert.Single(circles).Message, StringComparison.Ordinal);
    }

    private static string Role(int promotedTo) => HostileContent.WithFields(
        $$"""
        nations: [england]
        area: a
        level: entry
        pay: {value: unknown, status: unverified, sources: [s]}
        duties: {value: [Work], status: unverified, sources: [s]}
        entry-requirements: {value: [None], status: unverified, sources: [s]}
        skills: {value: [None], status: unverified, sources: [s]}
        conditions: {always: []}
        progression: [{to: r{{promotedTo}}, kind: promotion}]
        """);
}
