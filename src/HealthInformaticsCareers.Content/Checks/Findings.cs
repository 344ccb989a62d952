using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>What the checks of style and words found in one file, whatever the other files say.</summary>
internal sealed class Findings
{
    public List<Diagnostic> Problems { get; } = [];

    /// <summary>Words that no list has. What was meant by them depends on the words of all files.</summary>
    public List<UnknownWord> Unknown { get; } = [];

    /// <summary>The words of the content's own list without which there would be more of them.</summary>
    public HashSet<string> OwnWords { get; } = [];

    /// <summary>The words of the file in order, each as its <see cref="KnownWord.Number"/>.</summary>
    public int[] Words { get; set; } = [];

    /// <summary>Null for a file without a page.</summary>
    public PageGrade? Grade { get; set; }
}

internal sealed record UnknownWord(Location At, string Word, WordCase Case);

internal enum WordCase
{
    Small,

    /// <summary>A capital letter where a sentence begins.</summary>
    Start,

    /// <summary>A capital letter inside a sentence.</summary>
    Name,
}
