using System.Globalization;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Files;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// The shipped content after pages, headings, terms and sources were renamed or deleted by hand, at random. Set ADDRESS_CHANGES to a number to try
/// that many and to mend all of them, and ADDRESS_SEED to repeat a run.
/// </summary>
public sealed partial class A_careless_change(ITestOutputHelper output)
{
    private static readonly DateOnly Today = DateOnly.MinValue;
    private static readonly string Shipped = Path.Combine(Checkout.Folder, "content");
    private static readonly int? Wanted = NumberFrom("ADDRESS_CHANGES");

    /// <summary>Mending one takes a load of all content, so a usual run mends only some.</summary>
    private static readonly (int ChangesInRound, int MendedInRound) Size = Wanted is null ? (30, 3) : (20, 20);

    private static readonly CheckedContent Before = CatalogueLoader.Read(Shipped, SiteMap.ForContent, Today).Content;

    private readonly int seed = NumberFrom("ADDRESS_SEED") ?? Random.Shared.Next();
    private int mended;
    private int sections;
    private readonly List<string> refused = [];

    [Fact]
    public void Is_found_if_it_loses_an_address_and_mended_by_the_verb_that_the_message_names()
    {
        var random = new Random(seed);
        var count = Wanted ?? 60;
        for (var done = 0; done < count; done += Size.ChangesInRound)
        {
            using var content = new TemporaryContent();
            foreach (var path in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
            {
                content.Write(Path.GetRelativePath(Shipped, path), File.ReadAllText(path));
            }

            Round(content, random);
        }

        output.WriteLine($"ADDRESS_SEED={seed}: {count} changes, all found, {sections} of them as a missing section; {mended} mended, {refused.Count} refused with a reason:");
        refused.ForEach(output.WriteLine);
    }

    private void Round(TemporaryContent content, Random random)
    {
        var changes = CarelessEditor.Change(content, Before, random, Size.ChangesInRound);
        var found = CatalogueLoader.Load(content.Folder, SiteMap.ForContent, Today).Diagnostics;
        var editor = new ContentEditor(content.Folder, SiteMap.ForContent, Today);
        foreach (var (index, change) in changes.Index())
        {
            // A section that the page needs is missed for that reason already, which is the one message for the one mistake.
            if (change.Lost.Contains('#') && found.Any(problem => problem.Code is "HIC3006" or "HIC3007" && change.Lost.StartsWith($"/{problem.At.File[..^".md".Length]}#", StringComparison.Ordinal)))
            {
                sections++;
                continue;
            }

            var lost = found.Where(problem => problem.Message.StartsWith($"'{change.Lost}' was published", StringComparison.Ordinal)).ToList();
            Assert.True(lost.Count == 1 && lost[0].Severity == Severity.Error, $"ADDRESS_SEED={seed}: {lost.Count} messages after {change}");
            var verb = NamedVerb().Matches(lost[0].Message).Single(match => match.Groups["verb"].Value == change.Verb);
            Assert.Equal(change.Lost, verb.Groups["what"].Value);
            if (index < Size.MendedInRound)
            {
                Mend(content, editor, change);
            }
        }
    }

    private void Mend(TemporaryContent content, ContentEditor editor, CarelessChange change)
    {
        var before = ContentStamp.Of(content.Folder);
        var mending = change.Verb == "mv" ? editor.Move(change.Lost, change.Now) : editor.Remove(change.Lost, change.Now);
        mending.Write();
        if (mending.Refusal is { } why)
        {
            // Only where a field has no room for another page, or a fact cannot rest on another source.
            Assert.True(change.Verb == "rm" && (!change.Lost.Contains('#') || change.Lost.StartsWith("/sources#", StringComparison.Ordinal)), $"ADDRESS_SEED={seed}: {change}: {why} {string.Join('\n', mending.Problems)}");
            Assert.Equal(before, ContentStamp.Of(content.Folder));
            Assert.Matches(@"\(\d+,\d+\)", why + string.Concat(mending.Problems));
            refused.Add($"{change}: {why} {string.Concat(mending.Problems.Take(1))}");
            return;
        }

        Assert.DoesNotContain(mending.Problems, problem => problem.Message.Contains($"'{change.Lost}'", StringComparison.Ordinal) && problem.Severity == Severity.Error);
        Assert.True(change.IsKeptIn(content), $"ADDRESS_SEED={seed}: {change} left nothing behind");
        mended++;
    }

    private static int? NumberFrom(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"run: dotnet run --project src/HealthInformaticsCareers\.Web -- (?<verb>mv|rm) (?<what>\S+) (?:--to )?(?<now>\S+)\.")]
    private static partial Regex NamedVerb();
}

