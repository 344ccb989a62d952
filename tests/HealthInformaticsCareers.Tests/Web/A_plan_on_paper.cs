using System.Net;
using AngleSharp.Dom;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The plan sheet of each route. How it looks on paper is tested in Chromium.</summary>
public sealed class A_plan_on_paper(RenderedPages pages)
{
    [Fact]
    public void Is_linked_from_its_route_and_hidden_from_search_engines() => Assert.All(Plans, plan =>
    {
        Assert.Equal(HttpStatusCode.OK, plan.Page.Status);
        Assert.Contains(PageOf(plan.Route).Main.QuerySelectorAll(".act a"), link => link.GetAttribute("href") == plan.Page.Address);
        Assert.Equal($"Plan: {plan.Route.Title}", plan.Page.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(plan.Page.Document.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain(plan.Page.Address, pages.InSitemap);
    });

    [Fact]
    public void Has_each_step_with_its_facts_and_two_lines_to_write_on() => Assert.All(Plans, plan =>
    {
        var steps = Steps(plan.Page);
        Assert.Equal(plan.Route.Steps.Select(step => step.Do), steps.Select(step => step.QuerySelector("h3")!.TextContent));
        Assert.All(steps.Zip(plan.Route.Steps), pair =>
        {
            Assert.Equal(StepFacts.Of(pair.Second, pages.Catalogue).Select(row => row.Label), pair.First.QuerySelectorAll("dt").Select(label => label.TextContent));
            Assert.Equal(["Done by (date)", "Who can help"], pair.First.QuerySelectorAll(".plan__lines span").Select(line => line.TextContent));
        });
    });

    [Fact]
    public void Says_who_can_start_a_step_that_is_a_qualification()
    {
        var gated = Plans.SelectMany(plan => Steps(plan.Page).Zip(plan.Route.Steps)).Where(pair => pair.Second.Qualification is not null).ToList();

        Assert.NotEmpty(gated);
        Assert.All(gated, pair => Assert.Contains(Labels.Of(pages.Catalogue.Get(pair.Second.Qualification!).Access.Value), pair.First.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Has_every_word_of_caution_about_the_facts_of_a_step() =>
        Assert.All(Plans.SelectMany(plan => Steps(plan.Page).Zip(plan.Route.Steps)), pair =>
            Assert.All(StepFacts.Of(pair.Second, pages.Catalogue).Zip(pair.First.QuerySelectorAll("dd")), row =>
            {
                Assert.Equal(Labels.StatusesOf(row.First.Fact, pages.Catalogue), row.Second.QuerySelectorAll(".sheet__status").Select(status => status.TextContent));
                Assert.Equal(row.First.Fact.OtherClaims.Count, row.Second.QuerySelectorAll(".sheet__claim").Length);
            }));

    [Fact]
    public void Says_what_the_route_adds_up_to_what_to_ask_and_who_decides_on_each_check_and_when() => Assert.All(Plans, plan =>
    {
        var text = TextOf(plan.Page);
        var totals = RouteTotalsText.Of(plan.Route, pages.Catalogue);
        Assert.Equal(totals.Totals.HasFacts, text.Contains(totals.Answer, StringComparison.Ordinal));
        Assert.Equal(pages.Catalogue.QuestionsAbout(plan.Route).Count, plan.Page.Main.QuerySelectorAll("h2").SingleOrDefault(heading => heading.TextContent == "Ask before you apply")?.NextElementSibling!.QuerySelectorAll("li").Length ?? 0);

        var checks = plan.Page.Main.QuerySelectorAll(".plan__checks li").ToDictionary(check => check.QuerySelector("strong")!.TextContent, check => check.TextContent);
        Assert.Equal(pages.Catalogue.ConditionsOf(plan.Route).Select(condition => condition.Title).Order(), checks.Keys.Order());
        Assert.All(pages.Catalogue.ConditionsOf(plan.Route), condition =>
        {
            Assert.Contains("Decided by: ", checks[condition.Title], StringComparison.Ordinal);
            Assert.All(condition.Stages.Value!, stage => Assert.Contains(Labels.Of(stage), checks[condition.Title], StringComparison.OrdinalIgnoreCase));
        });
    });

    [Fact]
    public void Has_other_current_routes_to_one_of_the_same_jobs_as_plan_B_or_the_starting_points() => Assert.All(Plans, plan =>
    {
        var others = plan.Page.Main.QuerySelectorAll(".plan__others li").Select(other => RouteAt(other.QuerySelector(".sheet__link")!.TextContent)).ToList();

        Assert.InRange(others.Count, 0, 3);
        Assert.All(others, other =>
        {
            Assert.NotEqual(plan.Route, other);
            Assert.True(other.IsCurrent);
            Assert.NotEmpty(other.LeadsTo.Intersect(plan.Route.LeadsTo));
        });
        if (others.Count == 0)
        {
            Assert.All(pages.Catalogue.Get(plan.Route.StartingPoints), point => Assert.Contains(TestedSite.BaseUrl + point.Address, TextOf(plan.Page), StringComparison.Ordinal));
        }
    });

    [Theory]
    [InlineData("apprenticeship-lias-assistant", "apprenticeship-route")]
    [InlineData("apprenticeship-wales-health-informatics", "apprenticeship-route")]
    public void Prefers_as_plan_B_what_can_be_started_from_the_same_place_in_the_same_nation(string slug, string first) =>
        Assert.Equal(first, RouteAt(Plans.Single(plan => plan.Route.Slug == slug).Page.Main.QuerySelector(".plan__others .sheet__link")!.TextContent).Slug);

    [Fact]
    public void Is_linked_from_the_results_of_the_finder_for_a_job_that_begins_with_a_route()
    {
        var links = pages.All.Where(page => page.Address.StartsWith("/find-your-route/results", StringComparison.Ordinal)).SelectMany(page => page.Main.QuerySelectorAll(".found-job a[href$='/plan']")).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(pages.Sheets, sheet => sheet.Address == link.GetAttribute("href")));
    }

    [Fact]
    public void Sends_nothing_that_is_written_on_it() => Assert.All(Plans, plan => Assert.Empty(plan.Page.Main.QuerySelectorAll("form, input, textarea, [contenteditable]")));

    [Fact]
    public async Task Moves_with_its_route()
    {
        var (old, now) = pages.Catalogue.Aliases.First(alias => alias.Value.StartsWith("/routes/", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.MovedPermanently, $"{now}/plan"), await Ask($"{old}/plan"));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"{now}/plan"), await Ask($"{old.ToUpperInvariant()}/Plan/"));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"{now}/plan"), await Ask($"{now}/PLAN"));
    }

