using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Map;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class The_career_map(RenderedPages pages)
{
    private IElement Map => pages.All.Single(page => page.Address == "/map").Main;

    private List<Move> Named =>
        [.. pages.Catalogue.Roles.SelectMany(from => from.Progression.Select(step => new Move(from, pages.Catalogue.Get(step.To), step)))];

    [Fact]
    public void Has_each_role_once_as_a_link_under_its_area_and_its_level()
    {
        var shown = Map.QuerySelectorAll(".map__area")
            .SelectMany(area => area.QuerySelectorAll("h4").SelectMany(level => level.NextElementSibling!.QuerySelectorAll("li > a")
                .Select(role => (Area: area.QuerySelector("h3 a")!.TextContent, Level: level.TextContent, Role: role.TextContent, Address: role.GetAttribute("href")))));

        Assert.Equal(
            pages.Catalogue.Roles.Select(role => (pages.Catalogue.Get(role.Area).Title, Labels.Of(role.Level), role.Title, (string?)$"/map?role={role.Slug}#moves")).Order(),
            shown.Order());
    }

    [Fact]
    public void Draws_every_move_that_the_roles_name() => Assert.Equal(Named.Select(Drawn).Order(), DrawnOn(Map));

    [Fact]
    public void Lists_the_same_moves_in_words_with_their_kind_and_evidence()
    {
        var told = Map.QuerySelectorAll("#in-words + .map-words h3")
            .SelectMany(from => from.NextElementSibling!.QuerySelectorAll("li").Select(to => $"{from.TextContent} {Plain(to)}"));

        // The reason between the two is left out, because its glossary terms are expanded on the page.
        Assert.Equal(
            Named.Select(move => $"From {Labels.InSentence(move.From.Title)} To {Labels.InSentence(move.To.Title)}: {Labels.Of(move.Step.Kind).ToLowerInvariant()}. | ({Move.EvidenceOf(pages.Catalogue, move.Step)})").Order(),
            told.Select(text => $"{text[..(text.IndexOf(". ", StringComparison.Ordinal) + 1)]} | {text[text.LastIndexOf('(')..]}").Order());
    }

    [Fact]
    public void Draws_a_dashed_line_for_a_move_that_is_only_our_judgement()
    {
        var dashed = Map.QuerySelectorAll(".map__lines .line--judged title").Select(title => title.TextContent);

        Assert.Equal(Named.Where(move => move.Step is { Story: null, Source: null }).Select(Drawn).Order(), dashed.Order());
        Assert.NotEmpty(Map.QuerySelectorAll(".map__lines .line:not(.line--judged)"));
    }

    [Fact]
    public async Task Shows_for_each_role_only_the_moves_to_it_and_from_it()
    {
        foreach (var role in pages.Catalogue.Roles)
        {
            var main = (await Get($"/map?role={role.Slug}")).QuerySelector("main")!;
            var sides = main.QuerySelectorAll(".map-moves__sides > div");
            var to = Named.Where(move => move.To == role).ToList();
            var on = Named.Where(move => move.From == role).ToList();

            Assert.Equal(to.Concat(on).Select(Drawn).Order(), DrawnOn(main));
            Assert.Equal(to.Select(move => $"From {Labels.InSentence(move.From.Title)}").Order(), sides[0].QuerySelectorAll("li").Select(Beginning).Order());
            Assert.Equal(on.Select(move => $"To {Labels.InSentence(move.To.Title)}").Order(), sides[1].QuerySelectorAll("li").Select(Beginning).Order());
            Assert.Equal([role.Title], main.QuerySelectorAll(".map [aria-current=true]").Select(link => link.TextContent));
            Assert.Equal(to.Select(move => move.From.Title).Concat(on.Select(move => move.To.Title)).Distinct().Order(), main.QuerySelectorAll(".map .is-near a").Select(link => link.TextContent).Order());
            Assert.All(main.QuerySelectorAll(".map .is-near, .map .is-chosen"), item => Assert.NotNull(item.QuerySelector(".map__part")));
        }
    }

    [Theory]
    [InlineData("/map?role=no-such-role", "/map")]
    [InlineData("/map?role=", "/map")]
    [InlineData("/map?role=librarian&role=clinical-coder", "/map")]
    [InlineData("/map?from=x", "/map")]
    [InlineData("/map?from=x&role=librarian", "/map?role=librarian")]
    public async Task Ignores_everything_but_one_known_role(string address, string page)
    {
        var found = await Get(address);

        Assert.Equal(TestedSite.BaseUrl + page, found.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(page == "/map", found.QuerySelector("meta[name=robots]") is null);
    }

    [Fact]
    public void Gives_each_role_its_own_cell_in_the_rows_that_the_stylesheet_has()
    {
        const int KnownRows = 24;
        foreach (var area in new CareerMap(pages.Catalogue, []).Areas)
        {
            Assert.InRange(area.Rows, 1, KnownRows);
            var places = area.Levels.SelectMany(level => level.Roles.Select(place => (level.Level, place.Row))).ToList();
            Assert.Equal(places.Count, places.Distinct().Count());
            Assert.All(places, place => Assert.InRange(place.Row, 0, area.Rows - 1));
        }
    }

    [Fact]
    public void Is_linked_from_the_page_of_each_role() =>
        Assert.All(pages.Catalogue.Roles, role => Assert.NotNull(pages.All.Single(page => page.Address == role.Address).Main.QuerySelector($"a[href='/map?role={role.Slug}#moves']")));

    [Theory]
    [InlineData("/")]
    [InlineData("/roles")]
    [InlineData("/stories")]
    public void Is_linked_from_lists_and_from_the_footer(string address)
    {
        var document = pages.All.Single(page => page.Address == address).Document;

        Assert.NotNull(document.QuerySelector("footer a[href='/map']"));
        Assert.NotNull(document.QuerySelector("main a[href='/map']"));
    }

    private static string Drawn(Move move) => $"{move.From.Title} to {move.To.Title}";

    private static IEnumerable<string> DrawnOn(IElement main) => main.QuerySelectorAll(".map__lines title").Select(title => title.TextContent).Order();

    private static string Beginning(IElement item) => Plain(item).Split(':')[0];

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IDocument> Get(string address)
    {
        using var browser = pages.Browser();
        return new HtmlParser().ParseDocument(await browser.GetStringAsync(address));
    }
}
