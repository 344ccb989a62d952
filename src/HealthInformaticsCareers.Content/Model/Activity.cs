namespace HealthInformaticsCareers.Content.Model;

/// <summary>What a class can do with the pages of an area in twenty minutes, without preparation.</summary>
/// <param name="Needs">What each pupil or pair needs: words that follow “You need”.</param>
/// <param name="Pages">The addresses of the pages that the class reads, on a phone or as handouts.</param>
/// <param name="TalkAbout">Questions for the end that have no single right answer.</param>
public sealed record Activity(string Title, string Needs, IReadOnlyList<string> Pages, IReadOnlyList<ActivityStep> Steps, IReadOnlyList<string> TalkAbout)
{
    /// <summary>How long every activity takes.</summary>
    public const int Minutes = 20;

    public static readonly Activity None = new("", "", [], [], []);
}

public sealed record ActivityStep(int Minutes, string Do);
