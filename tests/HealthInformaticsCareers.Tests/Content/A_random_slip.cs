using System.Globalization;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The shipped content with slips of the sorts that <c>fix</c> mends, one in each of many pages. Set SLIP_SEED to repeat a run.</summary>
public sealed class A_random_slip(ITestOutputHelper output)
{
    private const int Wanted = 500;
    private const double LeastMended = 0.9;

    private static readonly DateOnly Today = DateOnly.MinValue;
    private static readonly string Shipped = Path.Combine(Checkout.Folder, "content");

    private readonly int seed = int.TryParse(Environment.GetEnvironmentVariable("SLIP_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();

    [Fact]
    public void Is_mended_or_left_alone_and_no_other_field_changes()
    {
        var random = new Random(seed);
        var before = CatalogueLoader.Load(Shipped, SiteMap.ForContent, Today).Catalogue!;
        var pages = before.All.Select(entry => $"{entry.Kind.Folder}/{entry.Slug}.md").ToList();
        var (done, mended, left) = (0, 0, new List<string>());
        while (done < Wanted)
        {
            using var content = new TemporaryContent();
            foreach (var path in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
            {
                content.Write(Path.GetRelativePath(Shipped, path), File.ReadAllText(path));
            }

            var slips = pages.Take(Wanted - done).Select(path => RandomSlip.In(path, content.Read(path), random)).OfType<RandomSlip>().ToList();
            var originals = slips.ToDictionary(slip => slip.Path, slip => content.Read(slip.Path));
            slips.ForEach(slip => content.Write(slip.Path, slip.Text));
            done += slips.Count;

            var change = new ContentEditor(content.Folder, SiteMap.ForContent, Today).Fix();
            change.Write();
            var wrong = change.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.At.File).ToHashSet();
            foreach (var slip in slips.Where(slip => wrong.Contains(slip.Path)))
            {
                left.Add($"{slip}: {change.Problems.First(problem => problem.At.File == slip.Path)}");
                content.Write(slip.Path, originals[slip.Path]);
            }

            mended += slips.Count(slip => !wrong.Contains(slip.Path));
            var after = CatalogueLoader.Load(content.Folder, SiteMap.ForContent, Today);
            Assert.True(after.Catalogue is not null, $"SLIP_SEED={seed}: {string.Join('\n', after.Diagnostics.Take(3))}");
            var fields = slips.Select(slip => slip.Field).ToHashSet();
            Assert.All(CatalogueText.Differences(before, after.Catalogue!), field => Assert.True(fields.Contains(field), $"SLIP_SEED={seed}: {field} has changed, after {string.Join('\n', slips.Where(slip => field.StartsWith(slip.Field.Split(' ')[0], StringComparison.Ordinal)))}"));
        }

        left.ForEach(output.WriteLine);
        output.WriteLine($"SLIP_SEED={seed}: {mended} of {done} mended");
        Assert.True(mended >= done * LeastMended, $"SLIP_SEED={seed}: only {mended} of {done} are mended, and not:\n{string.Join('\n', left)}");
    }
}

/// <param name="Field">The address of the page and the field with the slip.</param>
/// <param name="Text">The file with it.</param>
internal sealed partial record RandomSlip(string Path, string Field, string Text, string Before, string After)
{
    /// <summary>What a line has to look like, and what becomes of it.</summary>
    private static readonly (Regex Line, Func<Match, Random, string> Slip)[] Sorts =
    [
        (Name(), (match, random) => Swapped(match, random)),
        (Name(), (match, _) => $"{match.Groups["before"]}{char.ToUpperInvariant(match.Groups["name"].Value[0])}{match.Groups["name"].Value[1..]}:{match.Groups["after"]}"),
        (Name(), (match, _) => $"{match.Groups["before"]}{match.Groups["name"].Value.Replace('-', '_')}:{match.Groups["after"]}"),
        (Word(), (match, _) => $"{match.Groups["before"]}{char.ToUpperInvariant(match.Groups["word"].Value[0])}{match.Groups["word"].Value[1..]}"),
        (Word(), (match, _) => $"{match.Groups["before"]}{match.Groups["word"].Value[..^1]}"),
        (Date(), (match, random) => match.Groups["before"].Value + DateOnly.Parse(match.Groups["date"].Value, CultureInfo.InvariantCulture).ToString(random.GetItems(["d MMMM yyyy", "d MMM yyyy", "yyyy/MM/dd", "yyyyMMdd", "MMMM d, yyyy"], 1)[0], CultureInfo.InvariantCulture)),
        (Indented(), (match, random) => $"{new string(' ', Math.Max(0, match.Groups["spaces"].Length - 2))}\t{match.Groups["rest"]}"),
        (Plain(), (match, _) => $"{match.Groups["before"].Value.TrimEnd()}{match.Groups["value"]}"),
        (Plain(), (match, _) => $"{match.Groups["before"].Value.TrimEnd(' ', ':')} = {match.Groups["value"]}"),
        (Plain(), (match, _) => $"{match.Groups["before"]}\"{match.Groups["value"]}"),
        (Plain(), (match, _) => $"{match.Groups["before"]}“{match.Groups["value"]}”"),
        (Plain(), (match, _) => $"{match.Groups["before"]}Note: {match.Groups["value"]}"),
        (Bracketed(), (match, _) => $"{match.Groups["before"]}[{match.Groups["items"]}"),
        (Bracketed(), (match, _) => $"{match.Groups["before"]}{match.Groups["items"]}"),
        (Item(), (match, _) => $"{match.Groups["before"]}• {match.Groups["rest"]}"),
        (Item(), (match, _) => $"{match.Groups["before"]}-{match.Groups["rest"]}"),
        (Money(), (match, _) => $"{match.Groups["before"]}{match.Groups["thousands"]},{match.Groups["rest"]}"),
        (Heading(), (match, _) => $"##{match.Groups["words"]}"),
        (Link(), (match, _) => $"{match.Groups["before"]}] ({match.Groups["after"]}"),
        (Link(), (match, _) => $"{match.Groups["before"]}]({match.Groups["address"]}/){match.Groups["rest"]}"),
    ];

    public override string ToString() => $"{Field}: '{Before}' became '{After}'";

    /// <returns>Null if no line of the page suits the sort that was drawn.</returns>
    public static RandomSlip? In(string path, string text, Random random)
    {
        var sort = Sorts[random.Next(Sorts.Length)];
        var lines = text.Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        var isText = sort.Line == Heading() || sort.Line == Link();
        var suitable = Enumerable.Range(0, lines.Length).Where(index => index > 0 && (isText ? index > end : index < end) && sort.Line.IsMatch(lines[index])).ToList();
        if (suitable.Count == 0)
        {
            return null;
        }

        var at = suitable[random.Next(suitable.Count)];
        var (before, after) = (lines[at], sort.Slip(sort.Line.Match(lines[at]), random));
        if (before == after)
        {
            return null;
        }

        var field = isText ? "text" : lines[..(at + 1)].Last(line => line.Length > 0 && line[0] is not (' ' or '-')).Split(':')[0];
        lines[at] = after;
        var folder = path.Split('/')[0];
        return new RandomSlip(path, $"{(folder == "pages" ? "" : "/" + folder)}/{path.Split('/')[1][..^".md".Length]} {field}", string.Join('\n', lines), before, after);
    }

    private static string Swapped(Match match, Random random)
    {
        var name = match.Groups["name"].Value.ToCharArray();
        var at = 1 + random.Next(name.Length - 2);
        (name[at], name[at + 1]) = (name[at + 1], name[at]);
        return $"{match.Groups["before"]}{new string(name)}:{match.Groups["after"]}";
    }

    [GeneratedRegex("^(?<before> *(?:- )?)(?<name>[a-z][a-z-]{4,}):(?<after>.*)$")]
    private static partial Regex Name();

    [GeneratedRegex("^(?<before>(?:  status|level|    kind|form|picture): )(?<word>[a-z][a-z-]{4,})$")]
    private static partial Regex Word();

    [GeneratedRegex("^(?<before>(?:reviewed|review-due): )(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?<spaces> {2,})(?<rest>\S.*)$")]
    private static partial Regex Indented();

    [GeneratedRegex(@"^(?<before>(?:title|summary|  value|    because|person): )(?<value>[A-Z][A-Za-z ,.]+)$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?<before> *[a-z-]+: )\[(?<items>[a-z0-9-]+(?:, [a-z0-9-]+)*)\]$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<before> {2,})- (?<rest>[A-Z][^:]*)$")]
    private static partial Regex Item();

    [GeneratedRegex("^(?<before>  value: £)(?<thousands>[0-9]{1,2})(?<rest>[0-9]{3}(?![0-9]).*)$")]
    private static partial Regex Money();

    [GeneratedRegex("^## (?<words>.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<before>[^\[\]()]*\[[^\]]*)\]\((?<after>(?<address>/[a-z0-9/-]+)\)(?<rest>.*))$")]
    private static partial Regex Link();
}
