using System.Text.Json;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Reads <c>finder.yml</c>. The topics and most answers are fixed lists, so that nobody can add a question about health or convictions.</summary>
internal static partial class QuestionnaireReader
{
    /// <summary>More would not fit on a page, and every combination of answers is checked.</summary>
    private const int MaxOptions = 12;
    private const string AnyTime = "any";

    private enum YesOrNo
    {
        Yes,
        No,
    }

    private enum PlaceAnswer
    {
        NearHome,
        Distance,
        Move,
        Either,
    }

    private enum WorkAnswer
    {
        Nhs,
        Clinician,
        Both,
        Neither,
    }

    public static Questionnaire Read(Fields fields)
    {
        var parts = fields.Parts("questions");
        var questionnaire = new Questionnaire([.. parts.Select(ReadQuestion)]);
        fields.RefuseDuplicates("questions", questionnaire.Questions.Zip(parts, (question, part) => (question.Name, part.AtValue("question"))));
        return questionnaire;
    }

    private static Question ReadQuestion(Fields fields)
    {
        var topic = fields.WordOrNull<Topic>("question");
        var parts = fields.Parts("options");
        var question = new Question(
            topic ?? default,
            fields.Text("title"),
            fields.Text("label"),
            fields.OptionalText("hint"),
            [.. parts.Select(part => ReadOption(part, topic))])
        {
            At = fields.AtField("question"),
        };
        fields.RefuseDuplicates("options", question.Options.Zip(parts, (option, part) => (option.Answer, part.AtValue("answer"))));
        if (parts.Count > MaxOptions)
        {
            fields.Report(Rules.OverLimit(parts[MaxOptions].At, $"a question has more than {MaxOptions} options"));
        }

        return question;
    }

    private static Option ReadOption(Fields fields, Topic? topic)
    {
        var answer = topic switch
        {
            Topic.Start => fields.Reference<StartingPoint>("answer").Slug,
            Topic.Area => fields.Reference<Area>("answer").Slug,
            Topic.Paid => WordOf<YesOrNo>(fields),
            Topic.Time => fields.Parsed("answer", $"a length of time such as '6-months', or '{AnyTime}'", text => TimeAnswer().IsMatch(text) ? text : null) ?? "",
            Topic.Place => WordOf<PlaceAnswer>(fields),
            Topic.Nation => WordOf<Nation>(fields),
            Topic.Work => WordOf<WorkAnswer>(fields),
            _ => fields.Text("answer"),
        };
        return new(
            answer,
            fields.Text("text"),
            fields.OptionalText("hint"),
            topic == Topic.Start ? [new(answer)] : topic == Topic.Work ? fields.OptionalReferences<StartingPoint>("starting-points") : [],
            topic == Topic.Time ? DurationRange.Parse(answer.Replace('-', ' ')) : null)
        {
            At = fields.AtValue("answer"),
        };
    }

    private static string WordOf<T>(Fields fields)
        where T : struct, Enum => fields.WordOrNull<T>("answer") is { } word ? JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()) : "";

    [GeneratedRegex(@"^(any|[0-9]{1,3}-(weeks?|months?|years?))\z")]
    private static partial Regex TimeAnswer();
}
