using System.Collections.Concurrent;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warnings about the words of every text: spelling, words to avoid, and heaps of passive verbs.</summary>
internal sealed class ProseChecks
{
    /// <summary>A paragraph may have two passive verbs, and more if most of its sentences have none.</summary>
    private const int MaxPassives = 2;

    /// <summary>Looking for a near word is slow, and with this many unknown ones the text is in another language.</summary>
    private const int MaxSuggestions = 50;

    private readonly CheckedContent content;
    private readonly WordLists lists;
    private readonly Spelling spelling;
    private readonly ConcurrentQueue<Diagnostic> problems = [];
    private readonly ConcurrentQueue<(Location At, string Word, WordCase Case)> unknown = [];

    private ProseChecks(CheckedContent content)
    {
        this.content = content;
        var shared = content.Shared.Content;
        List<string> names =
        [
            .. shared.Glossary.Terms.SelectMany(term => term.AlsoCalled.Append(term.Name).Append(term.Expansion ?? term.Name)),
            .. shared.Sources.SelectMany(source => new[] { source.Publisher, source.Title }),
            .. content.Entries.Select(located => located.Entry.Title),
            .. content.Entries.Select(located => located.Entry).OfType<Story>().Select(story => story.Person),
        ];
        lists = new(names);
        spelling = new(names, content.Shared.Words.Select(word => word.Word));
    }

    private enum WordCase
    {
        Small,

        /// <summary>A capital letter where a sentence begins.</summary>
        Start,

        /// <summary>A capital letter inside a sentence.</summary>
        Name,
    }

    public static IReadOnlyList<Diagnostic> Run(CheckedContent content)
    {
        var checks = new ProseChecks(content);
        content.Entries.Where(located => located.Entry.Retired is null).AsParallel().ForAll(located => checks.CheckPage(located.Entry, located.File));
        content.Files.Except(content.Pages).ToList().ForEach(file => checks.CheckFile(file, []));
        checks.ReportMisspelt();

        // A page with an error may have more text than was read.
        var unused = content.Files.Any(file => file.HasErrors) ? [] : content.Shared.Words.Where(word => !checks.spelling.WasUsed(word.Word)).Select(word => Rules.UnusedWord(word.At, word.Word));
        return [.. checks.problems, .. unused];
    }

    private void CheckPage(Entry entry, ContentFile file)
    {
        var allowed = entry.WordsAllowed.ToDictionary(word => word, _ => false, StringComparer.OrdinalIgnoreCase);
        CheckFile(file, allowed);
        foreach (var (word, _) in allowed.Where(pair => !pair.Value && !file.HasErrors))
        {
            problems.Enqueue(Rules.UnusedAllowedWord(file.Fields.AtItem("words-allowed", word), word));
        }
    }

    private static IEnumerable<Passage> TextsOf(ContentFile file) => file.Report.ShortTexts.Concat(file.Report.Passages);

    /// <param name="allowed">The words that are right on the page, and whether it has them.</param>
    private void CheckFile(ContentFile file, Dictionary<string, bool> allowed)
    {
        foreach (var passage in TextsOf(file))
        {
            var words = WordsIn.Text(passage.Text);
            CheckWords(passage, words, allowed);
            var passives = PassiveVoice.Count(passage.Text, words);
            if (passives > MaxPassives && passives >= Readability.SentencesOf(passage.Text).Count)
            {
                problems.Enqueue(Rules.PassiveHeap(passage.At, passives));
            }
        }
    }

    private void CheckWords(Passage passage, List<WordAt> words, Dictionary<string, bool> allowed)
    {
        var text = passage.Text;
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            if (lists.Find(text, words, index) is { } phrase)
            {
                index += phrase.Words.Length - 1;
                if (phrase.Report is not null && CaseOf(text, word) != WordCase.Name && !IsQuoted(text, word.Start))
                {
                    Report(word.Start, text[word.Start..words[index].End], (at, found) => problems.Enqueue(phrase.Report(at, found)));
                    continue;
                }

                if (phrase.Report is null)
                {
                    continue;
                }
            }

            if (!word.IsAddress && !spelling.IsRight(text.AsSpan(word.Start, word.Length)))
            {
                Report(word.Start, text.Substring(word.Start, word.Length), (at, found) => unknown.Enqueue((at, found, CaseOf(text, word))));
            }
        }

        void Report(int start, string found, Action<Location, string> report)
        {
            if (allowed.ContainsKey(found))
            {
                allowed[found] = true;
            }
            else if (passage.Find(start) is { } at)
            {
                report(at, found);
            }
        }
    }

    /// <summary>Words are compared with those of the whole content, so this comes when all have been read.</summary>
    private void ReportMisspelt()
    {
        if (unknown.IsEmpty)
        {
            return;
        }

        var uses = content.Files.SelectMany(TextsOf).SelectMany(passage => WordsIn.Text(passage.Text).Select(word => passage.Text.Substring(word.Start, word.Length).ToLowerInvariant()))
            .CountBy(word => word).ToDictionary();
        var found = unknown.OrderBy(item => item.At).GroupBy(item => (item.Word, item.Case)).Index().AsParallel().SelectMany(pair =>
        {
            var (index, same) = pair;
            var (word, form) = same.Key;
            if (spelling.WithoutZ(word) is { } british)
            {
                return form == WordCase.Name ? [] : same.Select(item => Rules.AmericanSpelling(item.At, word, british));
            }

            var meant = index < MaxSuggestions ? spelling.Suggest(word, form == WordCase.Name, uses) : null;
            var isMistake = form == WordCase.Small || (meant is not null && (form == WordCase.Name || Spelling.IsClose(word, meant)));
            return isMistake ? same.Select(item => Rules.MisspeltWord(item.At, word, meant)) : [];
        });
        foreach (var problem in found)
        {
            problems.Enqueue(problem);
        }
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
