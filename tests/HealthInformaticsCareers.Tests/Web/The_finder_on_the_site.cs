using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The finder as a reader uses it, on the shipped content.</summary>
public sealed class The_finder_on_the_site(RenderedPages pages)
{
    private const string Results = "/find-your-route/results";
    private const string Graduate = "start=as-a-graduate&interest=puzzles&interest=numbers&paid=yes&nation=scotland";

    private Finder Finder => new(pages.Catalogue);

    [Fact]
    public async Task Begins_with_a_start_link()
    {
        var main = MainOf(await Get("/find-your-route"));

        Assert.Equal($"/find-your-route/{Finder.Questions[0].Name}", Link(main, "Start now"));
        Assert.Empty(main.QuerySelectorAll("form"));
        Assert.All(Finder.Questions, question => Assert.Contains(question.Title, main.TextContent, StringComparison.Ordinal));
        Assert.Contains("convictions, health, immigration or conduct", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("two minutes", main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_one_question_per_page()
    {
        foreach (var question in Finder.Questions)
        {
            var form = Assert.Single(MainOf(await Get($"/find-your-route/{question.Name}")).QuerySelectorAll("form"));

            Assert.Equal("get", form.GetAttribute("method"));
            Assert.Equal(question.Title, form.QuerySelector("fieldset > legend > h1")!.TextContent);
            var inputs = form.QuerySelectorAll("label > input").Cast<IHtmlInputElement>().ToList();
            Assert.Equal(question.Options.Select(option => option.Answer), inputs.Select(input => input.Value));
            Assert.All(inputs, input => Assert.Equal((question.Name, question.AllowsSeveral ? "checkbox" : "radio"), (input.Name, input.Type)));
            Assert.Empty(form.QuerySelectorAll("[required], [checked]"));
        }
    }

    /// <summary>Ticks the last answer to every question, without JavaScript.</summary>
    [Fact]
    public async Task Carries_every_answer_to_the_results()
    {
        var address = Link(MainOf(await Get("/find-your-route")), "Start now");
        var expected = new List<string>();
        foreach (var question in Finder.Questions)
        {
            var form = MainOf(await Get(address)).QuerySelector("form")!;
            var last = form.QuerySelectorAll("label > input").Cast<IHtmlInputElement>().Last();
            expected.Add($"{last.Name}={last.Value}");
            address = $"{form.GetAttribute("action")}?{string.Join('&', Hidden(form).Append(expected[^1]))}";
        }

        Assert.Equal($"{Results}?{string.Join('&', expected)}", address);
        Assert.Equal(HttpStatusCode.OK, (await Status(address)).Status);
    }

    [Fact]
    public async Task Lets_every_question_be_skipped()
    {
        var address = $"/find-your-route/{Finder.Questions[0].Name}";
        foreach (var _ in Finder.Questions)
        {
            address = Link(MainOf(await Get(address)), "Skip this question");
        }

        Assert.Equal(Results, address);
        Assert.Contains("You skipped every question", MainOf(await Get(address)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_every_answer_when_the_reader_goes_back()
    {
        var main = MainOf(await Get($"/find-your-route/paid?{Graduate}"));

        Assert.Equal($"/find-your-route/interest?{Graduate}", Link(main, "Back"));
        Assert.Equal(["puzzles", "numbers"], MainOf(await Get(Link(main, "Back"))).QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value")!));
    }

    [Fact]
    public async Task Returns_to_the_results_after_a_changed_answer()
    {
        var main = MainOf(await Get($"{Results}?{Graduate}"));
        var changes = main.QuerySelectorAll(".answers a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(Finder.Questions.Select(question => $"/find-your-route/{question.Name}?{Graduate}&then=results"), changes);

        var form = MainOf(await Get(changes[2])).QuerySelector("form")!;
        Assert.Equal(Results, form.GetAttribute("action"));
        Assert.Equal(["start=as-a-graduate", "interest=puzzles", "interest=numbers", "nation=scotland"], Hidden(form));
        Assert.Equal($"{Results}?start=as-a-graduate&interest=puzzles&interest=numbers&nation=scotland", Link(form, "Skip this question"));
    }

    [Fact]
    public async Task Shows_three_jobs_each_with_pay_reasons_a_first_step_checks_and_an_action()
    {
        var main = MainOf(await Get($"{Results}?{Graduate}"));

        var jobs = main.QuerySelectorAll(".found-job");
        Assert.Equal(3, jobs.Length);
        Assert.All(jobs, job =>
        {
            Assert.Matches("£[0-9]", job.QuerySelector(".found-job__pay")!.TextContent);
            Assert.NotEmpty(job.QuerySelectorAll(".found-job__why li"));
            Assert.Contains("First step:", job.TextContent, StringComparison.Ordinal);
            Assert.Contains("To check:", job.TextContent, StringComparison.Ordinal);
            Assert.NotNull(job.QuerySelector("a.act__first"));
        });
    }

    [Fact]
    public async Task Says_that_a_first_post_may_pay_less_than_adverts_for_a_job_above_entry_level()
    {
        var main = MainOf(await Get($"{Results}?start=with-level-3&interest=protecting"));

        var pay = main.QuerySelectorAll(".found-job").ToDictionary(job => job.QuerySelector("h2")!.TextContent, job => job.QuerySelector(".found-job__pay")!.TextContent);
        Assert.EndsWith("; a first post may pay less", pay["Cyber security analyst"], StringComparison.Ordinal);
        Assert.DoesNotContain(pay, job => job.Value.Contains("Band", StringComparison.Ordinal) && job.Value.Contains("less", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_every_other_job_once_below()
    {
        var main = MainOf(await Get($"{Results}?{Graduate}"));

        Assert.Equal(
            pages.Catalogue.Roles.Select(role => role.Address).Order(),
            main.QuerySelectorAll(".found-job h2 > a, .more-jobs li > a:first-child").Select(link => link.GetAttribute("href")!).Order());
        Assert.All(main.QuerySelectorAll("details"), fold => Assert.False(fold.HasAttribute("open")));
    }

    /// <summary>The answer about travel changes only what the results link to.</summary>
    [Theory]
    [InlineData("near-home", "/guides/applying")]
    [InlineData("from-home", "/roles?home=yes")]
    [InlineData("anywhere", "/guides/nations")]
    public async Task Links_to_what_helps_with_travel(string answer, string address)
    {
        var main = MainOf(await Get($"{Results}?{Graduate}&travel={answer}"));

        Assert.Contains(address, main.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.OK, (await Status(address)).Status);
        Assert.Equal(JobsOf(MainOf(await Get($"{Results}?{Graduate}"))), JobsOf(main));
    }

    [Fact]
    public async Task Says_which_other_answer_would_open_a_job()
    {
        var main = MainOf(await Get($"{Results}?start=with-gcses"));
        var closed = main.QuerySelectorAll("#not-yet").Single().Closest("details")!.QuerySelectorAll("li").Single(line => line.TextContent.StartsWith("Data scientist", StringComparison.Ordinal));

        var opened = MainOf(await Get(Link(closed, "with a degree")));
        Assert.Contains("Data scientist", opened.QuerySelectorAll(".found-job h2, #more ~ * .more-jobs a, .more-jobs a").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("?health=bad&conviction=yes&utm_source=x", "")]
    [InlineData("?paid=perhaps&nation=wales&nation=england&start=", "?nation=england")]
    [InlineData("?nation=wales&interest=people&interest=people&interest=nothing&start=as-a-graduate", "?start=as-a-graduate&interest=people&nation=wales")]
    [InlineData("?interest=%3Cscript%3E&%00&paid=yes", "?paid=yes")]
    [InlineData("?start=with-gcses&area=ict&paid=yes&time=6-months&place=near-home&nation=england&work=neither", "?start=with-gcses&paid=yes&nation=england")]
    public async Task Ignores_parameters_that_are_not_answers(string query, string understood)
    {
        var document = await Get(Results + query);

        Assert.Equal(TestedSite.BaseUrl + Results + understood, document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain("script&gt;", document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(3, document.QuerySelectorAll(".found-job").Length);
    }

    [Theory]
    [InlineData("/find-your-route/area?start=with-gcses&area=ict", "/find-your-route/results?start=with-gcses")]
    [InlineData("/find-your-route/work", "/find-your-route/results")]
    public async Task Leads_from_a_question_that_it_no_longer_asks_to_the_results(string address, string results)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, results), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/find-your-route/health")]
    [InlineData("/find-your-route/start/with-gcses")]
    public async Task Has_no_page_for_an_unknown_question(string address) => Assert.Equal(HttpStatusCode.NotFound, (await Status(address)).Status);

    [Fact]
    public async Task Explains_every_rule_and_every_interest_with_its_jobs()
    {
        var main = MainOf(await Get("/find-your-route/how-it-works"));

        Assert.Equal(MeritRule.All.Select(rule => $"{rule.Points}"), main.QuerySelectorAll("tbody td:last-child").Select(cell => cell.TextContent));
        var interests = Finder.Questions.Single(question => question.Topic == Topic.Interest).Options;
        Assert.Equal(interests.Select(option => option.Text), main.QuerySelectorAll("summary h2").Select(heading => heading.TextContent));
        Assert.Equal(pages.Catalogue.Roles.Sum(role => role.Interests?.Value?.Count ?? 0), main.QuerySelectorAll(".more-jobs li").Length);
    }

    private static IEnumerable<string> JobsOf(IElement main) => main.QuerySelectorAll(".found-job h2").Select(heading => heading.TextContent);

    private static IElement MainOf(IHtmlDocument document) => document.QuerySelector("main")!;

    private static string Link(IElement within, string text) => within.QuerySelectorAll("a").Single(link => link.TextContent == text).GetAttribute("href")!;

    private static IEnumerable<string> Hidden(IElement form) => form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Select(input => $"{input.Name}={input.Value}");

    private async Task<IHtmlDocument> Get(string address)
    {
        var (status, text) = await Status(address);
        Assert.Equal((HttpStatusCode.OK, address), (status, address));
        return new HtmlParser().ParseDocument(text);
    }

    private async Task<(HttpStatusCode Status, string Text)> Status(string address)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
