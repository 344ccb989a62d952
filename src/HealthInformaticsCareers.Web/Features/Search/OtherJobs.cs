using System.Collections.Frozen;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>A job that somebody looks for and this site doesn't describe.</summary>
/// <param name="Near">The pages nearest to it.</param>
/// <param name="Elsewhere">The name and the address of a site that may describe it; null if none is known.</param>
public sealed record FoundOtherJob(string Name, IReadOnlyList<SearchDocument> Near, (string Name, string Address)? Elsewhere);

/// <summary>Recognizes the jobs that <c>search.yml</c> calls other ones.</summary>
internal sealed class OtherJobs
{
    /// <summary>A word that tells documents apart no better than this says little about what is looked for. It is on a fifth of them.</summary>
    private const float WeightOfCommonWord = 1.7f;

    /// <summary>Words beside a job that only say that somebody wants it.</summary>
    internal static readonly FrozenSet<string> Wanting =
    [
        "apply", "apprentice", "apprenticeship", "apprenticeships", "career", "careers", "degree", "interview", "jobs", "near", "part", "post", "posts", "qualifications",
        "recruitment", "time", "trainee", "training", "vacancies", "vacancy",
    ];

    private readonly Lexicon lexicon;
    private readonly TextIndex texts;
    private readonly Dictionary<string, FoundOtherJob> byWords = [];
    private readonly int mostWords;

    public OtherJobs(SearchWords words, IReadOnlyList<SearchDocument> documents, Lexicon lexicon, TextIndex texts)
    {
        (this.lexicon, this.texts) = (lexicon, texts);
        var byAddress = documents.ToDictionary(document => document.Address);
        foreach (var job in words.OtherJobs)
        {
            var place = words.Elsewhere?.Value?.FirstOrDefault(place => place.Link is not null);
            var found = new FoundOtherJob(job.Name, [.. job.Near.Select(address => byAddress.GetValueOrDefault(address)).OfType<SearchDocument>()], place is null ? null : (place.Name, place.SearchFor(job.Name)!));
            foreach (var name in job.Words.Prepend(job.Name))
            {
                var plain = KeyOf(SearchQuery.WordsOf(name));
                byWords[plain] = found;
                mostWords = Math.Max(mostWords, plain.Count(character => character == ' ') + 1);
            }
        }
    }

    internal IEnumerable<KeyValuePair<string, FoundOtherJob>> ByWords => byWords;

    /// <param name="words">The words without those that ask for an answer.</param>
    /// <returns>The job with the longest name among the words, if they say little else: "midwife vacancies", but not "midwife who likes databases".</returns>
    public FoundOtherJob? In(IReadOnlyList<string> words)
    {
        for (var length = Math.Min(mostWords, words.Count); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                if (byWords.TryGetValue(KeyOf(words.Skip(start).Take(length)), out var found))
                {
                    var (before, after) = (words.Take(start), words.Skip(start + length));
                    return before.Concat(after).All(IsCommon) ? found : null;
                }
            }
        }

        return null;
    }

    private bool IsCommon(string word) => Words.IsFiller(word) || Wanting.Contains(word) || byWords.ContainsKey(KeyOf([word])) || lexicon.TermOf(word) is not { } term || texts.WeightOf(term) < WeightOfCommonWord;

    private static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Select(word => word.Length > 3 && word[^1] == 's' ? word[..^1] : word));
}
