namespace HealthInformaticsCareers.Content.Finding;

/// <summary>What somebody answered. A question that was skipped is not in it, nor is anything that the finder does not ask.</summary>
public sealed class Answers
{
    public static readonly Answers None = new([]);

    private readonly List<(Question Question, IReadOnlyList<Option> Options)> given;

    private Answers(IEnumerable<(Question Question, IReadOnlyList<Option> Options)> given) => this.given = [.. given.Where(pair => pair.Options.Count > 0)];

    /// <summary>In the order of the questions, and of each question's options.</summary>
    public IReadOnlyList<(Question Question, IReadOnlyList<Option> Options)> Given => given;

    /// <summary>Names and values for an address; the same answers always give the same.</summary>
    public IEnumerable<(string Name, string Value)> Pairs => given.SelectMany(pair => pair.Options.Select(option => (pair.Question.Name, option.Answer)));

    /// <param name="valuesOf">What the address gives for a name; what no question offers is left out.</param>
    public static Answers Parse(Questionnaire asked, Func<string, IEnumerable<string?>> valuesOf) => new(asked.Questions.Select(question =>
    {
        var values = valuesOf(question.Name).ToHashSet();
        var known = question.Options.Where(option => values.Contains(option.Answer));
        return (question, (IReadOnlyList<Option>)[.. question.TakesSeveral ? known : known.Take(1)]);
    }));

    public IReadOnlyList<Option> To(Topic topic) => given.Find(pair => pair.Question.Topic == topic).Options ?? [];

    public Answers Without(Question question) => new(given.Where(pair => pair.Question.Topic != question.Topic));

    /// <param name="order">Of the questions, so that the answers keep it.</param>
    public Answers With(Questionnaire order, Question question, params IReadOnlyList<Option> options) =>
        new(order.Questions.Select(asked => (asked, asked.Topic == question.Topic ? options : To(asked.Topic))));
}
