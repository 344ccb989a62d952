namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>
/// Turns the words of a query into terms with their synonyms. A word that is nowhere on the site is completed if it is the last one, otherwise
/// its spelling is corrected, otherwise it is ignored. The limits keep the cost of the worst query close to that of a usual one.
/// </summary>
internal sealed class QueryInterpreter(Vocabulary vocabulary, Synonyms synonyms)
{
    /// <summary>Later words only count towards an exact title or name.</summary>
    public const int MaxWords = 10;

    public const int MaxCorrections = 3;
    public const int MaxPairs = 2;

    private const int MinPrefixLetters = 3;

    public InterpretedQuery Interpret(IReadOnlyList<string> typed, bool correctSpelling, SearchConnection connection)
    {
        var words = typed.ToList();
        var discriminative = vocabulary.Discriminative(words.Take(MaxWords));
        var topics = discriminative.Any(vocabulary.IsInName) ? discriminative.Where(vocabulary.IsInName).ToHashSet() : discriminative;
        var terms = new List<QueryTerm>();
        var lookedUp = new HashSet<string>();
        var corrections = correctSpelling ? MaxCorrections : 0;
        var position = 0;
        while (position < Math.Min(words.Count, MaxWords))
        {
            var (length, others) = synonyms.LongestAt(words, position);
            var start = position;
            position += length;
            var isLast = position == words.Count;
            var name = words.GetRange(start, length);
            if (!lookedUp.Add(string.Join(' ', name)))
            {
                continue;
            }

            var term = QueryTerm.LookUp(
                connection,
                [AllOf(name, isLast), .. others.Select(MatchExpression.Phrase)],
                isTopic: name.Any(topics.Contains),
                isCommon: !name.Any(discriminative.Contains));
            if (term is null && length == 1 && (isLast ? vocabulary.Complete(name[0]) : null) is { } completed)
            {
                term = LookUpInstead(completed);
            }
            else if (term is null && length == 1 && corrections-- > 0 && vocabulary.Correct(name[0]) is { } corrected)
            {
                words[start] = corrected;
                term = LookUpInstead(corrected);
            }

            if (term is not null)
            {
                terms.Add(term);
            }
        }

        var considered = words[..position];
        terms.AddRange(Pairs(considered, discriminative, connection));
        return new(words, considered, terms);

        QueryTerm? LookUpInstead(string word) => lookedUp.Add(word) ? QueryTerm.LookUp(connection, [MatchExpression.Phrase(word)], vocabulary.IsInName(word), isCommon: false) : null;
    }

    /// <summary>Two words side by side are better evidence than the same two apart, unless both are on most pages.</summary>
    private static IEnumerable<QueryTerm> Pairs(List<string> words, HashSet<string> discriminative, SearchConnection connection) =>
        words.Zip(words.Skip(1))
            .Distinct()
            .Select(pair => (Phrase: MatchExpression.Phrase($"{pair.First} {pair.Second}"), Discriminative: (discriminative.Contains(pair.First) ? 1 : 0) + (discriminative.Contains(pair.Second) ? 1 : 0)))
            .Where(pair => pair.Discriminative > 0)
            .OrderByDescending(pair => pair.Discriminative)
            .Take(MaxPairs)
            .Select(pair => QueryTerm.LookUp(connection, [pair.Phrase], isTopic: false, isCommon: false))
            .OfType<QueryTerm>();

    private static string AllOf(List<string> words, bool isLast) =>
        MatchExpression.All(words.Select((word, index) => isLast && index == words.Count - 1 && MatchExpression.HasLetters(word, MinPrefixLetters)
            ? MatchExpression.Any([MatchExpression.Phrase(word), MatchExpression.Prefix(word)])
            : MatchExpression.Phrase(word)));
}

/// <param name="Words">All words of the query, with their spelling corrected.</param>
/// <param name="Considered">The words up to the limit, with the rest of a name that crosses it.</param>
internal sealed record InterpretedQuery(List<string> Words, List<string> Considered, List<QueryTerm> Terms);
