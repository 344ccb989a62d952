using System.Runtime.InteropServices;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Which of the unknown words are mistakes, and what was meant by them. Words are compared with those of the whole content, so this comes when all have been read.</summary>
internal static class MisspeltWords
{
    /// <summary>Looking for a near word is slow, and with this many unknown ones the text is in another language.</summary>
    private const int MaxSuggestions = 50;

    public static IReadOnlyList<Diagnostic> Find(IReadOnlyList<(ContentFile File, Findings Findings)> files, Vocabulary vocabulary)
    {
        var words = files.SelectMany(pair => pair.Findings.Unknown).OrderBy(item => item.At).GroupBy(item => (item.Word, item.Case)).ToArray();
        if (words.Length == 0)
        {
            return [];
        }

        var uses = new Lazy<Dictionary<string, int>>(() => CountUses(files, vocabulary));
        var found = new Diagnostic[words.Length][];
        Parallel.For(0, words.Length, index => found[index] = [.. Judge(words[index], index < MaxSuggestions ? uses : null, vocabulary.Spelling)]);
        return [.. found.SelectMany(problems => problems)];
    }

    /// <param name="uses">How often each word is used in the content, in small letters; null if no better word is to be looked for.</param>
    private static IEnumerable<Diagnostic> Judge(IGrouping<(string Word, WordCase Case), UnknownWord> same, Lazy<Dictionary<string, int>>? uses, Spelling spelling)
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

    private static Dictionary<string, int> CountUses(IReadOnlyList<(ContentFile File, Findings Findings)> files, Vocabulary vocabulary)
    {
        Parallel.ForEach(files, pair => pair.Findings.Uses ??= CountUses(pair.File, vocabulary));
        var uses = new Dictionary<string, int>();
        foreach (var (word, count) in files.SelectMany(pair => pair.Findings.Uses!))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(uses, word, out _) += count;
        }

        return uses;
    }

    private static Dictionary<string, int> CountUses(ContentFile file, Vocabulary vocabulary)
    {
        var words = new TextWords(vocabulary);
        var uses = new Dictionary<string, int>();
        foreach (var passage in file.Report.Texts)
        {
            words.Read(passage.Text);
            for (var index = 0; index < words.Count; index++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(uses, words.Known(index).Lower, out _)++;
            }
        }

        return uses;
    }
}
