using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// A content folder with anything that an attacker or a careless editor might put there. The loader must accept each file or refuse it
/// with a position. It must not throw, hang, or use much time or memory.
/// </summary>
internal sealed partial class HostileContent : IDisposable
{
    public const string Page = "pages/x.md";

    /// <summary>Marks each place in a text that must be refused; removed before the file is written.</summary>
    private const char Marker = '§';

    /// <summary>One file should take at most 250 ms. This limit is generous, because it only has to catch a hang on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly string[] GoodFields = ["title: A page", "summary: What it says", "reviewed: 2026-11-22", "review-due: 2027-05-22"];
    private static readonly Lazy<LoadedContent> WarmedUp = new(WarmUp);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hostile-");

    public string Folder => folder.FullName;

    /// <summary>All bytes that the process allocated during the last load. Other tests add to it, except in the collection <see cref="Alone"/>.</summary>
    public long Allocated { get; private set; }

    /// <returns>A page with good front matter; its body begins in line 8.</returns>
    public static string WithBody(string body) => $"---\n{string.Join('\n', GoodFields)}\n---\n\n{body}\n";

    /// <returns>A page with a good body and <paramref name="fields"/> from line 2 on, followed by any required fields that they lack.</returns>
    public static string WithFields(string fields)
    {
        var given = fields.Replace($"{Marker}", "", StringComparison.Ordinal).Split('\n');
        var missing = GoodFields.Where(good => !given.Any(line => line.StartsWith(good.Split(' ')[0], StringComparison.Ordinal)));
        return $"---\n{string.Join('\n', missing.Prepend(fields))}\n---\n\nText.\n";
    }

    /// <summary>Repeats the text up to the given number of bytes, by default the maximum for a file.</summary>
    public static string Repeat(string text, int bytes = 65_000) =>
        string.Concat(Enumerable.Repeat(text, bytes / Encoding.UTF8.GetByteCount(text)));

    /// <summary>Writes a marked file and checks that exactly the marked places are refused.</summary>
    /// <param name="data">A data file that the marked file needs beside it.</param>
    /// <returns>The message.</returns>
    public static string MustBeRefused(string code, string marked, string path = Page, (string Path, string Text)? data = null)
    {
        using var content = new HostileContent();
        if (data is var (dataPath, text))
        {
            content.Write(dataPath, text);
        }

        content.Write(path, marked.Replace($"{Marker}", "", StringComparison.Ordinal));
        var places = marked.Split(Marker).SkipLast(1).Aggregate<string, List<string>>([], (before, piece) => [.. before, before.LastOrDefault() + piece]);

        // Text that is made to harm is rarely good English, and facts need sources that these folders don't have.
        var problems = content.Load().Diagnostics.Where(problem => problem.Code == code || !problem.Code.StartsWith("HIC5", StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Select(before => (code, PlaceAfter(before, path))), problems.Select(problem => (problem.Code, problem.At)));
        return Assert.Single(problems.Select(problem => problem.Message).Distinct());
    }

    /// <summary>Writes a page without a marker and checks that it is accepted, perhaps with warnings, and that its markup is harmless.</summary>
    /// <returns>The markup.</returns>
    public static string MustBeHarmless(string page)
    {
        using var content = new HostileContent();
        content.Write(Page, page);
        var loaded = content.Load();
        Assert.DoesNotContain(loaded.Diagnostics, problem => problem.Severity == Severity.Error);
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

    /// <summary>Loads on a separate thread with a small stack, to detect hangs and runaway recursion.</summary>
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

    /// <summary>A diagnostic is always a single line that editors and CI can turn into a link.</summary>
    public static void IsWellFormed(Diagnostic problem)
    {
        Assert.True(OneLine().IsMatch(problem.ToString()), problem.ToString());
        Assert.True(problem.Message.Length is >= 10 and <= 1_500, problem.ToString());
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

/// <summary>Runs tests one at a time, because they measure what the whole process allocates.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
