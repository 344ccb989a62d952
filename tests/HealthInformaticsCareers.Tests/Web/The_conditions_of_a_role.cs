using AngleSharp.Dom;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The timeline of conditions on each page, compared with the catalogue.</summary>
public sealed class The_conditions_of_a_role(RenderedPages pages)
{
    [Fact]
    public void Are_listed_once_at_the_first_stage_that_their_page_names()
    {
        foreach (var role in pages.Catalogue.Roles)
        {
            var expected = role.Conditions.Always.Concat(role.Conditions.Depends.Select(depends => depends.Condition))
                .Select(pages.Catalogue.Get)
                .Select(condition => (Stage: Labels.Of(condition.Stages.Value!.Min()), condition.Address));

            Assert.Equal(expected.Order(), OnPage(role.Address).Order());
        }
    }

    [Fact]
    public void Are_in_the_order_of_the_stages()
    {
        var order = Enum.GetValues<Stage>().Select(Labels.Of).ToList();

        Assert.All(pages.Catalogue.Roles, role => Assert.Equal(OnPage(role.Address).Select(met => order.IndexOf(met.Stage)).Order(), OnPage(role.Address).Select(met => order.IndexOf(met.Stage))));
    }

    [Fact]
    public void Match_the_roles_on_the_page_of_each_condition()
    {
        foreach (var condition in pages.Catalogue.Conditions)
        {
            var groups = Page(condition.Address).QuerySelectorAll("h2#roles ~ p")
                .Select(line => (How: line.QuerySelector("strong")?.TextContent, Roles: LinksIn(line).Concat(line.NextElementSibling is { ClassName: "names" } folded ? LinksIn(folded) : [])))
                .ToLookup(group => group.How, group => group.Roles);

            Assert.Equal(Addresses(role => role.Conditions.Always.Contains(condition.Id)), Named("Always", "Every job here"));
            Assert.Equal(Addresses(role => role.Conditions.Depends.Any(depends => depends.Condition == condition.Id)), Named("It depends on the post", null));
            Assert.Equal(Addresses(role => role.Conditions.NotTypical.Contains(condition.Id)), Named("Not usual"));

            IEnumerable<string> Addresses(Func<Role, bool> isMeant) => pages.Catalogue.Roles.Where(isMeant).Select(role => role.Address).Order();

            IEnumerable<string> Named(params string?[] how) => how.SelectMany(one => groups[one]).SelectMany(links => links).Order();
        }

        static IEnumerable<string> LinksIn(IElement element) => element.QuerySelectorAll("a:not(.term)").Select(link => link.GetAttribute("href")!);
    }

    [Fact]
    public void Say_what_each_can_do()
    {
        foreach (var line in pages.Catalogue.Roles.SelectMany(role => Page(role.Address).QuerySelectorAll(".timeline > li li")))
        {
            var condition = pages.Catalogue.Conditions.Single(condition => condition.Address == line.QuerySelector("a")!.GetAttribute("href"));

            Assert.Contains(Labels.Of(condition.Effect.Value), line.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Are_also_shown_on_each_route_that_leads_to_the_role()
    {
        foreach (var route in pages.Catalogue.Routes)
        {
            var expected = pages.Catalogue.Get(route.LeadsTo)
                .SelectMany(role => pages.Catalogue.Conditions.Where(condition => role.Conditions.Include(condition.Id)))
                .Select(condition => condition.Address)
                .Distinct();

            var shown = Page(route.Address).QuerySelectorAll("details:has(#conditions) p > a").Select(link => link.GetAttribute("href")!);
            Assert.Equal(expected.Order(), shown.Order());
        }
    }

    private IElement Page(string address) => pages.All.Single(page => page.Address == address).Main;

    private List<(string Stage, string Address)> OnPage(string address) =>
        [.. Page(address).QuerySelectorAll(".timeline > li")
            .SelectMany(stage => stage.QuerySelectorAll("li > a:first-child").Select(link => (stage.QuerySelector("h3")!.TextContent, link.GetAttribute("href")!)))];
}
