using HealthInformaticsCareers.Content.Finding;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

/// <summary>Addresses of the finder's pages. The answers are in the query, each under the name of its question.</summary>
public static class FinderAddress
{
    public const string Start = "/find-your-route";
    public const string Results = Start + "/results";
    public const string HowItWorks = Start + "/how-it-works";

    /// <summary>One answer is changed; the results are next.</summary>
    public static readonly KeyValuePair<string, string?> Change = new("then", "results");

    public static bool IsChange(IQueryCollection query) => query[Change.Key] == Change.Value;

    public static string Of(Question question) => $"{Start}/{question.Name}";

    public static string With(string path, Answers answers, bool isChange = false) =>
        path + QueryString.Create([.. answers.Pairs.Select(pair => new KeyValuePair<string, string?>(pair.Name, pair.Value)), .. isChange ? [Change] : Array.Empty<KeyValuePair<string, string?>>()]);
}
