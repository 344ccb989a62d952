using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

public sealed record ResultsPage : SitePage
{
    /// <summary>The jobs that are shown whole; the others are folded.</summary>
    private const int Best = 3;

    private readonly IReadOnlyList<OpenJob> open;

    [SetsRequiredMembers]
    public ResultsPage(Catalogue catalogue, Finder finder, Answers answers)
        : base(catalogue)
    {
        (Finder, Answers) = (finder, answers);
        open = finder.FindOpen(answers);
        NotYet = finder.FindClosed(answers);
        Title = $"{Labels.Count(open.Count, "job")} that could suit you";
        Description = $"Jobs with health data and IT for your answers: {Labels.Count(open.Count, "job")} that you can start on, each with its pay and first step.";
        Address = FinderAddress.With(FinderAddress.Results, answers);
        Breadcrumb = [Crumb.Home, FinderAddress.Index.Crumb];
    }

    public Finder Finder { get; }

    public Answers Answers { get; }

    /// <summary>The answers on one line.</summary>
    public string Summary => string.Join("; ", Answers.Given.Select(pair => Labels.Join([.. pair.Options.Select(option => option.Text)], "or")));

    public IReadOnlyList<FoundJob> BestJobs => [.. open.Take(Best).Select(job => new FoundJob(Catalogue, Answers, job))];

    public IReadOnlyList<FoundJob> MoreJobs => [.. open.Skip(Best).Select(job => new FoundJob(Catalogue, Answers, job))];

    public IReadOnlyList<ClosedJob> NotYet { get; }

    /// <summary>The jobs that one other answer would open, by the question.</summary>
    public IEnumerable<IGrouping<Question, ClosedJob>> Openable => NotYet.Where(job => job.Change is not null).GroupBy(job => job.Change!.Question);

    /// <summary>The jobs that people come to from another job.</summary>
    public IReadOnlyList<ClosedJob> Later => [.. NotYet.Where(job => job.Change is null)];

    /// <summary>What the answer about travel is good for: a link, and a few words on it. Null without an answer.</summary>
    public NextStep? TravelStep => Answers.Travel switch
    {
        TravelAnswer.NearHome => new("Look for posts near you", "/guides/applying") { More = "Job sites take your postcode and how far you can travel." },
        TravelAnswer.FromHome => new("See jobs that can be done from home", "/roles?home=yes"),
        TravelAnswer.Anywhere => new("See how the four nations differ", "/guides/nations"),
        _ => null,
    };

    /// <summary>A page that depends on a visitor's answers is not indexed.</summary>
    public override bool IsHidden => true;

    public string ChangeOf(Question question) => FinderAddress.With(FinderAddress.Of(question), Answers, isChange: true);

    public string With(Question question, Option option) => FinderAddress.With(FinderAddress.Results, Answers.With(Finder.Questionnaire, question, option));
}

/// <summary>A job in the results.</summary>
public sealed record FoundJob(Catalogue Catalogue, Answers Answers, OpenJob Job)
{
    /// <summary>A phone screen has room for so many reasons.</summary>
    private const int MostReasons = 3;

    /// <summary>More routes would be a list of their own.</summary>
    private const int MostRoutes = 2;

    public Role Role => Job.Role;

    public Route? Route => Job.Way.Route;

    /// <summary>Adverts for a job above entry level are mostly for people who have done it before, and the reader hasn't.</summary>
    public StripCell Pay => RoleCells.Pay(Catalogue, Role) is var pay && Role is { Pay.IsKnown: false, Adverts.IsKnown: true, Level: > Seniority.Entry }
        ? pay with { Small = $"{pay.Small}; a first post may pay less" }
        : pay;

    public StripCell RoleChecks => RoleCells.Checks(Catalogue, Role);

    public IReadOnlyList<string> Reasons => [.. ReasonText.Reasons(Job, Answers, Catalogue).Take(MostReasons)];

    public IReadOnlyList<string> Checks => [.. ReasonText.Checks(Job, Answers)];

    public IReadOnlyList<Route> OtherRoutes => [.. Job.OtherRoutes.Take(MostRoutes)];

    /// <summary>The button: a search for posts or for apprenticeships, or the steps of any other route.</summary>
    public NextStep? Action => Route switch
    {
        null => NextSteps.VacanciesFor(Catalogue, Role)?.In(Answers.Nation),
        { Form: RouteForm.Apprenticeship } route => NextSteps.ApprenticeshipsFor(Catalogue, [NextSteps.WordsFor(Role)], Answers.Nation is { } nation ? [nation] : route.Nations)?.First,
        var route => new NextStep("See the steps", route.Address),
    };
}
