using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Checking;

namespace HealthInformaticsCareers.Web.Previewing;

/// <summary>Something that is wrong with the content, as an open page shows it.</summary>
/// <param name="Text">The message, then the line and a mark under the mistake.</param>
/// <param name="Open">An address that opens the place in Visual Studio Code; null if there is no place.</param>
public sealed record Problem(string Text, string? Open = null)
{
    public static Problem Of(Diagnostic problem, string folder) => new(
        string.Join('\n', DiagnosticFormats.Excerpt(problem, new SourceLines(folder)).Prepend(problem.ToString())),
        problem.At.File.Length == 0 ? null : $"vscode://file/{new Uri(Path.Combine(folder, problem.At.File)).AbsolutePath.TrimStart('/')}:{problem.At.Line}:{problem.At.Column}");

    public override string ToString() => Text;
}
