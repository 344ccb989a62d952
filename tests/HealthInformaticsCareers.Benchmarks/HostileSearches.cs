using System.Diagnostics;
using System.Globalization;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Tests;
using HealthInformaticsCareers.Web.Features.Search;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Benchmarks;

/// <summary>
/// N12: the cost of hostile searches compared with the median cost of real ones. BenchmarkDotNet measures one thing at a time; this takes
/// turns between several hundred queries, so a busy machine slows them all alike.
/// </summary>
internal static class HostileSearches
{
    private const int Rounds = 25;
    private const int RandomQueries = 600;
    private const double HighestRatio = 3;

    /// <param name="content">The content folder.</param>
    /// <returns>The exit code: 1 if a hostile search costs more than <see cref="HighestRatio"/> times the median real one.</returns>
    public static int Run(string content)
    {
        var catalogue = CatalogueLoader.Load(content, SiteMap.ForContent, new DateOnly(2026, 11, 22)).Catalogue!;
        var index = SearchIndex.Of(catalogue);
        var expected = File.ReadLines(Path.Combine(Checkout.Folder, "tests", "HealthInformaticsCareers.Tests", "Web", "queries.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(" | "))
            .Select(parts => (Query: parts[0], Address: parts[1]))
            .ToList();
        var found = expected.Count(pair => index.Find(SearchQuery.Parse(pair.Query), asTyped: false, kind: null, page: 1).Hits.Take(3).Any(hit => hit.Document.Address == pair.Address));
        Console.WriteLine($"{found} of {expected.Count} real queries show their page among the first three");
        var real = expected.Select(pair => pair.Query).Distinct().ToList();
        var hostile = Hostile(catalogue).ToList();
        var queries = real.Concat(hostile.Select(pair => pair.Query)).Select(SearchQuery.Parse).ToList();
        var times = Measure(index, queries);
        var median = times.Take(real.Count).Order().ElementAt(real.Count / 2);
        var worstReal = times.Take(real.Count).Max();
        Print("median real query", median, "");
        Print("worst real query", worstReal, real[times.IndexOf(worstReal)]);
        foreach (var group in hostile.Select((pair, at) => (pair.Name, pair.Query, Time: times[real.Count + at])).GroupBy(measured => measured.Name))
        {
            var worst = group.MaxBy(measured => measured.Time);
            Print(group.Key, worst.Time, worst.Query);
        }

        return times.Skip(real.Count).Max() <= HighestRatio * median ? 0 : 1;

        void Print(string name, double time, string query) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-45} {time,8:F3} ms {time / median,6:F1} times  {(query.Length > 60 ? query[..60] + "…" : query)}"));
    }

    /// <returns>The shortest time of each query in milliseconds, which other processes disturb least.</returns>
    private static List<double> Measure(SearchIndex index, List<SearchQuery> queries)
    {
        var times = queries.ConvertAll(_ => new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            for (var at = 0; at < queries.Count; at++)
            {
                var started = Stopwatch.GetTimestamp();
                index.Find(queries[at], asTyped: false, kind: null, page: 1);
                if (round >= 0)
                {
                    times[at].Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }

        return times.ConvertAll(all => all.Min());
    }

    private static IEnumerable<(string Name, string Query)> Hostile(Catalogue catalogue)
    {
        var random = new Random(20_261_128);
        var texts = SearchDocument.Of(catalogue).ToList();
        var byUse = texts.SelectMany(document => SearchQuery.WordsOf($"{document.Summary} {document.Body}").Distinct())
            .GroupBy(word => word).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Word: group.Key, Documents: group.Count())).ToList();
        var words = byUse.ConvertAll(use => use.Word);
        var half = byUse.Where(use => use.Documents * 3 < texts.Count).Select(use => use.Word).ToList();
        var rare = words.Where(word => word.Length >= 9).Reverse().ToList();
        var names = texts.SelectMany(document => document.Names).Where(name => name.Length > 1).OrderBy(name => name.Length).ToList();

        yield return ("ten misspelt long words", string.Join(' ', rare.Take(10).Select(Misspell)));
        yield return ("misspelt words, 200 characters", string.Join(' ', words.Where(word => word.Length == 6).Reverse().Take(28).Select(Misspell)));
        yield return ("unknown words of three letters", Repeated(at => $"{(char)('b' + (at % 20))}qx"));
        yield return ("unknown words of two letters", Repeated(at => $"q{(char)('a' + (at % 26))}"));
        yield return ("single letters", Repeated(at => $"{(char)('a' + (at % 26))}"));
        yield return ("one frequent word repeated", Repeated(_ => half[0]));
        yield return ("frequent words", string.Join(' ', half.Take(10)));
        yield return ("words on most pages", string.Join(' ', words.Take(10)));
        yield return ("frequent words, then a short prefix", string.Join(' ', half.Take(9)) + " pro");
        yield return ("a short prefix", "con");
        yield return ("a prefix of one letter", "s");
        yield return ("prefixes with asterisks", Repeated(at => $"{half[at % 20].PadRight(3)[..3]}*"));
        yield return ("short names with synonyms", string.Join(' ', names.Take(10)));
        yield return ("long names", string.Join(' ', names.AsEnumerable().Reverse().Take(4)));
        yield return ("combining marks", "a" + new string('\u0301', 199));
        yield return ("one word of 200 letters", new string('x', 200));
        yield return ("query syntax", Repeated(_ => "\" NEAR( * : ^ -"));
        foreach (var source in new[] { ("random words", words), ("random frequent words", half.Take(200).ToList()), ("random names", names) })
        {
            for (var at = 0; at < RandomQueries / 3; at++)
            {
                yield return (source.Item1, string.Join(' ', Enumerable.Range(0, 12).Select(_ => source.Item2[random.Next(source.Item2.Count)])));
            }
        }
    }

    /// <returns>The word with its middle letters swapped and a letter added.</returns>
    private static string Misspell(string word) => $"{word[..(word.Length / 2)]}{word[(word.Length / 2) + 1]}{word[word.Length / 2]}{word[((word.Length / 2) + 2)..]}q";

    private static string Repeated(Func<int, string> word) => string.Join(' ', Enumerable.Range(0, 200).Select(word));
}
