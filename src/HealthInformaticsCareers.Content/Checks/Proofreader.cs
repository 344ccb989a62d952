using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Reads every text of a file for its style and its words, whatever the other files say. Files are read at the same time.</summary>
internal sealed class Proofreader
{
    /// <summary>On average, with the space behind it.</summary>
    private const int CharactersOfAWord = 6;

    private readonly Glossary glossary;

    /// <summary>Acronyms that no page has to explain.</summary>
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> acronyms;

    /// <param name="entries">The pages, of which only the front matter has been read.</param>
    /// <param name="kept">A vocabulary that is used again if it was made of the same names and words.</param>
    public Proofreader(IReadOnlyList<ContentFile> files, IReadOnlyList<LocatedEntry> entries, SharedFiles shared, Vocabulary? kept)
    {
        glossary = shared.Content.Glossary;
        var pages = entries.Select(located => located.Entry).ToList();
        var publishers = shared.Content.Sources.Select(source => source.Publisher).ToList();
        var terms = glossary.Terms.SelectMany(term => term.AlsoCalled.Append(term.Name).Append(term.Expansion ?? term.Name)).ToList();
        Vocabulary = Vocabulary.KeptOrNew(
            kept,
            [.. terms, .. publishers, .. shared.Content.Sources.Select(source => source.Title), .. pages.Select(entry => entry.Title), .. pages.OfType<Story>().Select(story => story.Person)],
            [.. shared.Words.Select(word => word.Word)],
            [.. terms, .. publishers, .. pages.SelectMany(entry => entry.AlsoCalled.Append(entry.Title))]);
        acronyms = glossary.Everyday.Concat(publishers).SelectMany(StyleChecks.AcronymsIn).ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
        NamesAreWhole = files.All(file => file.Path is not DataFiles.Glossary and not DataFiles.Sources || file.Report.Problems.Count == 0);
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>If not, an unknown word or acronym may be one of the terms or names that could not be read.</summary>
    public bool NamesAreWhole { get; }

    /// <param name="page">Null for a data file, and for a page that could not be read.</param>
    public Findings Read(ContentFile file, Entry? page)
    {
        // Nobody is led to a page that is retired.
        var entry = page is { Retired: null } ? page : null;
        var findings = new Findings();
        var style = entry is null ? null : new StyleChecks(file, entry, findings);
        var prose = NamesAreWhole && (entry is not null || !file.IsPage) ? new ProseChecks(file, entry?.WordsAllowed ?? [], findings) : null;
        StyleChecks.CheckAlphabets(file, findings);
        if (NamesAreWhole)
        {
            style?.CheckAcronyms(glossary, acronyms);
        }

        // Each text is divided into its words once. Of the short texts, only the summary has sentences whose style counts.
        var words = new TextWords(Vocabulary);
        var numbers = new List<int>(file.Text.Length / CharactersOfAWord);
        foreach (var passage in file.Report.ShortTexts)
        {
            Read(passage);
            if (style?.IsSummary(passage) == true)
            {
                style.Check(passage, words);
            }

            prose?.Check(passage, words);
        }

        foreach (var passage in file.Report.Passages)
        {
            Read(passage);
            style?.Check(passage, words);
            prose?.Check(passage, words);
        }

        style?.End();
        prose?.End();
        findings.Words = [.. numbers];
        return findings;

        void Read(Passage passage)
        {
            words.Read(passage.Text);
            for (var index = 0; index < words.Count; index++)
            {
                numbers.Add(words.Known(index).Number);
            }
        }
    }
}
