using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.AspNetCore.WebUtilities;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The finder as a reader uses it, on the shipped content.</summary>
public sealed class The_finder_on_the_site(RenderedPages pages)
{
    private const string Results = "/find-your-route/results";
    private const string Graduate = "start=as-a-graduate&area=clinical-informatics&area=ict&paid=yes&nation=scotland";

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
        Assert.Contains("nothing is ruled out", MainOf(await Get(address)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_every_answer_when_the_reader_goes_back()
    {
        var main = MainOf(await Get($"/find-your-route/paid?{Graduate}"));

        Assert.Equal($"/find-your-route/area?{Graduate}", Link(main, "Back"));
        Assert.Equal(["clinical-informatics", "ict"], MainOf(await Get(Link(main, "Back"))).QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value")!));
    }

    [Fact]
    public async Task Returns_to_the_results_after_a_changed_answer()
    {
        var main = MainOf(await Get($"{Results}?{Graduate}"));
        var changes = main.QuerySelectorAll(".answers a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(Finder.Questions.Select(question => $"/find-your-route/{question.Name}?{Graduate}&then=results"), changes);

        var form = MainOf(await Get(changes[2])).QuerySelector("form")!;
        Assert.Equal(Results, form.GetAttribute("action"));
        Assert.Equal(["start=as-a-graduate", "area=clinical-informatics", "area=ict", "nation=scotland"], Hidden(form));
        Assert.Equal($"{Results}?start=as-a-graduate&area=clinical-informatics&area=ict&nation=scotland", Link(form, "Skip this question"));
    }

    [Fact]
    public async Task Shows_each_route_once_in_one_of_three_groups()
    {
        var main = MainOf(await Get($"{Results}?{Graduate}"));

        Assert.Empty(main.QuerySelectorAll("form"));
        var judged = Finder.Judge(Answers.Parse(Finder.Questionnaire, name => QueryHelpers.ParseQuery(Graduate).GetValueOrDefault(name))).ToLookup(judgement => judgement.Verdict);
        var (fits, conditional, misfits) = (judged[Verdict.Fits].Count(), judged[Verdict.FitsIf].Count(), judged[Verdict.DoesNotFit].Count());
        Assert.Equal([$"Fits you ({fits})", $"Could fit you ({conditional})", $"Does not fit you ({misfits})", "Your answers", "What to do next"], main.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal(pages.Catalogue.Routes.Select(route => route.Address).Order(), main.QuerySelectorAll(".finding > h3 > a").Select(link => link.GetAttribute("href")!).Order());
        Assert.Null(main.QuerySelector("details")!.GetAttribute("open"));
        Assert.Equal(misfits, main.QuerySelectorAll("details .finding").Length);
    }

    [Fact]
    public async Task Gives_the_reasons_first_step_and_totals_of_each_route()
    {
        foreach (var finding in MainOf(await Get($"{Results}?{Graduate}")).QuerySelectorAll(".finding"))
        {
            Assert.NotEmpty(finding.QuerySelectorAll(".reasons a[href^='/']"));
            Assert.Equal(["First step", "How long", "What you pay"], finding.QuerySelectorAll("dt").Take(3).Select(term => term.TextContent));
        }
    }

    [Fact]
    public async Task Says_which_single_change_would_open_a_route()
    {
        var main = MainOf(await Get($"{Results}?start=as-a-graduate&nation=scotland"));
        var changes = main.QuerySelectorAll(".finding").Where(finding => finding.QuerySelector(".finding__change") is not null)
            .ToDictionary(finding => finding.QuerySelector("h3")!.TextContent, finding => finding.QuerySelector(".finding__change")!);

        Assert.StartsWith("One change would open it. For “Nation”, answer: England", Text(changes["NHS graduate scheme"]), StringComparison.Ordinal);
        Assert.EndsWith("answer: England or Wales", Text(changes["Scientist Training Programme in clinical informatics"]), StringComparison.Ordinal);
        var opened = MainOf(await Get(Link(changes["NHS graduate scheme"], "England")));
        Assert.Contains("NHS graduate scheme", opened.QuerySelectorAll("#fits + .findings h3").Select(heading => heading.TextContent));
    }

    /// <summary>Tries each answer on its own, and each together with an answer to every other question.</summary>
    [Fact]
    public async Task Always_has_a_next_step()
    {
        var alone = Finder.Questions.SelectMany(question => question.Options.Select(option => $"{question.Name}={option.Answer}"));
        var all = Enumerable.Range(0, Finder.Questions.Max(question => question.Options.Count)).Select(number => string.Join('&', Finder.Questions.Select(question => $"{question.Name}={question.Options[number % question.Options.Count].Answer}")));
        foreach (var query in alone.Concat(all))
        {
            var main = MainOf(await Get($"{Results}?{query}"));
            Assert.NotEmpty(main.QuerySelectorAll("#next + ul a"));
            Assert.NotEmpty(main.QuerySelectorAll("#fits + .findings, #fits-if + p + .findings"));
        }
    }

    [Theory]
    [InlineData("?health=bad&conviction=yes&utm_source=x", "")]
    [InlineData("?paid=perhaps&nation=wales&nation=england&start=", "?nation=england")]
    [InlineData("?nation=wales&area=ict&area=ict&area=nothing&start=as-a-graduate", "?start=as-a-graduate&area=ict&nation=wales")]
    [InlineData("?area=%3Cscript%3E&%00&time=6-months", "?time=6-months")]
    public async Task Ignores_parameters_that_are_not_answers(string query, string understood)
    {
        var document = await Get(Results + query);

        Assert.Equal(TestedSite.BaseUrl + Results + understood, document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain("script&gt;", document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/find-your-route/health")]
    [InlineData("/find-your-route/start/with-gcses")]
    public async Task Has_no_page_for_an_unknown_question(string address) => Assert.Equal(HttpStatusCode.NotFound, (await Status(address)).Status);

    [Fact]
    public async Task Explains_what_every_answer_means_for_every_route()
    {
        var tables = MainOf(await Get("/find-your-route/how-it-works")).QuerySelectorAll("table").ToList();

        Assert.Equal(Finder.Questions.Count + 1, tables.Count);
        Assert.All(tables, table => Assert.Equal(pages.Catalogue.Routes.Count, table.QuerySelectorAll("tbody tr").Length));
        Assert.All(Finder.Questions.Zip(tables.Skip(1)), pair => Assert.All(pair.Second.QuerySelectorAll("tbody tr"), row =>
            Assert.True(row.TextContent.Contains("Every answer", StringComparison.Ordinal) || pair.First.Options.All(option => row.TextContent.Contains(option.Text, StringComparison.Ordinal)))));
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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
        using var response = await browser.GetAsync(address);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
