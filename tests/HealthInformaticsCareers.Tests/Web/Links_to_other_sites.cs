using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Checking;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>What <c>links --external</c> asks and reports, with a site of this process in place of the others.</summary>
public sealed class Links_to_other_sites : IAsyncLifetime
{
    private static readonly LinkManners Quick = new() { Pause = TimeSpan.Zero, Patience = TimeSpan.FromSeconds(5), AllowsPrivateAddresses = true };

    private readonly ConcurrentQueue<(string Method, string Path, string Agent, TimeSpan At)> requests = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private WebApplication site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Host => site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        site = builder.Build();
        site.Run(Answer);
        await site.StartAsync();
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/there", LinkState.Answers, "200", null)]
    [InlineData("/gone", LinkState.Gone, "410", null)]
    [InlineData("/missing", LinkState.Gone, "404", null)]
    [InlineData("/moved", LinkState.Moved, "for good", "/there")]
    [InlineData("/moved-twice", LinkState.Moved, "for good", "/there")]
    [InlineData("/elsewhere-today", LinkState.Moved, "for now", "/there")]
    [InlineData("/moved-and-gone", LinkState.Gone, "404", null)]
    [InlineData("/wants-a-name", LinkState.Refused, "401", null)]
    [InlineData("/broken", LinkState.Refused, "500", null)]
    [InlineData("/in-a-circle", LinkState.Refused, "more than 5 redirects", null)]
    [InlineData("/to-a-file", LinkState.Refused, "it leads to an address that is neither http nor https", null)]
    [InlineData("/knows-no-head", LinkState.Answers, "200", null)]
    public async Task Are_told_apart_by_what_they_answer(string path, LinkState state, string why, string? to)
    {
        var answer = Assert.Single(await Ask(Quick, path)).Value;

        Assert.Equal(new LinkAnswer(state, why, to is null ? null : Host + to), answer);
    }

    [Fact]
    public async Task Are_asked_with_HEAD_and_with_GET_only_where_that_fails()
    {
        await Ask(Quick, "/there", "/knows-no-head");

        Assert.Equal(["HEAD /there", "HEAD /knows-no-head", "GET /knows-no-head"], requests.Select(request => $"{request.Method} {request.Path}"));
        Assert.All(requests, request => Assert.Equal(LinkChecker.UserAgent, request.Agent));
    }

