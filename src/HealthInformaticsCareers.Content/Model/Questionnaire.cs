using System.Text.Json;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>What a question is about. The names are part of addresses and must not change.</summary>
public enum Topic
{
    Start,
    Interest,
    Paid,
    Nation,
    Travel,
}

/// <summary>Whether the reader needs to be paid while training. The names are part of addresses and must not change.</summary>
public enum PaidAnswer
{
    Yes,
    No,
}

/// <summary>How far the reader can go to work. It changes only what the results link to. The names are part of addresses and must not change.</summary>
public enum TravelAnswer
{
    NearHome,
    FromHome,
    Anywhere,
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
    public string Name => JsonNamingPolicy.KebabCaseLower.ConvertName(Topic.ToString());

    /// <summary>Whether the reader may give several answers.</summary>
    public bool AllowsSeveral => Topic == Topic.Interest;

    /// <summary>Whether an answer can rule a job out. Other answers change only the order, or what the results link to.</summary>
    internal bool CanRuleOut => Topic is Topic.Start or Topic.Paid or Topic.Nation;

    internal Location At { get; init; }
}

/// <param name="Answer">The answer's value in addresses, which must not change.</param>
public sealed record Option(string Answer, string Text, string? Hint)
{
    internal Location At { get; init; }

    /// <returns>The value in addresses for one of a fixed list of answers.</returns>
    public static string NameOf<T>(T answer)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(answer.ToString());
}
