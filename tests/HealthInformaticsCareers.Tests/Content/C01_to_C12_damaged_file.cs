using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Files;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// Damages one file of the shipped content at a time, as described at <see cref="Mutant"/>. Each mutant is loaded by itself, and roughly one in
/// four hundred together with all other files. Set MUTANTS to a number of mutants, or to a range such as 4711-4711 to repeat one;
/// <c>tests/scripts/break/mutate-content.sh</c> does so.
/// </summary>
public sealed class C01_to_C12_damaged_file(ITestOutputHelper output)
{
    /// <summary>Prime, so that every kind of damage takes its turn.</summary>
    private const int WholeFolderEvery = 701;

    /// <summary>Ten times what any mutant needs. A slow one is retried, in case the machine paused.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> failures = [];
    private readonly ConcurrentQueue<(Mutant Mutant, IReadOnlyList<string> Codes, TimeSpan Time)> results = [];
    private int next;
    private int wholeFolders;

    [Fact]
    public void Is_either_accepted_and_harmless_or_refused_where_it_is_damaged()
    {
        var (first, last) = Numbers();
        next = first - 1;
        var watch = Stopwatch.StartNew();
        var readers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Reader()).ToList();
        var threads = readers.ConvertAll(reader => new Thread(() => ReadUpTo(last, reader), maxStackSize: 512 * 1024) { IsBackground = true });

        // Warms up, because the first load is the slowest.
        readers.ForEach(reader => reader.ReadAlone(Mutant.Undamaged.First()));

        // Start would carry over the test context, and each full load would then be logged.
        threads.ForEach(thread => thread.UnsafeStart());
        while (threads.Exists(thread => !thread.Join(TimeSpan.FromMilliseconds(100))))
        {
            Assert.DoesNotContain(readers, reader => reader.HasHungFor > Hanging);
        }

