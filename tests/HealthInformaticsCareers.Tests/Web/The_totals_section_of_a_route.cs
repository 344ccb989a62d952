using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Routes;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.AspNetCore.Hosting;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The section "How this adds up" of each route of the shipped content.</summary>
public sealed class The_totals_section_of_a_route(RenderedPages pages)
{
    [Fact]
    public void Is_on_every_current_route() => Assert.Equal(pages.Catalogue.Routes.Select(route => route.Address).Order(), Routes.Select(route => route.Page.Address).Order());

    [Fact]
    public void Has_a_line_for_each_step_that_adds_something()
    {
        foreach (var (page, totals) in RoutesThatAddUp)
        {
            Assert.Equal(totals.Lines.Where(line => line.HasFacts).Select(line => $"{line.Number}. {line.Step.Do}"), Rows(page).Select(row => row.QuerySelector("th")!.ChildNodes[0].TextContent.Trim()));
        }
    }

    [Fact]
    public void Has_no_table_if_only_one_step_adds_something() =>
        Assert.Equal(RoutesThatAddUp.Select(route => route.Page), Routes.Select(route => route.Page).Where(page => page.Main.QuerySelector(".totals") is not null));

    [Fact]
    public void Has_a_source_for_each_fact_it_adds_and_a_status_where_it_matters()
    {
        foreach (var (page, totals) in RoutesThatAddUp)
        {
            var cells = Rows(page).SelectMany(row => row.QuerySelectorAll("td:has(.fact__value)")).ToList();
            var facts = totals.Lines.SelectMany(line => new Fact?[] { line.Time, line.Price, line.Paid }).OfType<Fact>().ToList();

            Assert.Equal(facts.Select(fact => Labels.WarningOf(fact.Status)), cells.Select(cell => cell.QuerySelectorAll(".status").Select(status => status.TextContent).FirstOrDefault(status => !status.StartsWith("Old: ", StringComparison.Ordinal))));
            Assert.All(cells, cell => Assert.NotNull(cell.QuerySelector(".fact__about a")));
        }
    }

    /// <summary>The short answers at the top of the page.</summary>
    [Theory]
    [InlineData("apprenticeship-clinical-coder", "18 to 24 months", "Free", "Paid")]
    [InlineData("apprenticeship-route", "8 months or more", "Free", "Paid")]
    [InlineData("stp-clinical-informatics", "3 years", "£61.67 to £123.34", "Paid")]
    [InlineData("qualification-route", "Ask", "Ask", "Depends on the post")]
    [InlineData("work-experience", "Up to 4 weeks", "Ask", "Not paid")]
    public void Is_said_in_short_in_the_strip(string slug, params string[] answers) =>
        Assert.Equal(answers, pages.All.Single(page => page.Address == $"/routes/{slug}").Main.QuerySelectorAll(".strip dd > strong").Select(value => value.TextContent).Take(answers.Length));

    [Fact]
    public void Names_the_facts_that_sources_disagree_on()
    {
        foreach (var (page, totals) in Routes)
        {
            var disputed = totals.Lines.Where(line => line.Time is { Claims.Count: > 0 }).Select(line => $"Sources disagree on the time of step {line.Number}.");
            Assert.All(disputed, words => Assert.Contains(words, page.Main.TextContent));
        }
    }

    [Theory]
    [InlineData("apprenticeship-clinical-coder", "It takes 18 to 24 months. Free to you, as far as we know; an employer or the government pays for step 3. You are paid while you train.")]
    [InlineData("apprenticeship-route", "It takes 8 months or more. Free to you, as far as we know; an employer or the government pays for step 3. You are paid while you train.")]
    [InlineData("stp-clinical-informatics", "It takes 3 years. You pay £61.67 to £123.34; the government pays for step 4. You are paid while you train.")]
    [InlineData("qualification-route", "We don't know how long it takes: no time is given for step 3. We don't know what you pay: no price is given for step 3. Whether you are paid depends on the post.")]
    [InlineData("work-experience", "It takes up to 4 weeks. No costs are given. You are not paid.")]
    public void Begins_with_a_summary(string slug, string answer) => Assert.Equal(answer, Answer(pages.All.Single(page => page.Address == $"/routes/{slug}").Main));

    [Fact]
    public void Points_people_without_a_job_to_other_routes_if_the_route_is_for_staff()
    {
        foreach (var (page, totals) in Routes)
        {
            Assert.Equal(totals.IsForStaff, page.Main.QuerySelector(".notice a[href='/routes']") is not null);
        }
    }

    /// <summary>The spec content has a route with an exam for staff.</summary>
    [Fact]
    public async Task Says_which_step_gets_you_the_job_that_another_needs()
    {
        await using var site = new SpecSite();
        using var browser = site.Browser();
        var main = new HtmlParser().ParseDocument(await browser.GetStringAsync("/routes/trainee", TestContext.Current.CancellationToken)).QuerySelector("main")!;

        // Up to 6 months in the first job, then 24 to 36 months: 0 + 24 to 6 + 36, which is 2 to 3.5 years.
        Assert.Equal("It takes 2 to 3½ years. Free to you, as far as we know; an employer pays £555 or more for step 2.", Answer(main));
        Assert.Contains("Step 2 is only for people already in the job. Step 1 gets you that job, so do it first.", main.QuerySelector(".notice")!.TextContent);
    }

    private IEnumerable<(RenderedPage Page, RouteTotals Totals)> Routes =>
        pages.All.Where(page => page.Document.QuerySelector($"#{RoutePage.TotalsHeading.Id}") is not null)
            .Select(page => (page, RouteTotals.Of((Route)pages.Catalogue.Find(page.Address)!, pages.Catalogue)));

    private IEnumerable<(RenderedPage Page, RouteTotals Totals)> RoutesThatAddUp => Routes.Where(route => route.Totals.Lines.Count(line => line.HasFacts) > 1);

    private static IEnumerable<IElement> Rows(RenderedPage page) => page.Main.QuerySelectorAll(".totals tbody tr");

    private static string Answer(IElement main) => main.QuerySelector(".totals__answer")!.TextContent;

    private sealed class SpecSite : TestedSite
    {
        private readonly TemporaryContent content = Spec.Base();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:Content", content.Folder);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            content.Dispose();
        }
    }
}
