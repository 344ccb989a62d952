using System.CommandLine;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Checking;

/// <summary>The verb <c>links</c>: whether the pages of other sites that the content links to are still there. <c>check</c> knows about our own.</summary>
internal static class LinksVerb
{
    private static readonly Option<bool> External = new("--external") { Description = "Ask the other sites, politely: about a second for each address of a host." };
    private static readonly Option<string?> AnswersFile = new("--answers") { Description = "Ask nobody; read the answers from a file with a line for each: an address, a status and, behind a redirect, the new address." };

    /// <param name="content">The option that names the content folder.</param>
    public static Command Command(Option<string?> content)
    {
        var verb = new Command("links", "List the links to other sites with file, line and column; with --external or --answers, only those that are not right. Exits 1 if one is gone.") { content, External, AnswersFile };
        verb.SetAction(async (input, stop) =>
        {
            var folder = ContentLocation.Find(input.GetValue(content));
            if (!Directory.Exists(folder))
            {
                return Verb.Fail($"There is no content folder '{folder}'.");
            }

            var links = OutsideLinks.Of(folder, SiteMap.ForContent, ContentLocation.Today);
            var shown = ContentLocation.AsCallerWouldWrite(folder);
            if (input.GetValue(AnswersFile) is { } path)
            {
                try
                {
                    return Print(links, LinkAnswer.Read(File.ReadLines(Path.GetFullPath(path, ContentLocation.CallersFolder))), shown);
                }
                catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or FormatException)
                {
                    return Verb.Fail(failed.Message);
                }
            }

            if (!input.GetValue(External))
            {
                Console.Write(string.Concat(links.Select(link => $"{Shown(link.At, shown)}: {link.Address}{Environment.NewLine}")));
                return 0;
            }

            using var checker = new LinkChecker(new LinkManners());
            return Print(links, await Ask(checker, links, stop), shown);
        });
        return verb;
    }

    /// <summary>The report, by file and line, and a closing line that says how many addresses answered in which way.</summary>
    internal static string Report(IReadOnlyList<(Location At, string Address)> links, IReadOnlyDictionary<string, LinkAnswer> answers, string folder)
    {
        var found = links.Select(link => (link.At, link.Address, Answer: answers.GetValueOrDefault(WithoutFragment(link.Address)) ?? new LinkAnswer(LinkState.NotTried, "no answer is known"))).ToList();
        var states = found.DistinctBy(link => WithoutFragment(link.Address)).ToLookup(link => link.Answer.State);
        return string.Concat(found.Where(link => link.Answer.State != LinkState.Answers).Select(link => Diagnostic.Printable($"{Shown(link.At, folder)}: {Text(link.Address, link.Answer)}") + Environment.NewLine))
            + $"{found.DistinctBy(link => WithoutFragment(link.Address)).Count()} addresses: {states[LinkState.Answers].Count()} answer, {states[LinkState.Gone].Count()} gone, {states[LinkState.Moved].Count()} moved, {states[LinkState.Refused].Count()} refused, {states[LinkState.NotTried].Count()} not tried.{Environment.NewLine}";
    }

    private static string Text(string address, LinkAnswer answer) => answer.State switch
    {
        LinkState.Gone => $"gone: {address} ({answer.Why}). Find where its page is now, or another source.",
        LinkState.Moved => $"moved: {address} leads to {answer.To} ({answer.Why}).{(answer.Why == "for now" ? "" : " Write that.")}",
        LinkState.Refused => $"refused: {address} ({answer.Why}). Open it in a browser.",
        _ => $"not tried: {address} ({answer.Why}).",
    };

    private static int Print(IReadOnlyList<(Location At, string Address)> links, IReadOnlyDictionary<string, LinkAnswer> answers, string folder)
    {
        Console.Write(Report(links, answers, folder));
        return links.Any(link => answers.GetValueOrDefault(WithoutFragment(link.Address))?.State == LinkState.Gone) ? 1 : 0;
    }

    private static async Task<IReadOnlyDictionary<string, LinkAnswer>> Ask(LinkChecker checker, IReadOnlyList<(Location At, string Address)> links, CancellationToken stop)
    {
        List<string> addresses = [.. links.Select(link => WithoutFragment(link.Address)).Distinct()];
        var asked = 0;
        var answers = await checker.Ask(addresses, () =>
        {
            var now = Interlocked.Increment(ref asked);
            if (!Console.IsErrorRedirected)
            {
                Console.Error.Write($"\r{now} of {addresses.Count} addresses asked");
            }
        }, stop);
        if (!Console.IsErrorRedirected)
        {
            Console.Error.WriteLine();
        }

        return answers;
    }

    private static string Shown(Location at, string folder) => $"{Path.Combine(folder, at.File)}({at.Line},{at.Column})";

    private static string WithoutFragment(string address) => address.Split('#')[0];
}
