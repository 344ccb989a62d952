using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Which of the unknown words are mistakes, and what was meant by them. Words are compared with those of the whole content, so this comes when all have been read.</summary>
internal static class MisspeltWords
{
    /// <summary>Looking for a near word is slow, and with this many unknown ones the text is in another language.</summary>
    private const int MaxSuggestions = 50;

    public static IReadOnlyList<Diagnostic> Find(IReadOnlyList<Findings> found, Vocabulary vocabulary)
    {
        var words = found.SelectMany(findings => findings.Unknown).OrderBy(item => item.At).GroupBy(item => (item.Word, item.Case)).ToArray();
        if (words.Length == 0)
        {
            return [];
        }

        var uses = vocabulary.CountUses(found.Select(findings => findings.Words));
        var problems = new Diagnostic[words.Length][];
        Parallel.For(0, words.Length, index => problems[index] = [.. Judge(words[index], index < MaxSuggestions ? uses : null, vocabulary.Spelling)]);
        return [.. problems.SelectMany(same => same)];
    }

    /// <param name="uses">How often each word is used in the content, in small letters; null if no better word is to be looked for.</param>
    private static IEnumerable<Diagnostic> Judge(IGrouping<(string Word, WordCase Case), UnknownWord> same, Dictionary<string, int>? uses, Spelling spelling)
    {
        var (word, form) = same.Key;
        if (spelling.WithoutZ(word) is { } british)
        {
            return form == WordCase.Name ? [] : same.Select(item => Rules.AmericanSpelling(item.At, word, british));
        }

        var meant = uses is null ? null : spelling.Suggest(word, form == WordCase.Name, uses);
        var isMistake = form == WordCase.Small || (meant is not null && (form == WordCase.Name || Spelling.IsClose(word, meant)));
        return isMistake ? same.Select(item => Rules.MisspeltWord(item.At, word, meant)) : [];
    }
}
