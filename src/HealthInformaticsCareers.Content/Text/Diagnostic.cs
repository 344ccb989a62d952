using System.Text;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>A problem in the content: what is wrong, then what to do.</summary>
/// <param name="Code"><c>HIC</c> and four digits; each code is one method of <see cref="Rules"/>.</param>
public sealed record Diagnostic(Severity Severity, string Code, Location At, string Message)
{
    /// <summary>The compiler's format, <c>path(line,column): error HIC1012: text</c>, which editors and CI turn into links.</summary>
    public override string ToString() => Under("");

    /// <param name="folder">The content folder as the reader would write it, put before the path.</param>
    public string Under(string folder)
    {
        var path = Path.Combine(folder, At.File);
        var severity = Severity == Severity.Error ? "error" : "warning";
        return OneLine($"{path}({At.Line},{At.Column}): {severity} {Code}: {Message}");
    }

    /// <summary>A file name or a value may contain line ends and terminal escape codes, which must not reach a terminal or a log.</summary>
    private static string OneLine(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) || Characters.IsForbidden(rune) ? Rune.ReplacementChar : rune));
}