/// <param name="Lost">The address that leads nowhere afterwards.</param>
/// <param name="Verb">The verb that mends it.</param>
/// <param name="Now">The address that its readers should get.</param>
internal sealed record CarelessChange(string Lost, string Verb, string Now)
{
    /// <summary>Whether a file says where the lost address leads to. Looks at the text alone, as the check does not.</summary>
    public bool IsKeptIn(TemporaryContent content)
    {
        var parts = Lost.Split('#');
        var texts = Directory.EnumerateFiles(content.Folder, "*.*", SearchOption.AllDirectories).Where(path => !path.EndsWith("addresses.txt", StringComparison.Ordinal)).Select(File.ReadAllText);
        var kept = parts.Length == 1 ? $@"^(aliases:.*|  - ){Regex.Escape(Lost)}\b" : $@"^(  - was: |  was: \[(.*, )?){Regex.Escape(parts[1])}(\]|,|$)";
        return texts.Any(text => Regex.IsMatch(text, kept, RegexOptions.Multiline));
    }
}

/// <summary>Renames and deletes by hand, as if nobody had linked to anything.</summary>
internal static partial class CarelessEditor
{
    public static IReadOnlyList<CarelessChange> Change(TemporaryContent content, CheckedContent before, Random random, int count)
    {
        var ledger = before.Shared.Content.Ledger;
        var pages = new Queue<LocatedEntry>(before.Entries.Where(located => located.Entry.IsCurrent).OrderBy(_ => random.Next()));
        // Pages that no change touches take over from those that are deleted.
        var others = Enumerable.Range(0, pages.Count / 2).Select(_ => pages.Dequeue()).ToList();
        // A fact that is confirmed needs a source that can confirm it.
        var source = Kinds.Source.AddressOf(before.Shared.Content.Sources.First(source => source is { Kind: SourceKind.Official, IsRecent: true }).Id.Value);
        var term = Kinds.Term.AddressOf(before.Shared.Content.Glossary.Terms[0].Id.Value);
        var ids = new Queue<string>(ledger.Lines.Select(line => line.Address)
            .Where(address => (address.StartsWith("/glossary#", StringComparison.Ordinal) || address.StartsWith("/sources#", StringComparison.Ordinal)) && address != source && address != term)
            .OrderBy(_ => random.Next()));
        var changes = new List<CarelessChange>();
        while (changes.Count < count)
        {
            var change = random.Next(8) switch
            {
                0 or 1 => RenamePage(content, pages.Dequeue(), random),
                2 => DeletePage(content, pages.Dequeue(), others),
                3 or 4 => ChangeHeading(content, pages.Dequeue(), random, isDeleted: false),
                5 => ChangeHeading(content, pages.Dequeue(), random, isDeleted: true),
                6 => ChangeItem(content, ids.Dequeue(), null),
                _ => ChangeItem(content, ids.Peek(), ids.Dequeue().StartsWith("/sources#", StringComparison.Ordinal) ? source : term),
            };
            if (change is not null && ledger.Contains(change.Lost))
            {
                changes.Add(change);
            }
        }

        return changes;
    }

    private static CarelessChange RenamePage(TemporaryContent content, LocatedEntry page, Random random)
    {
        var slug = $"{page.Entry.Slug}-{random.Next(1000)}";
        content.Write($"{page.Entry.Kind.Folder}/{slug}.md", content.Read(page.File.Path));
        content.Delete(page.File.Path);
        return new(page.Entry.Address, "mv", page.Entry.Kind.AddressOf(slug));
    }

    private static CarelessChange? DeletePage(TemporaryContent content, LocatedEntry page, IReadOnlyList<LocatedEntry> others)
    {
        if (others.FirstOrDefault(other => other.Entry.Kind == page.Entry.Kind) is not { } other)
        {
            return null;
        }

        content.Delete(page.File.Path);
        return new(page.Entry.Address, "rm", other.Entry.Address);
    }

    private static CarelessChange? ChangeHeading(TemporaryContent content, LocatedEntry page, Random random, bool isDeleted)
    {
        var text = content.Read(page.File.Path);
        var body = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var lines = Heading().Matches(text, body).ToList();
        var headings = page.Entry.Body.Headings;
        if (lines.Count == 0 || lines.Count != headings.Count)
        {
            return null;
        }

        var at = random.Next(lines.Count);
        var (line, id) = (lines[at], headings[at].Id);
        content.Write(page.File.Path, text[..line.Index] + (isDeleted ? "" : $"{line.Value.TrimEnd('\n')} again\n") + text[(line.Index + line.Length)..]);
        return isDeleted ? new($"{page.Entry.Address}#{id}", "rm", page.Entry.Address) : new($"{page.Entry.Address}#{id}", "mv", $"{page.Entry.Address}#{Slug.Of(headings[at].Title + " again")}");
    }

    /// <param name="successor">The item that takes the place of this one, which is then deleted; null to rename it.</param>
    private static CarelessChange ChangeItem(TemporaryContent content, string address, string? successor)
    {
        var (page, id) = (address.Split('#')[0], address.Split('#')[1]);
        var path = $"{page[1..]}.yml";
        var text = content.Read(path);
        if (successor is not null)
        {
            content.Write(path, Regex.Replace(text, $@"^- id: {id}\n(?:  .*\n)*", "", RegexOptions.Multiline));
            return new(address, "rm", successor);
        }

        content.Write(path, Regex.Replace(text, $"^- id: {id}$", $"- id: {id}-again", RegexOptions.Multiline));
        return new(address, "mv", $"{address}-again");
    }

    [GeneratedRegex(@"^#{2,} .*\n", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
