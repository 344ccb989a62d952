using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Search;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>
/// <c>kept-questions.yml</c> was written by somebody who had not seen the search: what people ask, and the page or the answer that each should find first or
/// among the first three.
/// </summary>
internal sealed record KeptQuestion(string Ask, IReadOnlyList<string> Want, int Within, string? Answer, bool IsNotOurs, IReadOnlyList<string> Near)
{
    private static readonly string File = Path.Combine(Checkout.Folder, "tests", "HealthInformaticsCareers.Tests", "Web", "kept-questions.yml");

    public static readonly IReadOnlyList<KeptQuestion> All =
        [.. ContentFile.ReadList("kept-questions.yml", System.IO.File.ReadAllText(File)).Items.Select(fields => new KeptQuestion(
            fields.Text("ask"),
            fields.OptionalLines("want"),
            fields.Number("within", 1, 3),
            fields.OptionalText("answer"),
            fields.Flag("not-ours"),
            fields.OptionalLines("near")))];

    public bool IsFoundIn(SearchResults found) => IsFound([.. found.Hits.Select(hit => hit.Document.Address)], $"{found.Answer?.Value} {found.Answer?.Small}", found.OtherJob?.Near.Select(near => near.Address).ToList());

    /// <param name="addresses">What was found, the best first.</param>
    /// <param name="near">The pages nearest to a job that is not on the site; null if the question names none.</param>
    public bool IsFound(IReadOnlyList<string> addresses, string answer, IReadOnlyList<string>? near) =>
        IsNotOurs
            ? near is not null && (Near.Count == 0 || near.Intersect(Near).Any())
            : addresses.Take(Within).Intersect(Want).Any() && (Answer is null || answer.Contains(Answer, StringComparison.OrdinalIgnoreCase));
}