    [Fact]
    public async Task Of_an_archived_route_leads_to_that_route()
    {
        var archived = pages.Catalogue.All.OfType<Route>().First(route => route.Archived is not null);

        Assert.Equal((HttpStatusCode.MovedPermanently, archived.Address), await Ask($"{archived.Address}/plan"));
    }

    [Theory]
    [InlineData("/routes/nothing/plan")]
    [InlineData("/roles/clinical-coder/plan")]
    [InlineData("/routes/plan")]
    [InlineData("/about/plan")]
    [InlineData("/Roles/Clinical-Coder/Plan")]
    public async Task Does_not_exist_without_its_route(string address) => Assert.Equal((HttpStatusCode.NotFound, null), await Ask(address));

    private IReadOnlyList<(Route Route, RenderedPage Page)> Plans =>
        [.. pages.Catalogue.Routes.Select(route => (route, pages.Sheets.Single(sheet => sheet.Address == $"{route.Address}/plan")))];

    private RenderedPage PageOf(Route route) => pages.All.Single(page => page.Address == route.Address);

    private Route RouteAt(string link) => Assert.IsType<Route>(pages.Catalogue.Find(link[TestedSite.BaseUrl.Length..]));

    private async Task<(HttpStatusCode Status, string? Location)> Ask(string address)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }

    private static List<IElement> Steps(RenderedPage plan) => [.. plan.Main.QuerySelectorAll(".plan > li")];

    private static string TextOf(RenderedPage plan) => plan.Main.QuerySelector(".sheet")!.TextContent;
}
