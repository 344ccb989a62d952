using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

public sealed record HowItWorksPage : IndexPage
{
    private readonly Coverage coverage;

    [SetsRequiredMembers]
    public HowItWorksPage(Catalogue catalogue, Finder finder)
        : base(
            catalogue,
            new IndexText(
                FinderAddress.HowItWorks,
                "How the finder decides",
                "Every rule the route finder uses and how each route matches each answer, so you can check your result."))
    {
        Breadcrumb = [Crumb.Home, FinderAddress.Index.Crumb];
        Finder = finder;
        coverage = finder.Cover();
    }

    public Finder Finder { get; }

    public IReadOnlyList<Question> Questions => Finder.Questions;

    public string Combinations => coverage.Combinations.ToString("#,0", CultureInfo.InvariantCulture);

    /// <returns>The percentage of combinations that give the route this verdict. A share above zero is never shown as none.</returns>
    public string Share(Route route, Verdict verdict)
    {
        var count = coverage.Count(route, verdict);
        var hundredths = (int)((count * 100 + (coverage.Combinations / 2)) / coverage.Combinations);
        return count.IsZero ? "None" : hundredths == 0 ? "Under 1%" : $"{hundredths}%";
    }

    /// <returns>The answers that give the route this verdict, grouped by explanation.</returns>
    public IEnumerable<(string Answers, string? Explanation)> Cell(Route route, Question question, Verdict verdict) =>
        question.Options
            .Select(option => (option.Text, Reason: ReasonFor(route, question, option)))
            .Where(pair => (pair.Reason?.Verdict ?? Verdict.Fits) == verdict)
            .GroupBy(pair => verdict == Verdict.Fits ? null : ReasonText.Of(pair.Reason!, route, Catalogue, Finder).Words)
            .Select(group => (group.Count() == question.Options.Count ? "Every answer" : string.Join("; ", group.Select(pair => pair.Text)), group.Key));

    public static string RuleOf(Topic topic) => topic switch
    {
        Topic.Start => "We compare your answer with “Who it is for” on the route's page. If you work in the NHS or are a registered clinician, you can also start from there.",
        Topic.Area => "We look at the areas of the jobs the route leads to, and of the qualifications on the way. It is enough if one of them is an area you ticked.",
        Topic.Paid => "We look at whether you are paid in each step of the route.",
        Topic.Time => "We add up the time of the steps that come before a job.",
        Topic.Place => "Few sources say where a route is on offer, so you will usually need to check this yourself.",
        Topic.Nation => "We look at which nations the route's page applies to, and what it says about the others.",
        _ => "Some routes are only for people who already work in the NHS, or who are registered clinicians. For all the others, your answer makes no difference.",
    };

    private Reason? ReasonFor(Route route, Question question, Option option) =>
        Finder.Judge(route, Answers.None.With(Finder.Questionnaire, question, option)).Reasons.FirstOrDefault(reason => reason.Question == question);
}