    [Fact]
    public async Task Are_asked_one_after_another_with_a_pause_on_one_host()
    {
        await Ask(Quick with { Pause = TimeSpan.FromMilliseconds(200) }, "/there", "/there?1", "/there?2");

        var times = requests.Select(request => request.At).ToList();
        Assert.Equal(3, times.Count);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMilliseconds(190)));
    }

    [Fact]
    public async Task Are_left_alone_once_their_host_has_had_enough()
    {
        string[] paths = ["/too-many", "/there", "/there?1"];
        var answers = await Ask(Quick, paths);

        Assert.Equal([LinkState.Refused, LinkState.NotTried, LinkState.NotTried], paths.Select(path => answers[Host + path].State));
        Assert.Single(requests);
    }

    [Fact]
    public async Task Are_given_up_when_they_take_too_long()
    {
        var answer = Assert.Single(await Ask(Quick with { Patience = TimeSpan.FromMilliseconds(300) }, "/slow")).Value;

        Assert.Equal(new LinkAnswer(LinkState.Refused, "no answer in time"), answer);
    }

    [Fact]
    public async Task Are_not_all_asked_if_there_are_too_many()
    {
        var answers = await Ask(Quick with { Most = 1 }, "/there", "/there?1");

        Assert.Equal(LinkState.NotTried, answers[Host + "/there?1"].State);
        Assert.Single(requests);
    }

    [Fact]
    public async Task Are_gone_if_their_host_is()
    {
        using var checker = new LinkChecker(Quick);
        var answer = Assert.Single(await checker.Ask(["http://no-such-host.invalid/"], () => { }, Stop)).Value;

        // Without a network, a name cannot be looked up at all.
        Assert.Contains(answer, new[] { new LinkAnswer(LinkState.Gone, "no such host"), new LinkAnswer(LinkState.Refused, "no connection") });
    }

    [Fact]
    public async Task Never_reach_a_private_network()
    {
        var answers = await Ask(Quick with { AllowsPrivateAddresses = false }, "/there");

        Assert.Equal(new LinkAnswer(LinkState.NotTried, "it is on a private network"), Assert.Single(answers).Value);
        Assert.Empty(requests);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1", true)]
    public void Are_public_only_outside_private_networks(string address, bool isPublic) => Assert.Equal(isPublic, PublicNetwork.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task Are_reported_by_file_line_and_column()
    {
        using var content = Spec.Base();
        content.Write("sources.yml", content.Read("sources.yml").Replace("https://body.example/guide", $"{Host}/moved#part", StringComparison.Ordinal));
        content.Write("pages/about.md", content.Read("pages/about.md") + "\nSee [the report](https://body.example/report).\n");
        var links = OutsideLinks.Of(content.Folder, SiteMap.ForContent, Spec.Today);

        var report = LinksVerb.Report(links, new Dictionary<string, LinkAnswer>(await Ask(Quick, "/moved")) { ["https://body.example/report"] = LinkAnswer.OfStatus(404) }, "content");

        Assert.Contains($"content/sources.yml(7,9): moved: {Host}/moved#part leads to {Host}/there (for good). Write that.\n", report, StringComparison.Ordinal);
        Assert.Contains("content/pages/about.md(12,18): gone: https://body.example/report (404). Find where its page is now, or another source.\n", report, StringComparison.Ordinal);
        Assert.EndsWith("\n5 addresses: 0 answer, 1 gone, 1 moved, 0 refused, 3 not tried.\n", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404", 1)]
    [InlineData("301 https://body.example/new", 0)]
    [InlineData("403", 0)]
    public async Task Fail_the_verb_only_if_one_is_gone(string status, int exit)
    {
        using var content = Spec.Base();
        content.Write("answers.txt", $"https://body.example/guide {status}\n");

        var (code, output) = await The_command_line.Run(Checkout.Folder, "links", "--content", content.Folder, "--answers", Path.Combine(content.Folder, "answers.txt"));

        Assert.Equal(exit, code);
        Assert.Contains("sources.yml(7,9): ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_read_from_a_list_that_is_written_well() =>
        Assert.StartsWith("Line 2 is not an address and a status", Assert.Throws<FormatException>(() => LinkAnswer.Read(["https://a.example/ 200", "https://a.example/ fine"])).Message, StringComparison.Ordinal);

    private async Task<IReadOnlyDictionary<string, LinkAnswer>> Ask(LinkManners manners, params string[] paths)
    {
        using var checker = new LinkChecker(manners);
        return await checker.Ask([.. paths.Select(path => Host + path)], () => { }, Stop);
    }

    private async Task Answer(HttpContext context)
    {
        requests.Enqueue((context.Request.Method, context.Request.Path, context.Request.Headers.UserAgent.ToString(), clock.Elapsed));
        var (status, to) = context.Request.Path.Value switch
        {
            "/gone" => (410, null),
            "/moved" => (301, "/there"),
            "/moved-twice" => (308, "/moved"),
            "/elsewhere-today" => (302, "/there"),
            "/moved-and-gone" => (301, "/missing"),
            "/in-a-circle" => (301, "/in-a-circle"),
            "/to-a-file" => (301, "file:///etc/passwd"),
            "/wants-a-name" => (401, null),
            "/broken" => (500, null),
            "/too-many" => (429, null),
            "/knows-no-head" => (HttpMethods.IsHead(context.Request.Method) ? 405 : 200, null),
            "/there" => (200, null),
            "/slow" => (200, "slow"),
            _ => (404, (string?)null),
        };
        if (to == "slow")
        {
            await Task.Delay(TimeSpan.FromSeconds(2), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }
        else if (to is not null)
        {
            context.Response.Headers.Location = to;
        }

        context.Response.StatusCode = status;
    }
}
