using System.Collections.Concurrent;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>What the checks know of words. It is found out once for each, because the same few thousand come again and again.</summary>
internal sealed class Vocabulary
{
    private static readonly string[] Units = ["band", "minute", "hour", "day", "week", "month", "year"];

    /// <summary>The first words of what <see cref="StyleChecks"/> looks for.</summary>
    private static readonly string[] Watched = ["click", "simply", "must", "only", "mandatory", "ruled"];

    private readonly ConcurrentDictionary<string, KnownWord> words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly IReadOnlyList<string>[] madeOf;
    private readonly WordLists lists;
    private int count;

    /// <param name="names">Names of organisations, publications, jobs and terms, whose words are right.</param>
    /// <param name="own">Words that are right as they are written here.</param>
    /// <param name="counted">Names that count as a single short word where a text is graded.</param>
    public Vocabulary(IReadOnlyList<string> names, IReadOnlyList<string> own, IReadOnlyList<string> counted)
    {
        madeOf = [names, own, counted];
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        lists = new(names);
        Spelling = new(names, own);
        Names = new(counted);
    }

    /// <summary>Begins to read the lists of words while the folder is being listed.</summary>
    public static void Prepare() => Task.Run(() =>
    {
        WordLists.Prepare();
        EnglishWords.Prepare();
    });

    /// <returns>The one that is kept, if it was made of the same names and words.</returns>
    public static Vocabulary KeptOrNew(Vocabulary? kept, IReadOnlyList<string> names, IReadOnlyList<string> own, IReadOnlyList<string> counted) =>
        kept is not null && kept.madeOf.Zip([names, own, counted]).All(pair => pair.First.SequenceEqual(pair.Second)) ? kept : new(names, own, counted);

    public Spelling Spelling { get; }

    public Names Names { get; }

    public KnownWord Of(ReadOnlySpan<char> written) => lookup.TryGetValue(written, out var word) ? word : words.GetOrAdd(written.ToString(), Find);

    /// <param name="texts">The numbers of the words in each text.</param>
    /// <returns>How often each word is used, in small letters.</returns>
    public Dictionary<string, int> CountUses(IEnumerable<int[]> texts)
    {
        var counts = new int[count];
        foreach (var text in texts)
        {
            foreach (var number in text)
            {
                counts[number]++;
            }
        }

        var uses = new Dictionary<string, int>();
        foreach (var word in words.Values.Where(word => counts[word.Number] > 0))
        {
            uses[word.Lower] = uses.GetValueOrDefault(word.Lower) + counts[word.Number];
        }

        return uses;
    }

    private KnownWord Find(string written) => new(written, Spelling)
    {
        Number = Interlocked.Increment(ref count) - 1,
        Phrases = lists.BeginningWith(written),
        Names = Names.BeginningWith(written),
        IsFormOfBe = PassiveVoice.IsFormOfBe(written),
        IsUnit = Array.Exists(Units, unit => written.StartsWith(unit, StringComparison.OrdinalIgnoreCase)),
        IsWatched = Watched.Contains(written, StringComparer.OrdinalIgnoreCase),
    };
}

/// <summary>A word as it is written somewhere, with capital letters or without.</summary>
internal sealed class KnownWord(string written, Spelling spelling)
{
    private Judgement? judgement;

    /// <summary>Counted from 0, in the order in which the words were found. Each form of a word has its own. Some are missing, because two threads may find the same word at once.</summary>
    public required int Number { get; init; }

    /// <summary>The word in small letters, with a straight apostrophe.</summary>
    public string Lower { get; } = LowerOf(written);

    /// <summary>Whether it has three or more syllables.</summary>
    public bool IsHard { get; } = Readability.SyllablesOf(written) >= 3;

    /// <summary>Found out when it is first asked for, because not every word is. Two threads that ask at once find the same.</summary>
    public Judgement Spelling => judgement ??= spelling.Judge(written);

    /// <summary>The listed phrases and the names that begin with it; null if there are none.</summary>
    public required Phrases? Phrases { get; init; }

    /// <summary>The names that begin with it and count as one short word; null if there are none.</summary>
    public required NamesOfAWord? Names { get; init; }

    public required bool IsFormOfBe { get; init; }

    /// <summary>Whether it may be the unit of a <see cref="Figure"/>.</summary>
    public required bool IsUnit { get; init; }

    /// <summary>Whether it begins one of the phrases that <see cref="StyleChecks"/> looks for.</summary>
    public required bool IsWatched { get; init; }

    public static string LowerOf(string written) => written.Replace('’', '\'').ToLowerInvariant();
}

/// <param name="Own">The word of the content's own list without which it would be wrong; null if none was needed.</param>
internal sealed record Judgement(bool IsRight, string? Own = null)
{
    public static readonly Judgement Right = new(true);
    public static readonly Judgement Wrong = new(false);
}

/// <summary>The words of one text after another, and what is known of each.</summary>
internal sealed class TextWords(Vocabulary vocabulary)
{
    private readonly List<WordAt> places = [];
    private readonly List<KnownWord> known = [];

    private readonly List<Sentence> sentences = [];
    private bool hasSentences;

    public Vocabulary Vocabulary => vocabulary;

    public string Text { get; private set; } = "";

    public IReadOnlyList<Sentence> Sentences
    {
        get
        {
            if (!hasSentences)
            {
                Readability.AddSentences(this, sentences);
                hasSentences = true;
            }

            return sentences;
        }
    }

    public int Count => places.Count;

    public WordAt this[int index] => places[index];

    public KnownWord Known(int index) => known[index];

    public ReadOnlySpan<char> Written(int index) => Text.AsSpan(places[index].Start, places[index].Length);

    public bool Any(Predicate<KnownWord> isWanted) => known.Exists(isWanted);

    public TextWords Read(string text)
    {
        Text = text;
        places.Clear();
        known.Clear();
        sentences.Clear();
        hasSentences = false;
        WordsIn.Text(text, places);
        for (var index = 0; index < places.Count; index++)
        {
            known.Add(vocabulary.Of(Written(index)));
        }

        return this;
    }
}
