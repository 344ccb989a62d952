using System.Text;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>A problem in the content: what is wrong, then what to do.</summary>
/// <param name="Code"><c>HIC</c> and four digits; each code is one method of <see cref="Rules"/>.</param>
public sealed record Diagnostic(Severity Severity, string Code, Location At, string Message)
{
    /// <summary>The one change that is certainly right, or null.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Other places that are wrong for the same reason.</summary>
    public IReadOnlyList<Location> Also { get; init; } = [];

    /// <summary>The compiler's format, <c>path(line,column): error HIC1012: text</c>, which editors and CI turn into links.</summary>
    public override string ToString() => Under("");

    /// <param name="folder">The content folder as the reader would write it, put before the path.</param>
    public string Under(string folder)
    {
        var path = Path.Combine(folder, At.File);
        var severity = Severity == Severity.Error ? "error" : "warning";
        return Printable($"{path}({At.Line},{At.Column}): {severity} {Code}: {Message}");
    }

    /// <summary>A file name or a value may contain line ends and terminal escape codes, which must not reach a terminal or a log.</summary>
    public static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) || Characters.IsForbidden(rune) ? Rune.ReplacementChar : rune));
}

/// <summary>A change of one line, at the place of the diagnostic or after a quotation mark there.</summary>
/// <param name="From">What the line says there.</param>
/// <param name="To">What it should say.</param>
public sealed record Fix(string From, string To)
{
    /// <returns>The line as it should read; null if it doesn't say <see cref="From"/> there.</returns>
    /// <param name="column">Counted from 1.</param>
    public string? In(string line, int column)
    {
        var at = IsAt(column - 1) ? column - 1 : line.AsSpan(Math.Min(column - 1, line.Length)) is ['"' or '\'', ..] && IsAt(column) ? column : -1;
        return at >= 0 ? string.Concat(line.AsSpan(0, at), To, line.AsSpan(at + From.Length)) : null;

        bool IsAt(int start) => start <= line.Length && string.CompareOrdinal(line, start, From, 0, From.Length) == 0;
    }
}
