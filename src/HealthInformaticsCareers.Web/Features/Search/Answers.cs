using System.Collections.Frozen;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>What stands above the results: the fact or the sentence that the question asks for.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Address">The page that says more.</param>
/// <param name="Label">What is said of it; null where <paramref name="Value"/> is a sentence.</param>
/// <param name="Small">Year, nation, band or who pays; null if nothing.</param>
public sealed record Answer(string Title, string Address, string? Label, string Value, string? Small)
{
    public bool IsDisputed { get; init; }

    /// <summary>On one line, for suggestions.</summary>
    public string InShort => Label is null ? Title : $"{Title}: {Value}{(Small is null ? "" : $" ({Small})")}";

    public static Answer Of(Entry entry, StripCell cell) => new(entry.Title, entry.Address, cell.Label, cell.Value, cell.Small) { IsDisputed = cell.IsDisputed };
}

/// <summary>Answers questions from the facts of the catalogue, with the code that the pages themselves use.</summary>
internal sealed class Answers(Catalogue catalogue, IReadOnlyList<SearchDocument> documents, NameIndex names, GuideFacts facts)
{
    /// <summary>A guide further down is unlikely to have the fact that is asked for.</summary>
    private const int BestGuides = 3;

    private const int EnoughCharacters = 90;

    /// <summary>The words that ask for something, by the first of them, the longest first.</summary>
    private readonly FrozenDictionary<string, (Ask Ask, List<string> Words)[]> asks = catalogue.SearchWords.Asks
        .SelectMany(ask => ask.Words.Select(phrase => (ask.Ask, Words: SearchQuery.WordsOf(phrase))))
        .GroupBy(ask => ask.Words[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(ask => ask.Words.Count).ToArray());

    /// <param name="words">The words of the query, with their spelling corrected.</param>
    public Answer? Of(IReadOnlyList<string> words, IReadOnlyList<QueryTerm> terms, Ranked ranked)
    {
        if (OfBand(words) is { } band)
        {
            return band;
        }

        var (asked, rest) = WithoutAsks(words);
        List<int> named = [.. names.ExactMatches(words), .. names.MatchesOfContentWords(words), .. names.MatchesOfContentWords(rest)];
        var candidates = named.Concat(ranked.NamedInFull).Distinct().Select(document => documents[document]).Where(document => document.Status is null).ToList();
        return asked.Select(ask => candidates.Select(document => Of(ask, document)).FirstOrDefault(answer => answer is not null)).FirstOrDefault(answer => answer is not null)
            ?? facts.For(terms, (named.Count > 0 ? named : ranked.Documents.Take(BestGuides)).Select(document => catalogue.Find(documents[document].Address)).OfType<Guide>())
            ?? named.Concat(ranked.Documents.Take(1).Where(ranked.NamedInFull.Contains)).Take(1).Select(document => OfName(documents[document])).FirstOrDefault();
    }

    internal Answer? Of(Ask ask, SearchDocument document) => (ask, catalogue.Find(document.Address)) switch
    {
        (Ask.Pay, Role role) => Answer.Of(role, RoleCells.Pay(catalogue, role)),
        (Ask.Time, Qualification qualification) => Answer.Of(qualification, StripCell.Of(Icons.Time, "How long it takes", qualification.Time)),
        (Ask.Time, Role role) => StripCell.Of(Icons.Time, "Time to qualify", role.TimeToQualify).Select(cell => Answer.Of(role, cell)).FirstOrDefault(),
        (Ask.Time, Route route) => RouteTotalsText.Of(route, catalogue).TimeInShort is { } time ? new(route.Title, route.Address, "How long it takes", time.Words, time.More) : null,
        (Ask.Price, Route route) => RouteTotalsText.Of(route, catalogue).CostInShort is var (words, more) ? new(route.Title, route.Address, "Cost to you", words, more) : null,
        (Ask.Price, Qualification qualification) => Answer.Of(qualification, StripCell.Of(qualification.Price)),
        (Ask.Price, Condition { Price: { } price } condition) => Answer.Of(condition, StripCell.Of(price)),
        (Ask.Stops, Condition or Guide) or (Ask.Meaning, null) => OfName(document),
        _ => null,
    };

    /// <summary>The sentences with which a condition or a guide answers its own question, or what a term means.</summary>
    internal Answer? OfName(SearchDocument document) => catalogue.Find(document.Address) switch
    {
        Condition { Answer.Count: > 0 } condition => new(condition.Title, condition.Address, null, string.Join(' ', condition.Answer), null),
        Guide { Answer.Count: > 0 } guide => new(guide.Title, guide.Address, null, Beginning(guide.Answer[0]), null),
        null when !document.IsPage => new(document.Title, document.Address, null, document.Summary, null),
        _ => null,
    };

    /// <returns>The first sentences, until they say enough.</returns>
    private static string Beginning(string text)
    {
        var end = text.IndexOf(". ", Math.Min(EnoughCharacters, text.Length), StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    /// <summary>What a pay band pays, in the nation that the question names.</summary>
    private Answer? OfBand(IReadOnlyList<string> words)
    {
        if (catalogue.PayBands is not { } tables || BandIn(words) is not { } name)
        {
            return null;
        }

        var table = tables.OfThisYear.FirstOrDefault(table => SearchQuery.WordsOf(Labels.Of(table.Nation)).All(words.Contains)) ?? tables.Main;
        return OfBand(name, table);
    }

    internal Answer? OfBand(string name, PayTable table) =>
        catalogue.Guides.FirstOrDefault(guide => guide.Shows.Contains(GuideBlock.PayBands)) is { } guide && table.PayOf(new BandRange(name, name)) is { } pay
            ? new Answer($"Band {name}", guide.Address, "Pay", $"{pay} a year", $"{Labels.Of(table.Nation)}, {table.Year}")
            : null;

    /// <returns>The band after the word "band", written "8a" or "8 a".</returns>
    private static string? BandIn(IReadOnlyList<string> words)
    {
        for (var index = 0; index + 1 < words.Count; index++)
        {
            if (words[index] is "band" or "bands")
            {
                var name = index + 2 < words.Count ? words[index + 1] + words[index + 2] : "";
                return BandRange.All.Contains(name) ? name : BandRange.All.Contains(words[index + 1]) ? words[index + 1] : null;
            }
        }

        return null;
    }

    /// <returns>What the words ask for, and the words that are left. "How much" asks for pay and for a price, unless other words tell which.</returns>
    public (List<Ask> Asked, List<string> Others) WithoutAsks(IReadOnlyList<string> words)
    {
        var (sure, unsure, rest) = (new List<Ask>(), new List<Ask>(), new List<string>());
        for (var index = 0; index < words.Count;)
        {
            var here = asks.GetValueOrDefault(words[index], []).Where(ask => ask.Words.Count <= words.Count - index && ask.Words.SequenceEqual(words.Skip(index).Take(ask.Words.Count))).ToList();
            var longest = here.Where(ask => ask.Words.Count == here[0].Words.Count).Select(ask => ask.Ask).Distinct().ToList();
            (longest.Count == 1 ? sure : unsure).AddRange(longest);
            if (here.Count == 0)
            {
                rest.Add(words[index]);
            }

            index += here.Count == 0 ? 1 : here[0].Words.Count;
        }

        return ([.. (sure.Count > 0 ? sure : unsure).Distinct()], rest);
    }
}
