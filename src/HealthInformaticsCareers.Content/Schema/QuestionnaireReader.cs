using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Reads <c>finder.yml</c>. The topics and the answers are fixed lists, so that nobody can add a question about health or convictions.</summary>
internal static class QuestionnaireReader
{
    /// <summary>More would not fit on a page, and every combination of answers is checked.</summary>
    private const int MaxOptions = 12;

    public static Questionnaire Read(Fields fields)
    {
        var parts = fields.Parts("questions");
        var topics = parts.Select(part => part.WordOrNull<Topic>("question")).ToList();
        var questionnaire = new Questionnaire([.. parts.Zip(topics, ReadQuestion)]);
        fields.RefuseDuplicates("questions", questionnaire.Questions.Zip(topics, parts).Select(read => (read.Second is null ? "" : read.First.Name, read.Third.AtValue("question"))));
        return questionnaire;
    }

    private static Question ReadQuestion(Fields fields, Topic? topic)
    {
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
            Topic.Interest => WordOf<Interest>(fields),
            Topic.Paid => WordOf<PaidAnswer>(fields),
            Topic.Nation => WordOf<Nation>(fields),
            Topic.Travel => WordOf<TravelAnswer>(fields),
            _ => fields.Text("answer"),
        };
        return new(answer, fields.Text("text"), fields.OptionalText("hint"))
        {
            At = fields.AtValue("answer"),
        };
    }

    private static string WordOf<T>(Fields fields)
        where T : struct, Enum => fields.WordOrNull<T>("answer") is { } word ? Option.NameOf(word) : "";
}