        readers.ForEach(reader => reader.Dispose());
        Tell(watch.Elapsed);
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
        Assert.Equal(last - first + 1, results.Count);
    }

    [Fact]
    public void Is_each_data_file_at_least_once() =>
        Assert.Subset(Enumerable.Range(1, 2_000).Select(number => Mutant.Make(number).Path).ToHashSet(), DataFiles.All.ToHashSet());

    /// <summary>Proves that anything refused in a mutant is refused because of the damage.</summary>
    [Fact]
    public void Was_accepted_before_it_was_damaged()
    {
        using var reader = new Reader();

        Assert.All(Mutant.Undamaged, file => Assert.Empty(reader.ReadAlone(file).Codes));
    }

    private static (int First, int Last) Numbers()
    {
        var asked = (Environment.GetEnvironmentVariable("MUTANTS") is { Length: > 0 } numbers ? numbers : "4000").Split('-');
        var last = int.Parse(asked[^1], CultureInfo.InvariantCulture);
        return (asked.Length == 2 ? int.Parse(asked[0], CultureInfo.InvariantCulture) : 1, last);
    }

    private void ReadUpTo(int last, Reader reader)
    {
        for (var number = Interlocked.Increment(ref next); number <= last && failures.Count < 20; number = Interlocked.Increment(ref next))
        {
            var mutant = Mutant.Make(number);
            try
            {
                var (codes, time) = reader.ReadAlone(mutant);
                for (var attempt = 0; time > Patience && attempt < 4; attempt++)
                {
                    (codes, time) = reader.ReadAlone(mutant);
                }

                Assert.InRange(time, TimeSpan.Zero, Patience);
                results.Enqueue((mutant with { Bytes = [] }, codes, time));
                if (number % WholeFolderEvery == 0)
                {
                    reader.ReadAmongAll(mutant);
                    Interlocked.Increment(ref wholeFolders);
                }
            }
            catch (Exception failure)
            {
                failures.Enqueue($"{mutant}: {failure}");
            }
        }
    }

    private void Tell(TimeSpan time)
    {
        output.WriteLine($"{results.Count} mutants in {time.TotalSeconds:0} s, {wholeFolders} of them among all other files");
        output.WriteLine($"{"kind",-26}{"accepted",9}{"refused",9}{"slowest",11}");
        foreach (var kind in results.GroupBy(result => result.Mutant.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Concat(results.GroupBy(_ => "all")))
        {
            output.WriteLine($"{kind.Key,-26}{kind.Count(result => result.Codes.Count == 0),9}{kind.Count(result => result.Codes.Count > 0),9}{kind.Max(result => result.Time.TotalMilliseconds),8:0} ms");
        }

        output.WriteLine("refused with: " + string.Join(", ", results.SelectMany(result => result.Codes).CountBy(code => code).OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => $"{code.Key} {code.Value}")));
        output.WriteLine("the slowest: " + string.Join(", ", results.OrderByDescending(result => result.Time).Take(5).Select(result => $"{result.Mutant} {result.Time.TotalMilliseconds:0} ms")));
    }

    /// <summary>Uses a folder for single files and one for all files. If a mutant crashes the process, it is still in one of them.</summary>
    private sealed class Reader : IDisposable
    {
        private static readonly DateOnly Today = new(2026, 11, 22);
        private static readonly string Shipped = Path.Combine(Checkout.Folder, "content");
        private static readonly Glossary Glossary = CatalogueLoader.Load(Shipped, SiteMap.ForContent, Today).Catalogue!.Glossary;

        private readonly HostileContent one = new();
        private readonly Lazy<HostileContent> all = new(CopyOfAll);
        private volatile Reading? current;

        public TimeSpan HasHungFor => current?.Since.Elapsed ?? TimeSpan.Zero;

        /// <summary>Runs a file through the loader without the checks across files, which would refuse nearly every single file.</summary>
        /// <returns>The codes of the errors.</returns>
        public (IReadOnlyList<string> Codes, TimeSpan Time) ReadAlone(Mutant mutant)
        {
            one.Write(mutant.Path, mutant.Bytes);
            var watch = Stopwatch.StartNew();
            current = new Reading(mutant, watch);
            var problems = new List<Diagnostic>();
            var text = ContentFolder.ReadText(ContentFolder.List(one.Folder, [.. Kinds.WithPages.Select(kind => kind.Folder)], DataFiles.All, problems)[mutant.Path], mutant.Path, problems);
            var file = text is null ? ContentFile.Unreadable(mutant.Path) : Read(mutant.Path, text);
            var entry = file.IsReadable ? EntryOf(file) : null;
            var time = watch.Elapsed;
            current = null;
            File.Delete(one.PathOf(mutant.Path));

            problems.AddRange(file.Report.Problems);
            var lines = text?.Split('\n');
            foreach (var problem in problems)
            {
                HostileContent.IsWellFormed(problem);
                IsInside(lines, mutant.Path, problem);
            }

            Assert.True(file.IsReadable || problems.Count > 0);
            if (problems.Count == 0 && entry is not null)
            {
                AllowedMarkup.Check(entry);
            }

            return ([.. problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code).Distinct()], time);
        }

        public void ReadAmongAll(Mutant mutant)
        {
            all.Value.Write(mutant.Path, mutant.Bytes);
            var loaded = all.Value.Load(Hanging);
            Assert.All(loaded.Catalogue?.All ?? [], entry => AllowedMarkup.Check(entry));
            File.Copy(Path.Combine(Shipped, mutant.Path), all.Value.PathOf(mutant.Path), overwrite: true);
        }

        public void Dispose()
        {
            one.Dispose();
            if (all.IsValueCreated)
            {
                all.Value.Dispose();
            }
        }

        public override string ToString() => $"{current?.Mutant}";

        private static HostileContent CopyOfAll()
        {
            var content = new HostileContent();
            foreach (var path in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
            {
                content.Write(Path.GetRelativePath(Shipped, path), File.ReadAllBytes(path));
            }

            return content;
        }

        private static ContentFile Read(string path, string text) =>
            DataFiles.All.Contains(path) ? DataFiles.Read(path, text, Today) : ContentFile.ReadPage(path, text, Today);

        /// <returns>Null for a data file, which is still read.</returns>
        private static Entry? EntryOf(ContentFile file)
        {
            var kind = Kinds.OfPath(file.Path);
            var entry = kind?.ReadFields(file);
            if (entry is null)
            {
                _ = new SharedFiles(new Dictionary<string, ContentFile> { [file.Path] = file });
            }
            else
            {
                kind!.ReadBody(file, entry, Glossary, SiteMap.ForContent, collectPassages: true);
            }

            file.End();
            return entry;
        }

        /// <param name="lines">Null if the text could not be read.</param>
        private static void IsInside(string[]? lines, string path, Diagnostic problem)
        {
            var at = problem.At;
            var columns = lines is null ? int.MaxValue : at.Line <= lines.Length ? lines[at.Line - 1].Length + 1 : 0;
            Assert.True(at.File == path && at.Column <= columns, $"There is no such place in the file: {problem}");
        }

        private sealed record Reading(Mutant Mutant, Stopwatch Since);
    }
}
