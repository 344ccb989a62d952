using System.Net.Sockets;

namespace HealthInformaticsCareers.Web.Checking;

/// <summary>How politely <see cref="LinkChecker"/> asks.</summary>
internal sealed record LinkManners
{
    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Hosts that are asked at the same time.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>Addresses that are asked in one run.</summary>
    public int Most { get; init; } = 2000;

    /// <summary>For tests, whose server is on this machine.</summary>
    public bool AllowsPrivateAddresses { get; init; }
}

/// <summary>
/// Asks other sites whether the pages that the content links to are still there: HEAD first, GET where a site doesn't like that, one request a host at a
/// time, and no request to a private network.
/// </summary>
internal sealed class LinkChecker : IDisposable
{
    /// <summary>Tells the people who read the log of the other site who asked for the page, and why.</summary>
    public const string UserAgent = "HealthInformaticsCareers-link-check/1.0 (checks that the pages it links to are still there)";

    private const int MostRedirects = 5;

    private readonly LinkManners manners;
    private readonly HttpClient client;

    public LinkChecker(LinkManners manners)
    {
        this.manners = manners;
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = manners.Patience };
        if (!manners.AllowsPrivateAddresses)
        {
            sockets.ConnectCallback = PublicNetwork.Connect;
        }

        client = new HttpClient(sockets) { Timeout = manners.Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.5");
    }

    public void Dispose() => client.Dispose();

    /// <param name="done">Called after each address, from several threads.</param>
    public async Task<IReadOnlyDictionary<string, LinkAnswer>> Ask(IReadOnlyList<string> addresses, Action done, CancellationToken stop)
    {
        var answers = new System.Collections.Concurrent.ConcurrentDictionary<string, LinkAnswer>(
            addresses.Skip(manners.Most).Select(address => KeyValuePair.Create(address, new LinkAnswer(LinkState.NotTried, $"only {manners.Most} addresses are asked in one run"))));
        var hosts = addresses.Take(manners.Most).GroupBy(address => new Uri(address).Authority);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = manners.Hosts, CancellationToken = stop }, async (host, stopped) =>
        {
            string? tired = null;
            foreach (var address in host)
            {
                var answer = tired is null ? await Ask(address, stopped) : new LinkAnswer(LinkState.NotTried, tired);
                answers[address] = answer;
                done();
                if (answer is { State: LinkState.Refused, Why: "429" or "503" or NoAnswer })
                {
                    tired ??= "its host wants no more requests now";
                }
            }
        });
        return answers;
    }

    private const string NoAnswer = "no answer in time";

    private async Task<LinkAnswer> Ask(string address, CancellationToken stop)
    {
        var at = new Uri(address);
        var isForNow = false;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var (answer, next) = await AskOnce(at, stop);
            if (next is null)
            {
                return redirects == 0 || answer.State is LinkState.Gone or LinkState.NotTried ? answer
                    : new LinkAnswer(LinkState.Moved, isForNow ? "for now" : answer.State == LinkState.Answers ? "for good" : $"for good, and refused there: {answer.Why}", at.AbsoluteUri);
            }

            isForNow |= answer.Why is "302" or "303" or "307";
            if (next.Scheme is not ("http" or "https") || next.UserInfo.Length > 0)
            {
                return new LinkAnswer(LinkState.Refused, "it leads to an address that is neither http nor https");
            }

            at = next;
        }

        return new LinkAnswer(LinkState.Refused, $"more than {MostRedirects} redirects");
    }

    /// <returns>The answer and, if it is a redirect, the next address.</returns>
    private async Task<(LinkAnswer Answer, Uri? Next)> AskOnce(Uri address, CancellationToken stop)
    {
        try
        {
            var (status, to) = await Send(HttpMethod.Head, address, stop);

            // Some sites know no HEAD, or answer it with a mistake.
            if (status >= 400 && status is not 429)
            {
                (status, to) = await Send(HttpMethod.Get, address, stop);
            }

            return (LinkAnswer.OfStatus(status), status is 301 or 302 or 303 or 307 or 308 && to is not null ? new Uri(address, to) : null);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (new LinkAnswer(LinkState.Refused, NoAnswer), null);
        }
        catch (HttpRequestException failed)
        {
            return (failed.InnerException switch
            {
                PrivateAddressException => new LinkAnswer(LinkState.NotTried, "it is on a private network"),
                SocketException { SocketErrorCode: SocketError.HostNotFound } => new LinkAnswer(LinkState.Gone, "no such host"),
                _ => new LinkAnswer(LinkState.Refused, failed.HttpRequestError == HttpRequestError.SecureConnectionError ? "its certificate is not valid" : "no connection"),
            }, null);
        }
        catch (UriFormatException)
        {
            return (new LinkAnswer(LinkState.Refused, "it redirects to something that is no address"), null);
        }
    }

    private async Task<(int Status, Uri? To)> Send(HttpMethod method, Uri address, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, address);

        // The text of the page is not read.
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        await Task.Delay(manners.Pause, stop);
        return ((int)response.StatusCode, response.Headers.Location);
    }
}
