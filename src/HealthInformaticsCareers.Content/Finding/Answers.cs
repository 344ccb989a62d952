using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>The reader's answers. Skipped questions and anything that the finder doesn't ask are left out.</summary>
public sealed class Answers
{
    public static readonly Answers None = new([]);

    private readonly List<(Question Question, IReadOnlyList<Option> Options)> given;

    private Answers(IEnumerable<(Question Question, IReadOnlyList<Option> Options)> given)
    {
        this.given = [.. given.Where(pair => pair.Options.Count > 0)];
        Start = To(Topic.Start) is [var start] ? new EntryId<StartingPoint>(start.Answer) : null;
        Interests = Enum.GetValues<Interest>().Where(interest => Has(Topic.Interest, interest)).ToHashSet();
        NeedsPay = Has(Topic.Paid, PaidAnswer.Yes);
        Nation = Enum.GetValues<Nation>().Where(nation => Has(Topic.Nation, nation)).Select(nation => (Nation?)nation).FirstOrDefault();
        Travel = Enum.GetValues<TravelAnswer>().Where(travel => Has(Topic.Travel, travel)).Select(travel => (TravelAnswer?)travel).FirstOrDefault();
    }

    /// <summary>The answers in the order of the questions, and of each question's options.</summary>
    public IReadOnlyList<(Question Question, IReadOnlyList<Option> Options)> Given => given;

    public EntryId<StartingPoint>? Start { get; }

    public IReadOnlySet<Interest> Interests { get; }

    /// <summary>Whether the reader needs to be paid while training.</summary>
    public bool NeedsPay { get; }

    public Nation? Nation { get; }

    public TravelAnswer? Travel { get; }

    /// <summary>Names and values for a query string, always in the same order.</summary>
    public IEnumerable<(string Name, string Value)> Pairs => given.SelectMany(pair => pair.Options.Select(option => (pair.Question.Name, option.Answer)));

    /// <param name="valuesOf">The values that the query string has for a name; unknown ones are ignored.</param>
    public static Answers Parse(Questionnaire asked, Func<string, IEnumerable<string?>> valuesOf) => new(asked.Questions.Select(question =>
    {
        var values = valuesOf(question.Name).ToHashSet();
        var known = question.Options.Where(option => values.Contains(option.Answer));
        return (question, (IReadOnlyList<Option>)[.. question.AllowsSeveral ? known : known.Take(1)]);
    }));

    public IReadOnlyList<Option> To(Topic topic) => given.Find(pair => pair.Question.Topic == topic).Options ?? [];

    public Answers Without(Question question) => new(given.Where(pair => pair.Question.Topic != question.Topic));

    /// <param name="order">The questionnaire, whose order the answers keep.</param>
    public Answers With(Questionnaire order, Question question, params IReadOnlyList<Option> options) =>
        new(order.Questions.Select(asked => (asked, asked.Topic == question.Topic ? options : To(asked.Topic))));

    private bool Has<T>(Topic topic, T answer)
        where T : struct, Enum => To(topic).Any(option => option.Answer == Option.NameOf(answer));
}
