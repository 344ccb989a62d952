using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Content;

public class A_catalogue
{
    private const string Archived = "archived:\n  on: 2020-01-01\n  because: It ended.\n  successor: /about\n";
    private const string Retired = "retired:\n  on: 2020-01-01\n  because: It ended.\n  successor: /about\n";

    [Fact]
    public void Lists_what_an_entry_refers_to_in_fields_and_links_by_title()
    {
        var catalogue = Load();

        // The area, condition, progression, story, entry route and qualification.
        Assert.Equal(
            ["Ann's story", "Coding exam", "Identity check", "Lead coder", "Records", "School leaver"],
            TitlesOf(catalogue.NamedBy(catalogue.Roles.Find("coder")!)));
        Assert.Equal(["Coder"], TitlesOf(catalogue.NamedBy(catalogue.Areas.Find("records")!)));
    }

    [Fact]
    public void Lists_what_refers_to_an_entry()
    {
        var catalogue = Load();

        Assert.Equal(
            ["Ann's story", "Coding exam", "Lead coder", "Records", "School leaver", "Trainee"],
            TitlesOf(catalogue.Naming(catalogue.Roles.Find("coder")!)));
    }

    [Fact]
    public void Counts_see_also_in_both_directions()
    {
        var catalogue = Load();
        var route = catalogue.Routes.Find("trainee")!;
        var start = catalogue.StartingPoints.Find("school-leaver")!;

        Assert.Contains(route, catalogue.NamedBy(start));
        Assert.Contains(start, catalogue.Naming(route));
    }

    [Fact]
    public void Lists_each_reference_once_and_never_the_entry_itself()
    {
        var catalogue = Load(("pages/here.md", Page("Here", body: "[A](/about), [b](/about#who-we-are) and [c](#here).")));

        Assert.Equal(["About"], TitlesOf(catalogue.NamedBy(catalogue.Pages.Find("here")!)));
    }

    [Fact]
    public void Lists_nothing_for_a_page_without_references()
    {
        var catalogue = Load();

        Assert.Empty(catalogue.NamedBy(catalogue.Pages.Find("about")!));
        Assert.Empty(catalogue.Naming(catalogue.Pages.Find("about")!));
    }

    [Fact]
    public void Maps_an_alias_to_the_current_address()
    {
        var catalogue = Load(("pages/here.md", Page("Here", "aliases: [/there, /old/place]\n")));

        Assert.Equal("/here", catalogue.Aliases["/there"]);
        Assert.Equal("/here", catalogue.Aliases["/old/place"]);
        Assert.Null(catalogue.Find("/there"));
    }

    [Theory]
    [InlineData(Archived)]
    [InlineData(Retired)]
    public void Finds_an_archived_or_retired_entry_but_does_not_list_it(string ending)
    {
        var catalogue = Load(("pages/old.md", Page("Old", ending)));
        var old = catalogue.Pages.Find("old");

        Assert.NotNull(old);
        Assert.False(old.IsCurrent);
        Assert.Same(old, catalogue.Find("/old"));
        Assert.Contains(old, catalogue.All);
        Assert.DoesNotContain(old, catalogue.Pages);
        Assert.Equal(["About"], TitlesOf(catalogue.Pages));
    }

    [Fact]
    public void Does_not_list_an_archived_entry_as_a_reference()
    {
        var catalogue = Load(
            ("pages/old.md", Page("Old", Archived, "We were [here](/here).")),
            ("pages/here.md", Page("Here", body: "We were [old](/old).")));

        Assert.Empty(catalogue.NamedBy(catalogue.Pages.Find("here")!));
        Assert.Empty(catalogue.Naming(catalogue.Pages.Find("here")!));
        Assert.Equal(["Here"], TitlesOf(catalogue.Naming(catalogue.Pages.Find("old")!)));
    }

    [Fact]
    public void Lists_the_entries_of_a_kind_by_title()
    {
        var catalogue = Load(("pages/b.md", Page("aardvark")), ("pages/a.md", Page("Zebra")));

        Assert.Equal(["aardvark", "About", "Zebra"], TitlesOf(catalogue.Pages));
        Assert.Equal("aardvark", catalogue.Pages[0].Title);
    }

    [Fact]
    public void Lists_entries_with_an_explicit_order_first()
    {
        var catalogue = Load(("pages/b.md", Page("Second", "order: 2\n")), ("pages/a.md", Page("Zebra", "order: 1\n")));

        Assert.Equal(["Zebra", "Second", "About"], TitlesOf(catalogue.Pages));
    }

    [Fact]
    public void Lists_the_sources_of_an_entry_by_publisher()
    {
        var catalogue = Load(("pages/here.md", Page("Here", "sources: [newspaper]\n", "See [them](/sources#national-body) and [them](/sources#newspaper).")));

        Assert.Equal(["The national body", "The newspaper"], catalogue.SourcesOf(catalogue.Pages.Find("here")!).Select(source => source.Publisher));
        Assert.Empty(catalogue.SourcesOf(catalogue.Pages.Find("about")!));
    }

    [Fact]
    public void Finds_sources_and_terms_by_id()
    {
        var catalogue = Load();

        Assert.Equal("The official guide", catalogue.Get(new SourceId("national-body")).Title);
        Assert.Equal("NHS", catalogue.Glossary.Find(new("nhs"))?.Name);
        Assert.Null(catalogue.Glossary.Find(new("nobody")));
    }

    [Fact]
    public void Is_not_built_if_there_is_an_error()
    {
        using var content = Spec.Base();
        content.Write("pages/here.md", "Here");

        Assert.Null(content.Load(Spec.Today).Catalogue);
    }

    [Fact]
    public void Is_built_if_there_are_only_warnings()
    {
        using var content = Spec.Base();
        var loaded = content.Load(new DateOnly(2030, 1, 1));

        Assert.NotEmpty(loaded.Diagnostics);
        Assert.NotNull(loaded.Catalogue);
    }

    private static List<string> TitlesOf(IEnumerable<Entry> entries) => [.. entries.Select(entry => entry.Title)];

    private static string Page(string title, string fields = "", string body = "Some words.") =>
        $"---\ntitle: {title}\nsummary: What {title} says.\nreviewed: 2026-01-01\nreview-due: 2027-01-01\n{fields}---\n\n## Here\n\n{body}\n";

    private static Catalogue Load(params (string Path, string Text)[] more)
    {
        using var content = Spec.Base();
        foreach (var (path, text) in more)
        {
            content.Write(path, text);
        }

        var loaded = content.Load(Spec.Today);
        Assert.Empty(loaded.Diagnostics);
        return loaded.Catalogue!;
    }
}
