using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warnings about the words of a file: spelling, words to avoid, and heaps of passive verbs.</summary>
/// <param name="wordsAllowed">The words that are right in this file although they are wrong elsewhere.</param>
internal sealed class ProseChecks(ContentFile file, IReadOnlyList<string> wordsAllowed, Findings findings)
{
    /// <summary>A paragraph may have two passive verbs, and more if most of its sentences have none.</summary>
    private const int MaxPassives = 2;

    /// <summary>Whether the file has used each of the words that it allows itself.</summary>
    private readonly Dictionary<string, bool> allowed = wordsAllowed.ToDictionary(word => word, _ => false, StringComparer.OrdinalIgnoreCase);

    public void Check(Passage passage, TextWords words)
    {
        CheckWords(passage, words);
        var passives = PassiveVoice.Count(words);
        if (passives > MaxPassives && passives >= words.Sentences.Count)
        {
            findings.Problems.Add(Rules.PassiveHeap(passage.At, passives));
        }
    }

    /// <summary>Reports what only shows when the whole file has been read.</summary>
    public void End()
    {
        foreach (var (word, _) in allowed.Where(pair => !pair.Value && !file.HasErrors))
        {
            findings.Problems.Add(Rules.UnusedAllowedWord(file.Fields.AtItem("words-allowed", word), word));
        }
    }

    private void CheckWords(Passage passage, TextWords words)
    {
        var text = passage.Text;
        for (var index = 0; index < words.Count; index++)
        {
            var first = index;
            if (WordLists.Find(words, index) is { } phrase)
            {
                index += phrase.Words.Length - 1;
                if (phrase.Report is null)
                {
                    continue;
                }

                if (CaseOf(text, words[first]) != WordCase.Name && !IsQuoted(text, words[first].Start))
                {
                    var found = text[words[first].Start..words[index].End];
                    if (PlaceOf(passage, words[first].Start, found) is { } at)
                    {
                        findings.Problems.Add(phrase.Report(at, found));
                    }

                    continue;
                }
            }

            if (!words[first].IsAddress)
            {
                CheckSpelling(passage, words, first);
            }
        }
    }

    private void CheckSpelling(Passage passage, TextWords words, int index)
    {
        var (isRight, own) = words.Known(index).Spelling;
        if (own is not null)
        {
            findings.OwnWords.Add(own);
        }

        if (!isRight && words.Written(index).ToString() is var written && PlaceOf(passage, words[index].Start, written) is { } at)
        {
            findings.Unknown.Add(new UnknownWord(at, written, CaseOf(passage.Text, words[index])));
        }
    }

    /// <returns>Null if the page may use the word, or if it is in code.</returns>
    private Location? PlaceOf(Passage passage, int start, string found)
    {
        if (!allowed.ContainsKey(found))
        {
            return passage.Find(start);
        }

        allowed[found] = true;
        return null;
    }

    private static WordCase CaseOf(string text, WordAt word)
    {
        if (!char.IsUpper(text[word.Start]))
        {
            return WordCase.Small;
        }

        var before = text.AsSpan(0, word.Start).TrimEnd(" \"'“‘([–—");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' ? WordCase.Start : WordCase.Name;
    }

    /// <summary>Whether a place is between quotation marks: the words are somebody else's.</summary>
    private static bool IsQuoted(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return before.Count('"') % 2 == 1 || before.LastIndexOf('“') > before.LastIndexOf('”') || before.LastIndexOf('‘') > before.LastIndexOf('’');
    }
}
