using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>What <c>search.yml</c> says of the pages of this site.</summary>
internal static class SearchChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content)
    {
        var search = content.Shared.Content.Search;
        foreach (var place in search.Places.Where(place => (place.Title is null || place.Summary is null) && (place.Address.Contains('?', StringComparison.Ordinal) || content.Site.Pages.Contains(place.Address))))
        {
            yield return Rules.PlaceWithoutTitle(place.At, place.Address, place.Title is not null, place.Summary is not null);
        }

        var names = content.Entries.Where(located => located.Entry.IsCurrent)
            .SelectMany(located => located.Entry.AlsoCalled.Prepend(located.Entry.Title).Select(name => (Name: PlainWords.Of(name), located.Entry.Address)))
            .DistinctBy(pair => pair.Name)
            .ToDictionary(pair => pair.Name, pair => pair.Address);
        foreach (var job in search.OtherJobs)
        {
            if (job.Words.Prepend(job.Name).FirstOrDefault(words => names.ContainsKey(PlainWords.Of(words))) is { } known)
            {
                yield return Rules.JobOfThisSite(job.At, known, names[PlainWords.Of(known)]);
            }
        }
    }
}
