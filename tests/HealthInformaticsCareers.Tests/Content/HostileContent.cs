using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// A content folder with whatever an attacker or a careless hand would put there. Its files are either accepted or refused with a
/// position; none makes the loader throw, wait or take much time or memory.
/// </summary>
internal sealed partial class HostileContent : IDisposable
{
    public const string Page = "pages/x.md";

    /// <summary>Stands in a text at each place that must be refused; it is taken out before the file is written.</summary>
    private const char Marker = '§';

    /// <summary>One file should cost 250 ms at most. The bound of the tests is against what hangs: other things run on this machine too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly string[] GoodFields = ["title: A page", "summary: What it says", "reviewed: 2026-11-22", "review-due: 2027-05-22"];
    private static readonly Lazy<LoadedContent> WarmedUp = new(WarmUp);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hostile-");

    public string Folder => folder.FullName;

    /// <summary>Bytes that the program allocated during the last load, whether it kept them or not: of that load where <see cref="Alone"/> is asked for.</summary>
    public long Allocated { get; private set; }

    /// <returns>A page with good front matter; its body begins in line 8.</returns>
    public static string WithBody(string body) => $"---\n{string.Join('\n', GoodFields)}\n---\n\n{body}\n";

    /// <returns>A page with a good body and <paramref name="fields"/> from line 2 on; the required ones that they don't have follow.</returns>
    public static string WithFields(string fields)
    {
        var given = fields.Replace($"{Marker}", "", StringComparison.Ordinal).Split('\n');
        var missing = GoodFields.Where(good => !given.Any(line => line.StartsWith(good.Split(' ')[0], StringComparison.Ordinal)));
        return $"---\n{string.Join('\n', missing.Prepend(fields))}\n---\n\nText.\n";
    }

    /// <summary>Repeats to at most so many bytes, as long as a file may be unless said otherwise.</summary>
    public static string Repeat(string text, int bytes = 65_000) =>
        string.Concat(Enumerable.Repeat(text, bytes / Encoding.UTF8.GetByteCount(text)));

    /// <summary>Writes a marked file and checks that the marked places are refused and nothing else.</summary>
    /// <returns>The message.</returns>
    public static string MustBeRefused(string code, string marked, string path = Page)
    {
        using var content = new HostileContent();
        content.Write(path, marked.Replace($"{Marker}", "", StringComparison.Ordinal));
        var places = marked.Split(Marker).SkipLast(1).Aggregate<string, List<string>>([], (before, piece) => [.. before, before.LastOrDefault() + piece]);
        var problems = content.Load().Diagnostics;
        Assert.Equal(places.Select(before => (code, PlaceAfter(before, path))), problems.Select(problem => (problem.Code, problem.At)));
        return Assert.Single(problems.Select(problem => problem.Message).Distinct());
    }

    /// <summary>Writes a page without a marker and checks that it is accepted and that its markup is harmless.</summary>
    /// <returns>The markup.</returns>
    public static string MustBeHarmless(string page)
    {
        using var content = new HostileContent();
        content.Write(Page, page);
        var loaded = content.Load();
        Assert.Empty(loaded.Diagnostics);
        return AllowedMarkup.Check(Assert.Single(loaded.Catalogue!.Pages));
    }

    public static void MustBeRefusedWhereMarked(string code, string page)
    {
        if (page.Contains(Marker, StringComparison.Ordinal))
        {
            MustBeRefused(code, page);
        }
        else
        {
            MustBeHarmless(page);
        }
    }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public LoadedContent Load(TimeSpan? patience = null) => Load(Folder, patience);

    /// <summary>Loads on a thread of its own, so that a hang and an endless recursion are seen: its stack is smaller than the usual one.</summary>
    public LoadedContent Load(string content, TimeSpan? patience = null)
    {
        _ = WarmedUp.Value;
        LoadedContent? loaded = null;
        ExceptionDispatchInfo? thrown = null;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(LoadHere, maxStackSize: 512 * 1024) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(patience ?? Patience), $"The content is still not loaded after {watch.Elapsed}.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms, {Allocated / 1024} KiB");
        thrown?.Throw();
        Assert.Equal(loaded!.Catalogue is null, loaded.Diagnostics.Any(problem => problem.Severity == Severity.Error));
        Assert.All(loaded.Diagnostics, IsWellFormed);
        return loaded;

        void LoadHere()
        {
            try
            {
                var before = GC.GetTotalAllocatedBytes();
                loaded = CatalogueLoader.Check(content, SiteMap.ForContent, Today);
                Allocated = GC.GetTotalAllocatedBytes() - before;
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }

    /// <summary>One line that editors and CI can link, whatever the content holds.</summary>
    public static void IsWellFormed(Diagnostic problem)
    {
        Assert.True(OneLine().IsMatch(problem.ToString()), problem.ToString());
        Assert.InRange(problem.Message.Length, 10, 1_500);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static LoadedContent WarmUp()
    {
        using var content = new TemporaryContent();
        content.Write(Page, WithBody("Some *text*.\n\n- [A link](https://www.nhs.uk/)"));
        return content.Load(Today);
    }

    private static Location PlaceAfter(string before, string path) =>
        new(path, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));

    [GeneratedRegex(@"^[^\p{Cc}]*\([1-9][0-9]*,[1-9][0-9]*\): (error|warning) HIC[1-5][0-9]{3}: [^\p{Cc}]+\z")]
    private static partial Regex OneLine();
}

/// <summary>For tests that count what the whole program allocates.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
