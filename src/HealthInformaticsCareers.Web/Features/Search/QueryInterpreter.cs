namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>
/// Turns the words of a query into terms. A word that is nowhere on the site is completed if it is the last one, otherwise its spelling is corrected,
/// otherwise it is ignored.
/// </summary>
internal sealed class QueryInterpreter(Lexicon lexicon, TextIndex texts, Spelling spelling)
{
    /// <summary>Later words only count towards an exact title or name. Fillers are not counted.</summary>
    public const int MaxTerms = 10;

    private const int MaxCompletions = 8;
    private const int MinPrefixLetters = 3;
    private const float WeightOfCompletion = 0.8f;
    private const float WeightOfSynonym = 0.85f;
    private const float WeightOfWordInPhrase = 0.25f;
    private const float WeightOfFiller = 0.1f;

    public InterpretedQuery Interpret(IReadOnlyList<string> typed, bool correctSpelling)
    {
        string[] words = [.. typed];
        var corrections = correctSpelling ? Spelling.MaxCorrections : 0;
        var terms = new int[words.Length];
        for (var index = 0; index < words.Length; index++)
        {
            var isKnown = lexicon.TermOf(words[index]) is not null || (index == words.Length - 1 && CanComplete(words[index]));
            if (!isKnown && corrections > 0 && !spelling.IsRight(words[index]))
            {
                corrections--;
                words[index] = spelling.Correct(words[index]) ?? words[index];
            }

            terms[index] = lexicon.TermOf(words[index]) ?? -1;
        }

        return new(words, TermsOf(words, terms));
    }

    private List<QueryTerm> TermsOf(string[] words, int[] terms)
    {
        var found = new List<QueryTerm>();
        var seen = new HashSet<int>();
        var counted = 0;
        for (int index = 0, length; index < words.Length && counted < MaxTerms; index += length)
        {
            length = 1;
            var groups = new List<(int, float)>();
            foreach (var (group, size) in lexicon.GroupsAt(terms.AsSpan(index)))
            {
                if (groups.Count == 0 || size == length)
                {
                    groups.Add((group, WeightOfSynonym));
                    length = size;
                }
            }

            var isFiller = length == 1 && Words.IsFiller(words[index]);
            if (terms[index] < 0)
            {
                if (index == words.Length - 1 && CanComplete(words[index]))
                {
                    var completions = Completions(words[index]);
                    Add(new(completions, completions.Max(pair => texts.WeightOf(pair.Term)), IsFiller: false));
                    counted++;
                }
            }
            else if (seen.Add(groups.Count > 0 ? groups[0].Item1 : terms[index]))
            {
                var own = terms.Skip(index).Take(length).Distinct().Select(term => (term, length == 1 ? 1 : WeightOfWordInPhrase)).ToList();
                var weight = length == 1 ? texts.WeightOf(terms[index]) : Math.Max(groups.Max(group => texts.WeightOf(group.Item1)), own.Sum(pair => texts.WeightOf(pair.term)));
                Add(new([.. own, .. groups], isFiller ? WeightOfFiller * Math.Min(weight, 1) : weight, isFiller));
                counted += isFiller ? 0 : 1;
            }
        }

        return found;

        void Add(QueryTerm term) => found.Add(term);
    }

    /// <summary>Whether the word may be the beginning of one of the site.</summary>
    private bool CanComplete(string word) => word.Length >= MinPrefixLetters && lexicon.StartingWith(word).Length > 0;

    private List<(int Term, float Factor)> Completions(string start)
    {
        var all = lexicon.StartingWith(start).ToArray();
        return [.. all.OrderByDescending(lexicon.UsesOf).ThenBy(word => word, StringComparer.Ordinal).Take(MaxCompletions).Select(word => lexicon.TermOf(word)!.Value).Distinct().Select(term => (term, WeightOfCompletion))];
    }
}
