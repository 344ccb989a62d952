using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

/// <summary>Puts the finder's reasons into words and links each to the page that shows it.</summary>
/// <param name="Words">A condition that follows "if" for <see cref="Verdict.FitsIf"/>; otherwise a sentence or two.</param>
public sealed record ReasonText(string Words, string Address)
{
    public static ReasonText Of(Reason reason, Route route, Catalogue catalogue, Finder finder)
    {
        var starts = $"{route.Address}#who-it-is-for";
        var steps = $"{route.Address}#steps";
        var totals = $"{route.Address}#what-it-adds-up-to";
        return reason.Cause switch
        {
            Cause.Rule rule => new(rule.Sentence, route.Address),
            Cause.OpenFromHere => new("It is open to you from where you start.", starts),
            Cause.DependsOnWork work => new($"{Labels.Join([.. work.Answers.Select(Condition)], "or")}.", starts),
            Cause.OtherStartingPoints { Points.Count: 0 } => new("It names no starting point.", route.Address),
            Cause.OtherStartingPoints other => new($"It is for other starting points: {Labels.Join([.. other.Points.Select(point => $"“{point.Title}”")], "or")}.", starts),
            Cause.AnyArea any => new($"you choose a job in {Areas(any.Wanted, "or")}. This route can lead to any job.", route.Address),
            Cause.WantedAreas wanted => new($"It leads to work in {Areas(wanted.Areas, "and")}.", wanted.SaidBy.Address),
            Cause.OtherAreas other => new($"It leads to other work: {Areas(other.Areas, "and")}.", other.SaidBy.Address),
            Cause.UnpaidStep unpaid => new($"You are not paid for step {unpaid.Number}: “{route.Steps[unpaid.Number - 1].Do}”.", steps),
            Cause.PayDependsOnPost depends => new($"step {depends.Number} is paid: “{route.Steps[depends.Number - 1].Do}”. That depends on the post.", steps),
            Cause.Paid paid => new(paid.WhileTraining ? "You are paid while you train." : "You are paid.", steps),
            Cause.PaidJob => new("You apply for a paid job: there is no training first.", steps),
            Cause.PayNotKnown => new("you are paid. We don't know that.", steps),
            Cause.NoTrainingFirst => new("No training time comes before you earn.", totals),
            Cause.EarnsInTime time => new($"You earn after {time.BeforeAJob}.", totals),
            Cause.EarnsTooLate time => new($"It takes {time.BeforeAJob.AtLeast()} or more before you earn.", totals),
            Cause.MayEarnTooLate time => new(TimeCondition(time), totals),
            Cause.PlaceNotKnown place => new(PlaceCondition(place), steps),
            Cause.OpenInNation nation => new($"It is for {nation.Nation.Text}.", route.Address),
            Cause.OtherNations other => new(other.Note ?? $"It is for {Labels.Join([.. other.Nations.Select(Labels.Of)], "and")}.", route.Address),
            Cause.ForTheirWork work => new($"It is for {People(work.Answer)}.", starts),
            Cause.OnlyForOtherWork work => new($"It is only for {People(work.Answer)}.", starts),
            var other => throw new InvalidOperationException($"No words for {other.GetType().Name}."),
        };

        // An area is called what the question calls it, if it is one of the answers.
        string Areas(IReadOnlyList<EntryId<Area>> ids, string last) => Labels.Join(
            [.. ids.Select(id => $"“{finder.Questions.FirstOrDefault(question => question.Topic == Topic.Area)?.Find(id.Slug)?.Text ?? catalogue.Get(id).Title}”")], last);
    }

    private static string TimeCondition(Cause.MayEarnTooLate time)
    {
        var (within, before) = time;
        var wish = within.To is null or 0 ? "it lets you earn straight away" : $"it lets you earn within {within}";
        var known = before.HasNothingKnown ? "We don't know how long it takes"
            : before.Unknown.Count > 0 ? "We don't know how long all of it takes"
            : $"The time before a job can be {before}";
        return $"{wish}. {known}.";
    }

    private static string PlaceCondition(Cause.PlaceNotKnown place) => place.Form switch
    {
        RouteForm.Study when place.AcceptsDistance => "the course is taught near you or at a distance. That depends on the course.",
        RouteForm.Study => "the course is taught near you. That depends on the course.",
        RouteForm.Scheme => "the scheme has a place near you. We don't know where it has places.",
        RouteForm.Experience => "an organisation near you takes people. We don't know which do.",
        _ => "an employer near you has a vacancy. We don't know where the vacancies are.",
    };

    private static string Condition(Option answer) => answer.Answer switch
    {
        "nhs" => "you work in the NHS",
        "clinician" => "you are a registered clinician",
        "both" => "you are a registered clinician and work in the NHS",
        _ => "you do not work in the NHS",
    };

    private static string People(Option answer) => answer.Answer == "nhs" ? "people who already work in the NHS" : "registered clinicians";
}
