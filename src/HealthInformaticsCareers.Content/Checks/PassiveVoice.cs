using System.Buffers;
using System.Collections.Frozen;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Counts the passive verbs of a text: a form of "be" and a participle, perhaps with an adverb between them.</summary>
internal static class PassiveVoice
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".,;:!?()");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Be = Set("am is are was were be been being isn't aren't wasn't weren't");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Between = Set("not also often always never then still usually sometimes rarely seldom soon now only first all both just already");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Irregular = Set(
        "begun bought brought built caught chosen cut done drawn driven eaten fallen felt forgotten found given held hidden kept known laid led left lent lost made meant met overseen paid put read said seen sent set shown shut sold sought spent split spoken taken taught told thought thrown understood undertaken won worn written");

    /// <summary>They say what somebody or something is like, not what is done to them.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Adjectives = Set(
        "advanced bored complicated concerned confused detailed experienced indeed interested limited married mixed prepared qualified disputed related retired skilled supposed tired worried need speed");

    public static bool IsFormOfBe(string word) => Be.Contains(word);

    public static int Count(TextWords words)
    {
        var count = 0;
        for (var index = 0; index < words.Count; index++)
        {
            if (!words.Known(index).IsFormOfBe)
            {
                continue;
            }

            var next = index + 1;
            while (next < words.Count && (Between.Contains(words.Written(next)) || words.Written(next).EndsWith("ly", StringComparison.Ordinal)))
            {
                next++;
            }

            if (next < words.Count && IsParticiple(words.Written(next)) && !words.Text.AsSpan(words[index].End, words[next].Start - words[index].End).ContainsAny(Ends))
            {
                count++;
                index = next;
            }
        }

        return count;
    }

    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !word.StartsWith("un", StringComparison.Ordinal) && !Adjectives.Contains(word)) || Irregular.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
