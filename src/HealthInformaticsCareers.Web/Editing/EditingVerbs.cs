using System.CommandLine;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Editing;

/// <summary>The editors' verbs <c>addresses</c>, <c>mv</c> and <c>rm</c>, which change files and keep every published address alive.</summary>
internal static class EditingVerbs
{
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only print what would change." };
    private static readonly Argument<string> Old = new("OLD") { Description = "An address such as /roles/coder, /roles/coder#day or /glossary#nhs, or the path of a page's file." };
    private static readonly Argument<string> New = new("NEW") { Description = "Its new address; for a heading, its new words in quotation marks." };
    private static readonly Argument<string> What = new("WHAT") { Description = "An address such as /roles/coder, /roles/coder#day or /glossary#nhs, or the path of a page's file." };
    private static readonly Argument<string> OldId = new("OLD") { Description = "The id of the source." };
    private static readonly Argument<string> NewId = new("NEW") { Description = "Its new id." };
    private static readonly Option<string> To = new("--to") { Description = "The address that takes its place.", Required = true };

    private static readonly Option<string?> Retire = new("--retire") { Description = "Keep the page at its address, where it tells readers that it is gone, and why: a sentence in quotation marks." };

    /// <param name="content">The option that names the content folder.</param>
    public static Command Addresses(Option<string?> content) =>
        Make(new Command("addresses", "Add every new address to content/addresses.txt, before a release.") { content, DryRun }, content, (editor, _) => editor.Publish());

    public static Command Move(Option<string?> content) =>
        Make(new Command("mv", "Give a page, heading, term or source another address; the old one leads to it.") { Old, New, content, DryRun }, content,
            (editor, input) => editor.Move(input.GetRequiredValue(Old), input.GetRequiredValue(New)));

    public static Command Remove(Option<string?> content) =>
        Make(new Command("rm", "Take a page, heading, term or source away; its address leads to another.") { What, To, Retire, content, DryRun }, content,
            (editor, input) => editor.Remove(input.GetRequiredValue(What), input.GetRequiredValue(To), input.GetValue(Retire)));

    public static Command RenameSource(Option<string?> content) =>
        Make(new Command("rename-source", "Give a source another id; links to the old one lead to it.") { OldId, NewId, content, DryRun }, content,
            (editor, input) => editor.Move($"/sources#{input.GetRequiredValue(OldId)}", $"/sources#{input.GetRequiredValue(NewId)}"));

    public static Command Fix(Option<string?> content)
    {
        var verb = new Command("fix", "Mend what has only one right answer: misspelt fields and words, dates and amounts in another form, quotation marks that are not closed.") { content, DryRun };
        verb.SetAction(input => Run(input, content, DryRun, editor => editor.Fix(), isShown: true));
        return verb;
    }

    public static Command WhereUsed(Option<string?> content)
    {
        var verb = new Command("where-used", "List every place that names a page, heading, term or source: file, line, column and field.") { What, content };
        verb.SetAction(input =>
        {
            var folder = ContentLocation.Find(input.GetValue(content));
            try
            {
                var uses = new ContentEditor(folder, SiteMap.ForContent, ContentLocation.Today).UsesOf(input.GetRequiredValue(What));
                var shown = ContentLocation.AsCallerWouldWrite(folder);
                Console.Write(string.Concat(uses.Select(use => $"{Path.Combine(shown, use.At.File)}({use.At.Line},{use.At.Column}): {use.Field ?? "a link in the text"}{Environment.NewLine}")));
                return 0;
            }
            catch (RefusedException refused)
            {
                return Verb.Fail(refused.Message);
            }
        });
        return verb;
    }

    private static Command Make(Command verb, Option<string?> content, Func<ContentEditor, ParseResult, ContentChange> make)
    {
        verb.SetAction(input => Run(input, content, DryRun, editor => make(editor, input)));
        return verb;
    }

    /// <param name="dryRun">The option that only prints the change.</param>
    /// <param name="isShown">Whether to print the change when it is made, too.</param>
    public static int Run(ParseResult input, Option<string?> content, Option<bool> dryRun, Func<ContentEditor, ContentChange> make, bool isShown = false)
    {
        var folder = ContentLocation.Find(input.GetValue(content));
        var change = make(new ContentEditor(folder, SiteMap.ForContent, ContentLocation.Today));
        if (change.Refusal is { } refusal)
        {
            ContentLocation.Print(change.Problems, folder);
            return Verb.Fail(refusal);
        }

        if (isShown || input.GetValue(dryRun))
        {
            Console.Write(string.Concat(change.Lines.Select(line => Diagnostic.Printable(line) + Environment.NewLine)));
        }

        if (!input.GetValue(dryRun))
        {
            change.Write();
        }

        Console.Write(string.Concat(change.Notes.Select(note => Diagnostic.Printable(note) + Environment.NewLine)));
        ContentLocation.Print(change.Problems, folder);
        return change.Problems.Any(problem => problem.Severity == Severity.Error) ? 1 : 0;
    }
}
