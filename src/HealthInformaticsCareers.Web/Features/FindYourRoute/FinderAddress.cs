using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

/// <summary>The addresses of the finder's pages. The query holds the answers, each under the name of its question.</summary>
public static class FinderAddress
{
    public const string Start = "/find-your-route";
    public const string Results = Start + "/results";
    public const string HowItWorks = Start + "/how-it-works";

    public static readonly IndexText Index = new(Start, "Find your route", "Answer a few questions and see which jobs could suit you, what they pay, and your first step into each.");

    /// <summary>Marks a question that was opened from the results and leads back to them.</summary>
    public static readonly KeyValuePair<string, string?> Change = new("then", "results");

    public static bool IsChange(IQueryCollection query) => query[Change.Key] == Change.Value;

    /// <summary>The first question. With no questions at all, the results say so.</summary>
    public static string FirstOf(Finder finder) => finder.Questions is [var first, ..] ? Of(first) : Results;

    public static string Of(Question question) => $"{Start}/{question.Name}";

    public static string With(string path, Answers answers, bool isChange = false) =>
        path + QueryString.Create([.. answers.Pairs.Select(pair => new KeyValuePair<string, string?>(pair.Name, pair.Value)), .. isChange ? [Change] : Array.Empty<KeyValuePair<string, string?>>()]);
}
