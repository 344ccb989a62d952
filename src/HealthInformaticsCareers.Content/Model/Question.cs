using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>What a question is about. In lower case it stands in addresses, so it never changes.</summary>
public enum Topic
{
    Start,
    Area,
    Paid,
    Time,
    Place,
    Nation,
    Work,
}

/// <summary>What the finder asks, in order: <c>finder.yml</c>.</summary>
public sealed record Questionnaire(IReadOnlyList<Question> Questions)
{
    public static readonly Questionnaire None = new([]);

    internal static Questionnaire Read(ContentFile file)
    {
        var parts = file.Fields.Parts("questions");
        var questionnaire = new Questionnaire([.. parts.Select(Question.Read)]);
        file.Fields.RefuseTwice("questions", questionnaire.Questions.Zip(parts, (question, part) => (question.Name, part.AtValue("question"))));
        return questionnaire;
    }
}

/// <param name="Label">A word or two, where the answers are listed.</param>
public sealed record Question(Topic Topic, string Title, string Label, string? Hint, IReadOnlyList<Option> Options)
{
    /// <summary>More would not fit on a page, and the proof of the rules looks at every combination.</summary>
    private const int MostOptions = 12;

    /// <summary>In addresses: of the question's page, and of its answer.</summary>
    public string Name => NameOf(Topic);

    /// <summary>Several answers widen the choice: one that suits is enough.</summary>
    public bool TakesSeveral => Topic == Topic.Area;

    internal Location At { get; private init; }

    public Option? Find(string answer) => Options.FirstOrDefault(option => option.Answer == answer);

    internal static string NameOf(Topic topic) => Fields.Hyphenated(topic.ToString());

    internal static Question Read(Fields fields)
    {
        var topic = fields.WordOrNull<Topic>("question");
        var parts = fields.Parts("options");
        var question = new Question(
            topic ?? default,
            fields.Text("title"),
            fields.Text("label"),
            fields.OptionalText("hint"),
            [.. parts.Select(part => Option.Read(part, topic))])
        {
            At = fields.AtField("question"),
        };
        fields.RefuseTwice("options", question.Options.Zip(parts, (option, part) => (option.Answer, part.AtValue("answer"))));
        if (parts.Count > MostOptions)
        {
            fields.Report(Rules.OverLimit(parts[MostOptions].At, $"a question has more than {MostOptions} options"));
        }

        return question;
    }
}

/// <param name="Answer">In addresses, so it never changes.</param>
/// <param name="StartingPoints">Ids of the starting points that are open to who answers this.</param>
/// <param name="Within">The longest that somebody can wait for pay; null for any time.</param>
public sealed partial record Option(string Answer, string Text, string? Hint, IReadOnlyList<string> StartingPoints, DurationRange? Within)
{
    private const string AnyTime = "any";

    internal Location At { get; private init; }

    private enum YesOrNo
    {
        Yes,
        No,
    }

    internal static Option Read(Fields fields, Topic? topic)
    {
        var answer = topic switch
        {
            Topic.Start => fields.Reference("answer", Kind.StartingPoint),
            Topic.Area => fields.Reference("answer", Kind.Area),
            Topic.Paid => Word<YesOrNo>(fields),
            Topic.Time => fields.Parsed("answer", $"a length of time such as '6-months', or '{AnyTime}'", text => TimeAnswer().IsMatch(text) ? text : null) ?? "",
            Topic.Place => Word<Place>(fields),
            Topic.Nation => Word<Nation>(fields),
            Topic.Work => Word<Work>(fields),
            _ => fields.Text("answer"),
        };
        return new(
            answer,
            fields.Text("text"),
            fields.OptionalText("hint"),
            topic == Topic.Start ? [answer] : topic == Topic.Work ? fields.OptionalReferences("starting-points", Kind.StartingPoint) : [],
            topic == Topic.Time ? DurationRange.Parse(answer.Replace('-', ' ')) : null)
        {
            At = fields.AtValue("answer"),
        };
    }

    private static string Word<TEnum>(Fields fields)
        where TEnum : struct, Enum => fields.WordOrNull<TEnum>("answer") is { } word ? Fields.Hyphenated(word.ToString()) : "";

    [GeneratedRegex(@"^(any|[0-9]{1,3}-(weeks?|months?|years?))\z")]
    private static partial Regex TimeAnswer();

    private enum Place
    {
        NearHome,
        Distance,
        Move,
        Either,
    }

    private enum Work
    {
        Nhs,
        Clinician,
        Both,
        Neither,
    }
}
