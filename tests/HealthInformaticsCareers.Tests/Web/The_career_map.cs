using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Map;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class The_career_map(RenderedPages pages)
{
    private IElement Map => pages.All.Single(page => page.Address == "/map").Main;

    private List<Move> Named =>
        [.. pages.Catalogue.Roles.SelectMany(from => from.Progression.Select(step => new Move(from, pages.Catalogue.Get(step.To), step)))];

    [Fact]
    public void Has_each_role_once_as_a_link_under_its_area_and_with_its_level()
    {
        var shown = Map.QuerySelectorAll(".map__area")
            .SelectMany(area => area.QuerySelectorAll(".map__job")
                .Select(job => (Area: Plain(area.QuerySelector("h3")!), Level: job.QuerySelector(".map__level")!.TextContent, Role: job.QuerySelector("a")!.TextContent, Address: job.QuerySelector("a")!.GetAttribute("href"))));

        Assert.Equal(
            pages.Catalogue.Roles.Select(role => (pages.Catalogue.Get(role.Area).Title, Labels.Brief(role.Level), role.Title, (string?)$"/map?role={role.Slug}#moves")).Order(),
            shown.Order());
    }

    [Theory]
    [InlineData(".map__grid")]
    [InlineData(".map__ladder")]
    public void Draws_every_step_up_within_an_area_on_the_grid_and_on_the_ladder(string picture) =>
        Assert.Equal(Named.Where(move => move.From.Area == move.To.Area && move.Step.Kind != ProgressionKind.Sideways).Select(Drawn).Order(), DrawnOn(Map, picture + " .line"));

    [Fact]
    public void Lists_every_move_in_words_with_its_kind_and_with_the_other_area()
    {
        var told = Map.QuerySelectorAll("#in-words + .map-words h3")
            .SelectMany(from => from.NextElementSibling!.QuerySelectorAll("li").Select(to => $"{from.TextContent} {Plain(to)}"));

        Assert.Equal(
            Named.Select(move => $"From {Labels.InSentence(move.From.Title)} To {Labels.InSentence(move.To.Title)}{Place(move, move.To)}: {Labels.Of(move.Step.Kind).ToLowerInvariant()}.").Order(),
            told.Select(text => text.Trim()).Order());
    }

    [Fact]
    public async Task Shows_for_each_role_the_moves_to_it_and_from_it_in_all_areas()
    {
        foreach (var role in pages.Catalogue.Roles)
        {
            var main = (await Get($"/map?role={role.Slug}")).QuerySelector("main")!;
            var sides = main.QuerySelectorAll(".map-moves__sides > section");
            var to = Named.Where(move => move.To == role).ToList();
            var on = Named.Where(move => move.From == role).ToList();

            Assert.Equal(to.Select(Drawn).Order(), DrawnOn(main, ".map__board .map__grid .line--before").Distinct());
            Assert.Equal(on.Select(Drawn).Order(), DrawnOn(main, ".map__board .map__grid .line--next").Distinct());
            Assert.Equal(to.Concat(on).Where(move => move.From.Area == move.To.Area).Select(Drawn).Order(), DrawnOn(main, ".map__ladder :is(.line--before, .line--next)"));
            Assert.Equal(to.Select(move => $"From {Labels.InSentence(move.From.Title)}{Place(move, move.From)}").Order(), sides[0].QuerySelectorAll("li").Select(Beginning).Order());
            Assert.Equal(on.Select(move => $"To {Labels.InSentence(move.To.Title)}{Place(move, move.To)}").Order(), sides[1].QuerySelectorAll("li").Select(Beginning).Order());
            Assert.Equal([role.Title], main.QuerySelectorAll(".map [aria-current=true]").Select(link => link.TextContent));
            Assert.Equal(to.Select(move => move.From.Title).Order(), main.QuerySelectorAll(".map .is-before > a").Select(link => link.TextContent).Order());
            Assert.Equal(on.Select(move => move.To.Title).Order(), main.QuerySelectorAll(".map .is-next > a").Select(link => link.TextContent).Order());
            Assert.All(main.QuerySelectorAll(".map :is(.is-before, .is-next, .is-chosen)"), item => Assert.NotNull(item.QuerySelector(".map__part")));
            Assert.Equal(pages.Catalogue.Get(role.Area).Title, Plain(Assert.Single(main.QuerySelectorAll(".map__fold[open]")).ParentElement!.QuerySelector("h3")!));
        }
    }

    [Fact]
    public void Draws_no_line_through_a_role()
    {
        foreach (var map in pages.Catalogue.Roles.Select(role => new CareerMap(pages.Catalogue, role)).Prepend(new CareerMap(pages.Catalogue)))
        {
            var cells = map.Areas.SelectMany(area => area.Places).ToList();
            foreach (var line in map.Areas.SelectMany(area => area.Lines).Concat(map.ChosenLines))
            {
                Assert.All(line.Points.Zip(line.Points.Skip(1)), part => Assert.DoesNotContain(cells, cell => Crosses(part.First, part.Second, cell)));
            }
        }

        static bool Crosses(Point one, Point other, Place cell)
        {
            const int ColumnWidth = GridLines.Width / GridLines.Columns;
            var (left, right) = ((cell.Column * ColumnWidth) + 18, ((cell.Column + 1) * ColumnWidth) - 18);
            return Math.Min(one.X, other.X) < right && Math.Max(one.X, other.X) > left && Math.Min(one.Y, other.Y) < cell.Top + GridLines.RowHeight - 5 && Math.Max(one.Y, other.Y) > cell.Top + 5;
        }
    }

    [Fact]
    public void Draws_moves_from_different_roles_side_by_side_in_a_gutter()
    {
        foreach (var area in new CareerMap(pages.Catalogue).Areas)
        {
            var upright = area.Lines.SelectMany(line => line.Points.Zip(line.Points.Skip(1)).Where(part => part.First.X == part.Second.X)
                .Select(part => (line.Move.From, part.First.X, Top: Math.Min(part.First.Y, part.Second.Y), Bottom: Math.Max(part.First.Y, part.Second.Y)))).ToList();
            Assert.All(upright, one => Assert.DoesNotContain(upright, other => other.From != one.From && other.X == one.X && other.Top <= one.Bottom && other.Bottom >= one.Top));
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
        const int KnownRows = 32;
        foreach (var area in new CareerMap(pages.Catalogue).Areas)
        {
            Assert.Equal(area.Places.Count, area.Places.DistinctBy(place => (place.Column, place.Row)).Count());
            Assert.All(area.Places, place => Assert.InRange(place.Row, 0, KnownRows - 1));
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

    private static IEnumerable<string> DrawnOn(IElement main, string lines) => main.QuerySelectorAll(lines).Select(line => line.QuerySelector("title")!.TextContent).Order();

    /// <returns>Where the other role is, if that is another area.</returns>
    private string Place(Move move, Role other) => move.From.Area == move.To.Area ? "" : $" in {Labels.InSentence(pages.Catalogue.Get(other.Area).Title)}";

    private static string Beginning(IElement item) => Plain(item).Split(':')[0];

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IDocument> Get(string address)
    {
        using var browser = pages.Browser();
        return new HtmlParser().ParseDocument(await browser.GetStringAsync(address));
    }
}
