using System.Text.Json;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>What a question is about. The names are part of addresses and must not change.</summary>
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

/// <summary>The finder's questions in order: <c>finder.yml</c>.</summary>
public sealed record Questionnaire(IReadOnlyList<Question> Questions)
{
    public static readonly Questionnaire None = new([]);
}

/// <param name="Label">A word or two, for the list of answers given.</param>
public sealed record Question(Topic Topic, string Title, string Label, string? Hint, IReadOnlyList<Option> Options)
{
    /// <summary>The question's name in addresses.</summary>
    public string Name => NameOf(Topic);

    /// <summary>Whether the reader may give several answers. A route needs to suit only one of them.</summary>
    public bool AllowsSeveral => Topic == Topic.Area;

    internal Location At { get; init; }

    public Option? Find(string answer) => Options.FirstOrDefault(option => option.Answer == answer);

    internal static string NameOf(Topic topic) => JsonNamingPolicy.KebabCaseLower.ConvertName(topic.ToString());
}

/// <param name="Answer">The answer's value in addresses, which must not change.</param>
/// <param name="StartingPoints">The starting points of anyone who gives this answer.</param>
/// <param name="Within">The longest time that the reader can wait for pay; null for no limit.</param>
public sealed record Option(string Answer, string Text, string? Hint, IReadOnlyList<EntryId<StartingPoint>> StartingPoints, DurationRange? Within)
{
    internal Location At { get; init; }
}
