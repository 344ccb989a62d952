using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>What a question asks about the thing that it names.</summary>
public enum Ask
{
    Pay,
    Time,
    Price,
    Stops,
    Meaning,
}

/// <summary>The words that people use and what they mean here: <c>search.yml</c>.</summary>
/// <param name="Asks">The words that ask for each kind of answer.</param>
/// <param name="Places">Pages, tools and filtered lists, with words that people use for them.</param>
/// <param name="Synonyms">Groups of words that mean the same in a search.</param>
/// <param name="Names">Words that are spelled right although no dictionary holds them.</param>
/// <param name="OtherJobs">Jobs that people look for and this site doesn't describe.</param>
/// <param name="Elsewhere">Where such jobs are described; null if the file doesn't say.</param>
public sealed record SearchWords(
    IReadOnlyList<(Ask Ask, IReadOnlyList<string> Words)> Asks,
    IReadOnlyList<SearchPlace> Places,
    IReadOnlyList<IReadOnlyList<string>> Synonyms,
    IReadOnlyList<string> Names,
    IReadOnlyList<OtherJob> OtherJobs,
    Fact<IReadOnlyList<Place>>? Elsewhere)
{
    public static readonly SearchWords None = new([], [], [], [], [], null);
}

/// <param name="Address">Root-relative, perhaps with the filters of a list or a heading.</param>
/// <param name="Title">Null if the page's own title is right.</param>
public sealed record SearchPlace(string Address, string? Title, string? Summary, IReadOnlyList<string> Words)
{
    internal Location At { get; init; }
}

/// <param name="Name">What the job is called in a sentence.</param>
/// <param name="Words">Other names.</param>
/// <param name="Near">The addresses of the pages that are nearest to it.</param>
public sealed record OtherJob(string Name, IReadOnlyList<string> Words, IReadOnlyList<string> Near)
{
    internal Location At { get; init; }
}
