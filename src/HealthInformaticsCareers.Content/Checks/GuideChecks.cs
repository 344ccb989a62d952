using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warnings about what the editing guide asks of certain pages. A page with an error may have what it seems to lack.</summary>
internal static class GuideChecks
{
    private const int MonthsForPay = 6;
    private const int MinQuestions = 2;
    private const int MaxQuestions = 5;

    public static IEnumerable<Diagnostic> Run(CheckedContent content)
    {
        var current = content.Entries.Where(located => located.Entry.IsCurrent && !located.File.HasErrors).ToList();
        var conditions = current.Select(located => located.Entry).OfType<Condition>().Select(condition => condition.Slug).ToList();
        return current.SelectMany(located => located.Entry switch
        {
            Role role => OfRole(role, located.File, conditions),
            Story { Sources: [] } => [Rules.StoryWithoutSource(new Location(located.File.Path))],
            _ => [],
        }).Concat(current.Where(located => IsReviewedTooRarely(located.Entry)).Select(located => Rules.ReviewTooFarForPay(located.File.Fields.AtField("review-due"), located.Entry.ReviewDue, located.Entry.Reviewed.AddMonths(MonthsForPay))));
    }

    private static IEnumerable<Diagnostic> OfRole(Role role, ContentFile file, List<string> conditions)
    {
        foreach (var question in role.Ask.Where(question => !question.EndsWith('?')))
        {
            yield return Rules.NotAQuestion(file.Fields.AtItem("ask", question), question);
        }

        if (role.Ask.Count is > 0 and (< MinQuestions or > MaxQuestions))
        {
            yield return Rules.TooFewOrManyQuestions(file.Fields.AtField("ask"), role.Ask.Count);
        }

        // One that is misspelt is reported as unknown, and not also as missing.
        var placed = role.Conditions.Always.Concat(role.Conditions.Depends.Select(depending => depending.Condition)).Concat(role.Conditions.NotTypical).Select(id => id.Slug).ToList();
        if (conditions.Except(placed).ToList() is [_, ..] missing && !placed.Except(conditions).Any())
        {
            yield return Rules.ConditionNotPlaced(file.Fields.AtField("conditions"), string.Join(", ", missing));
        }
    }

    /// <summary>Whether a page has pay, fees or a disputed fact, which change sooner than the rest, and its review waits for more than half a year. More than a year is another mistake.</summary>
    private static bool IsReviewedTooRarely(Entry entry) =>
        entry.ReviewDue > entry.Reviewed.AddMonths(MonthsForPay)
        && entry.ReviewDue <= entry.Reviewed.AddYears(1)
        && entry.AllFacts.Any(named => named.Fact.Status == FactStatus.Disputed || named.Fact is Fact<BandRange> { IsKnown: true } or Fact<Price> { IsKnown: true } or Fact<IReadOnlyList<Advert>> { IsKnown: true } or Fact<IReadOnlyList<TypicalPay>> { IsKnown: true });
}
