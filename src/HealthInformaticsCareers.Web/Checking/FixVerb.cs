using System.CommandLine;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Checking;

/// <summary>The verb <c>fix</c>, which mends what has only one right answer and prints the rest.</summary>
internal static class FixVerb
{
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only print what would change." };

    /// <param name="content">The option that names the content folder.</param>
    public static Command Command(Option<string?> content)
    {
        var verb = new Command("fix", "Mend what has only one right answer: misspelt fields and words, dates and amounts in another form.") { content, DryRun };
        verb.SetAction(input => Run(ContentLocation.Find(input.GetValue(content)), input.GetValue(DryRun)));
        return verb;
    }

    private static int Run(string folder, bool isTrial)
    {
        if (!Directory.Exists(folder))
        {
            return Verb.Fail($"There is no content folder '{folder}'.");
        }

        var (files, lines, left) = Fixing.Of(folder, SiteMap.ForContent, ContentLocation.Today);
        var shown = ContentLocation.AsCallerWouldWrite(folder);
        foreach (var line in lines)
        {
            Console.WriteLine($"{Path.Combine(shown, line.File)}({line.Line}):\n  - {Diagnostic.Printable(line.Before)}\n  + {Diagnostic.Printable(line.After)}");
        }

        if (!isTrial)
        {
            foreach (var (path, text) in files)
            {
                File.WriteAllText(Path.Combine(folder, path), text);
            }
        }

        ContentLocation.Print(left, folder);
        return left.Any(problem => problem.Severity == Severity.Error) ? 1 : 0;
    }
}
