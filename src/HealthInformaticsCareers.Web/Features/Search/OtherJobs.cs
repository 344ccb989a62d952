using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>A job that somebody looks for and this site doesn't describe.</summary>
/// <param name="Near">The pages nearest to it.</param>
/// <param name="Elsewhere">The name and the address of a site that may describe it; null if none is known.</param>
public sealed record FoundOtherJob(string Name, IReadOnlyList<SearchDocument> Near, (string Name, string Address)? Elsewhere);

/// <summary>Recognizes the jobs that <c>search.yml</c> calls other ones.</summary>
internal sealed class OtherJobs
{
    private readonly Dictionary<string, FoundOtherJob> byWords = [];
    private readonly int mostWords;

    public OtherJobs(SearchWords words, IReadOnlyList<SearchDocument> documents)
    {
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

    /// <returns>The job with the longest name among the words.</returns>
    public FoundOtherJob? In(IReadOnlyList<string> words)
    {
        for (var length = Math.Min(mostWords, words.Count); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                if (byWords.TryGetValue(KeyOf(words.Skip(start).Take(length)), out var found))
                {
                    return found;
                }
            }
        }

        return null;
    }

    private static string KeyOf(IEnumerable<string> words) => string.Join(' ', words.Select(word => word.Length > 3 && word[^1] == 's' ? word[..^1] : word));
}
