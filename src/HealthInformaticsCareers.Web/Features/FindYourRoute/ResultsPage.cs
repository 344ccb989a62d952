using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

public sealed record ResultsPage : SitePage
{
    [SetsRequiredMembers]
    public ResultsPage(Catalogue catalogue, Finder finder, Answers answers)
        : base(catalogue)
    {
        (Finder, Answers) = (finder, answers);
        All = [.. finder.Judge(answers).Select(judgement => new Finding(this, judgement))];
        Title = $"Your routes: {With(Verdict.Fits).Count} fit, {With(Verdict.FitsIf).Count} could fit";
        Description = $"Routes into work with health data, based on your answers: {With(Verdict.Fits).Count} fit, {With(Verdict.FitsIf).Count} could fit, {With(Verdict.DoesNotFit).Count} do not fit.";
        Address = FinderAddress.With(FinderAddress.Results, answers);
        Breadcrumb = [Crumb.Home, FinderAddress.Index.Crumb];
    }

    public Finder Finder { get; }

    public Answers Answers { get; }

    public IReadOnlyList<Finding> All { get; }

    /// <summary>The answers on one line.</summary>
    public string Summary => string.Join("; ", Answers.Given.Select(pair => Labels.Join([.. pair.Options.Select(option => option.Text)], "or")));

    public bool FindsNothing => All.All(finding => finding.Judgement.Verdict == Verdict.DoesNotFit);

    /// <summary>Routes that do not fit, but would if one answer were different.</summary>
    public IReadOnlyList<Finding> NearMisses => [.. With(Verdict.DoesNotFit).Where(finding => finding.Change is not null)];

    /// <summary>The links to read next; never empty.</summary>
    public IReadOnlyList<Crumb> NextSteps =>
    [
        .. All.Where(finding => finding.Judgement.Verdict != Verdict.DoesNotFit).Take(1).Select(finding => new Crumb($"Read “{finding.Route.Title}”, step by step", finding.Route.Address)),
        .. Answers.To(Topic.Start).Select(option => Catalogue.StartingPoints.Find(option.Answer)).OfType<StartingPoint>().Select(point => new Crumb($"See what else is open to you: {point.Title}", point.Address)),
        new("See what could rule you out, before you put in time or money", "/eligibility"),
        new("See all the routes", "/routes"),
    ];

    /// <summary>A page that depends on a visitor's answers is not indexed.</summary>
    public override bool IsHidden => true;

    public IReadOnlyList<Finding> With(Verdict verdict) => [.. All.Where(finding => finding.Judgement.Verdict == verdict)];

    public string ChangeOf(Question question) => FinderAddress.With(FinderAddress.Of(question), Answers, isChange: true);

    public string With(Question question, Option option) => FinderAddress.With(FinderAddress.Results, Answers.With(Finder.Questionnaire, question, option));
}

/// <summary>One route in the results. <c>_Findings.cshtml</c> shows a list of them.</summary>
public sealed record Finding(ResultsPage Page, Judgement Judgement)
{
    public Route Route => Judgement.Route;

    public RouteTotalsText Totals => new(Route, RouteTotals.Of(Route, Page.Catalogue));

    /// <summary>The one answer that would make the route fit if it were different; null if one is not enough.</summary>
    public Change? Change => Judgement.Verdict == Verdict.DoesNotFit ? Page.Finder.ChangeFor(Judgement, Page.Answers) : null;

    /// <summary>The reasons for the verdict. Two questions can lead to the same condition, which is shown once.</summary>
    public IEnumerable<(Reason Reason, ReasonText Text)> Reasons => InWords(Judgement.Verdict).DistinctBy(pair => pair.Text.Words);

    /// <summary>The reasons in the route's favour, shown beside its conditions.</summary>
    public IEnumerable<(Reason Reason, ReasonText Text)> MetReasons => Judgement.Verdict == Verdict.FitsIf ? InWords(Verdict.Fits) : [];

    private IEnumerable<(Reason Reason, ReasonText Text)> InWords(Verdict verdict) =>
        Judgement.With(verdict).Select(reason => (reason, ReasonText.Of(reason, Route, Page.Catalogue, Page.Finder)));
}
