using System.Globalization;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// The shipped content after the verbs moved pages, removed pages and renamed sources at random. Set VERB_CHANGES to a number to try that many, and
/// VERB_SEED to repeat a run.
/// </summary>
public sealed partial class A_careful_change(ITestOutputHelper output)
{
    private const int ChangesInRound = 20;

    private static readonly DateOnly Today = DateOnly.MinValue;
    private static readonly string Shipped = Path.Combine(Checkout.Folder, "content");

    private readonly int seed = NumberFrom("VERB_SEED") ?? Random.Shared.Next();
    private readonly Dictionary<string, int> done = [];
    private readonly List<string> refused = [];

    [Fact]
    public void Leaves_a_green_check_and_living_addresses_and_touches_nothing_else()
    {
        var random = new Random(seed);
        var count = NumberFrom("VERB_CHANGES") ?? 6;
        for (var left = count; left > 0; left -= ChangesInRound)
        {
            using var content = new TemporaryContent();
            foreach (var path in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
            {
                content.Write(Path.GetRelativePath(Shipped, path), File.ReadAllText(path));
            }

            Round(content, random, Math.Min(left, ChangesInRound));
        }

        output.WriteLine($"VERB_SEED={seed}: {string.Join(", ", done.Select(pair => $"{pair.Value} {pair.Key}"))}; {refused.Count} refused with a reason:");
        refused.ForEach(output.WriteLine);
    }

    private void Round(TemporaryContent content, Random random, int count)
    {
        var editor = new ContentEditor(content.Folder, SiteMap.ForContent, Today);
        var (files, catalogue) = (FilesOf(content), Load(content).Catalogue!);
        for (var number = 0; number < count; number++)
        {
            var (verb, old, now) = Pick(catalogue, random);
            var change = verb == "rm" ? editor.Remove(old, now) : editor.Move(old, now);
            change.Write();
            var (before, after) = (files, FilesOf(content));
            var what = $"VERB_SEED={seed}: {verb} {old} {now}";
            if (change.Refusal is { } why)
            {
                // Only where a field has no room for another page. Nothing was written.
                Assert.True(verb == "rm", $"{what}: {why} {string.Concat(change.Problems)}");
                Assert.Matches(@"\(\d+,\d+\)", why + string.Concat(change.Problems));
                Assert.Equal(before, after);
                refused.Add($"{verb} {old} --to {now}: {why} {string.Concat(change.Problems.Take(1))}");
                continue;
            }

            var loaded = Load(content);
            Assert.False(loaded.Diagnostics.Any(problem => problem.Severity == Severity.Error), $"{what}: {string.Join('\n', loaded.Diagnostics)}");
            Answers(loaded.Catalogue!, catalogue, old, now, what);
            TouchesOnlyItsOwn(before, after, verb, old, now, what);
            (files, catalogue) = (after, loaded.Catalogue!);
            done[verb] = done.GetValueOrDefault(verb) + 1;
        }
    }

    /// <summary>Without the checks of prose, which find only warnings.</summary>
    private static LoadedContent Load(TemporaryContent content) => CatalogueLoader.Load(content.Folder, SiteMap.ForContent, Today);

    private static (string Verb, string Old, string New) Pick(Catalogue catalogue, Random random)
    {
        if (random.Next(10) < 3)
        {
            var id = catalogue.Sources[random.Next(catalogue.Sources.Count)].Id.Value;
            return ("rename-source", $"/sources#{id}", $"/sources#{id}-{random.Next(1000)}");
        }

        var pages = catalogue.All.Where(entry => entry.IsCurrent).ToList();
        var page = pages[random.Next(pages.Count)];
        if (random.Next(10) < 4 && pages.Where(other => other.Kind == page.Kind && other != page).ToList() is { Count: > 0 } others)
        {
            return ("rm", page.Address, others[random.Next(others.Count)].Address);
        }

        // Sometimes a page goes back to where it was.
        var prefix = page.Kind.AddressOf("");
        var back = page.Aliases.FirstOrDefault(alias => alias.StartsWith(prefix, StringComparison.Ordinal) && Slug.IsValid(alias[prefix.Length..]));
        return ("mv", page.Address, back is not null && random.Next(2) == 0 ? back : $"{page.Address}-{random.Next(1000)}");
    }

    /// <summary>Every address that led somewhere still does, and the old one leads to the new one.</summary>
    private static void Answers(Catalogue now, Catalogue before, string old, string to, string what)
    {
        if (old.StartsWith("/sources#", StringComparison.Ordinal))
        {
            Assert.Contains(now.Sources, source => $"/sources#{source.Id}" == to && source.Was.Any(id => old == $"/sources#{id}"));
            return;
        }

        Assert.Equal(to, now.Aliases[old]);
        Assert.True(now.Find(to) is { IsCurrent: true }, what);
        Assert.All(before.All.Select(entry => entry.Address).Concat(before.Aliases.Keys), address => Assert.True(now.Find(now.Aliases.GetValueOrDefault(address, address)) is not null, $"{what}: {address}"));
        Assert.All(before.Ledger.Lines.Select(line => line.Code).OfType<string>(), code => Assert.NotNull(now.Ledger.AddressOf(code)));
    }

    /// <summary>Every line that came or went names what was moved, or belongs to an item of a list that did, or keeps an id.</summary>
    private static void TouchesOnlyItsOwn(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, string verb, string old, string now, string what)
    {
        var (oldFile, newFile) = (FileOf(old), verb == "mv" ? FileOf(now) : FileOf(old));
        var names = new[] { old, now }.SelectMany(address => new[] { address, address.Split('/', '#')[^1] }).ToArray();
        foreach (var path in before.Keys.Union(after.Keys))
        {
            var isMoved = verb == "mv" && path == oldFile;
            if ((verb == "mv" && path == newFile) || (verb == "rm" && path == oldFile))
            {
                continue;
            }

            var (was, became) = (before[path].Split('\n'), after[isMoved ? newFile : path].Split('\n'));
            var (gone, added) = Differences(was, became);
            Assert.All(added, line => Assert.True(Names(became[line]) || KeptId().IsMatch(became[line]) || gone.Any(other => Names(was[other]) && IsSameField(was[other], became[line])), $"{what}: {path}: + {became[line]}"));

            // The lines of a removed item follow the one that names what is gone, or are above it. A field whose only item is gone goes with it.
            var own = -1;
            foreach (var line in gone)
            {
                var isOfOnlyItem = was[line].EndsWith(':') && gone.Contains(line + 1) && Names(was[line + 1]);
                Assert.True(Names(was[line]) || KeptId().IsMatch(was[line]) || own == line - 1 || Names(ItemAt(was, line)) || isOfOnlyItem, $"{what}: {path}: - {was[line]}");
                own = line;
            }
        }

        bool Names(string text) => names.Any(name => text.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>Whether both lines are a list of one field in brackets, from which an item may be gone.</summary>
    private static bool IsSameField(string line, string other) => line.Contains(": [", StringComparison.Ordinal) && line.Split('[')[0] == other.Split('[')[0];

    /// <summary>A line and those below it that belong to the same item of a list.</summary>
    private static string ItemAt(string[] lines, int line) =>
        string.Join('\n', lines.Skip(line + 1).TakeWhile(next => next.StartsWith("    ", StringComparison.Ordinal)).Prepend(lines[line]));

    /// <returns>The numbers of the lines that are only in the first text, and of those that are only in the second.</returns>
    private static (List<int> Gone, List<int> Added) Differences(string[] was, string[] became)
    {
        var top = was.Zip(became).TakeWhile(pair => pair.First == pair.Second).Count();
        var bottom = was[top..].Reverse().Zip(became[top..].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var (old, now) = (was[top..^bottom], became[top..^bottom]);
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (gone, added) = (new List<int>(), new List<int>());
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                gone.Add(top + i++);
            }
            else
            {
                added.Add(top + j++);
            }
        }

        return (gone, added);
    }

    private static string FileOf(string address) => address.Contains('#', StringComparison.Ordinal) ? "sources.yml"
        : address.LastIndexOf('/') == 0 ? $"pages{address}.md" : $"{address[1..]}.md";

    private static SortedDictionary<string, string> FilesOf(TemporaryContent content) =>
        new(Directory.EnumerateFiles(content.Folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(content.Folder, path), File.ReadAllText), StringComparer.Ordinal);

    private static int? NumberFrom(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The lists that keep old addresses and ids.</summary>
    [GeneratedRegex(@"^ *(?:aliases:.*|anchors:|was: .*|- was: \S+|now: \S+|\w[\w-]*: \[\])$")]
    private static partial Regex KeptId();
}
