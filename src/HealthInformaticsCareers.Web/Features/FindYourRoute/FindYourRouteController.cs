using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

public sealed class FindYourRouteController(Catalogue catalogue, Finder finder) : Controller
{
    /// <summary>Questions that the finder asked until November 2026. Their addresses lead to the results, with the answers that still count.</summary>
    private static readonly string[] FormerQuestions = ["area", "time", "place", "work"];

    /// <summary>The answers in the query string. Anything that is not a valid answer counts as skipped.</summary>
    private Answers Given => Answers.Parse(finder.Questionnaire, name => Request.Query[name]);

    [Get(FinderAddress.Start)]
    public ViewResult Index() => View(new StartPage(catalogue, finder));

    [Get(FinderAddress.Start + "/{name}", ReadsQuery = true)]
    public ActionResult Question(string name) =>
        finder.Questions.FirstOrDefault(question => question.Name == name) is { } question ? View(new QuestionPage(catalogue, finder, question, Given, isChange: FinderAddress.IsChange(Request.Query)))
        : FormerQuestions.Contains(name) ? RedirectPermanent(FinderAddress.With(FinderAddress.Results, Given))
        : NotFound();

    [Get(FinderAddress.Results, ReadsQuery = true)]
    public ViewResult Results() => View(new ResultsPage(catalogue, finder, Given));

    [Get(FinderAddress.HowItWorks)]
    public ViewResult HowItWorks() => View(new HowItWorksPage(catalogue, finder));
}
