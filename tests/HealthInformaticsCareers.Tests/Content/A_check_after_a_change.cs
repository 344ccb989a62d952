using System.Globalization;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// The shipped content, changed again and again, and checked each time with what is known from the check before. CHECK_CHANGES sets how many changes, CHECK_SEED repeats a run.
/// </summary>
public sealed class A_check_after_a_change(ITestOutputHelper output) : IDisposable
{
    private static readonly int Changes = int.TryParse(Environment.GetEnvironmentVariable("CHECK_CHANGES"), CultureInfo.InvariantCulture, out var given) ? given : 14;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CHECK_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
    private static readonly DateOnly Today = new(2026, 11, 29);
    private static readonly string Shipped = Path.Combine(Checkout.Folder, "content");

    private readonly Random random = new(Seed);
    private readonly TemporaryContent content = new();
    private readonly List<string> pages = [];

    [Fact]
    public void Is_the_same_as_a_check_from_scratch()
    {
        foreach (var path in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Shipped, path)).Order(StringComparer.Ordinal))
        {
            content.Write(path, File.ReadAllText(Path.Combine(Shipped, path)));
            pages.AddRange(path.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) ? [path] : []);
        }

        // A word in the title of any page is right on all of them, so a title can mend this mistake.
        content.Write("roles/clinical-coder.md", content.Read("roles/clinical-coder.md") + "\nYou recieve the notes.\n");
        var again = new IncrementalCheck();
        AssertSame("nothing has changed", again);
        var changes = All();
        var sound = 0;
        for (var number = 0; number < Changes; number++)
        {
            // Each sort has its turn.
            var (what, undo) = changes[number % changes.Length]();
            var isSound = AssertSame(what, again);
            sound += isSound ? 1 : 0;

            // Content with an error has no catalogue that could be compared, so the next change starts without it.
            if (!isSound || random.Next(2) == 0)
            {
                undo();
                AssertSame($"'{what}' was taken back", again);
            }
        }

        output.WriteLine($"CHECK_SEED={Seed}: {Changes} changes, of which {sound} left the content without an error");
    }

    public void Dispose() => content.Dispose();

    private Func<(string What, Action Undo)>[] All() =>
    [
        () => Change(AnyPage(), text => text + "\nYou simply recieve the notes.\n"),
        () => Change(AnyPage(), text => text.Replace("\ntitle: ", "\ntitle: Recieve ", StringComparison.Ordinal)),
        Slip,
        () => Change("glossary.yml", text => text.Replace("\n  term: SNOMED CT\n", "\n  term: SNOMED-CT\n", StringComparison.Ordinal)),
        () => Delete(AnyPage()),
        () => Change("sources.yml", text => text.Replace("publisher: NHS", "publisher: The NHS", StringComparison.Ordinal)),
        () => Change("words.txt", text => text[..text.LastIndexOf('\n', text.Length - 2)] + "\n"),
        Add,
        () => Change(AnyPage(), text => text.Replace("](/", "](/no", StringComparison.Ordinal)),
        () => Change("sources.yml", text => text.Replace("- id: pathler", "- id: pathways", StringComparison.Ordinal)),
        () => Change(AnyPage(), _ => "No fields."),
        () => Delete("words.txt"),
        () => Change("sources.yml", _ => "\0"),
        () => Delete("glossary.yml"),
    ];

    private string AnyPage() => pages[random.Next(pages.Count)];

    private (string, Action) Change(string path, Func<string, string> change)
    {
        var before = content.Read(path);
        content.Write(path, change(before));
        return ($"{path} is changed", () => content.Write(path, before));
    }

    private (string, Action) Slip()
    {
        var path = AnyPage();
        return Change(path, text => RandomSlip.In(path, text, random)?.Text ?? text + "\n## \n");
    }

    private (string, Action) Delete(string path)
    {
        var before = content.Read(path);
        content.Delete(path);
        var isPage = pages.Remove(path);
        return ($"{path} is deleted", () =>
        {
            content.Write(path, before);
            pages.AddRange(isPage ? [path] : []);
        }
        );
    }

    private (string, Action) Add()
    {
        var path = AnyPage();
        var copy = path.Replace(".md", "-copy.md", StringComparison.Ordinal);
        content.Write(copy, content.Read(path));
        return ($"{path} is copied", () => content.Delete(copy));
    }

    /// <returns>Whether the content has no error.</returns>
    private bool AssertSame(string change, IncrementalCheck again)
    {
        var expected = CatalogueLoader.Check(content.Folder, SiteMap.ForContent, Today);
        var found = again.Check(content.Folder, SiteMap.ForContent, Today);
        var where = $"CHECK_SEED={Seed}, after {change}";
        Assert.True(Said(expected).SequenceEqual(Said(found)), $"{where}: {string.Join('\n', Said(expected).Except(Said(found)).Select(line => $"- {line}").Concat(Said(found).Except(Said(expected)).Select(line => $"+ {line}")).Take(10))}");
        Assert.True((expected.Version, expected.TurnsOn, expected.Stamp) == (found.Version, found.TurnsOn, found.Stamp), where);
        Assert.True(expected.Grades.SequenceEqual(found.Grades), where);
        Assert.True((expected.Catalogue is null) == (found.Catalogue is null), where);
        if (expected.Catalogue is not null)
        {
            Assert.True(CatalogueText.Differences(expected.Catalogue, found.Catalogue!) is [], where);
        }

        return expected.Catalogue is not null;
    }

    private static IEnumerable<string> Said(LoadedContent loaded) => loaded.Diagnostics.Select(problem => $"{problem} {problem.Fix} {string.Join(' ', problem.Also)}");
}
