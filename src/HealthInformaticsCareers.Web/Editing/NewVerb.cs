using System.CommandLine;
using System.Globalization;
using System.Text;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Editing;

/// <summary>The verb <c>new</c>: a page with every field that it must have, in which only what a person knows is missing.</summary>
internal static class NewVerb
{
    private const int MonthsToReview = 6;

    private static readonly Argument<string> OfKind = new("KIND") { Description = "What it is: area, role, qualification, condition, starting-point, route, story, guide or page." };
    private static readonly Argument<string> Title = new("TITLE") { Description = "Its title, in quotation marks. The name of the file follows from it." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only print the file." };

    /// <param name="content">The option that names the content folder.</param>
    public static Command Command(Option<string?> content)
    {
        OfKind.AcceptOnlyFromAmong([.. Kinds.WithPages.Select(NameOf)]);
        var verb = new Command("new", "Begin a page: writes its file, then says what is missing.") { OfKind, Title, content, DryRun };
        verb.SetAction(input => Run(
            ContentLocation.Find(input.GetValue(content)),
            Kinds.WithPages.Single(kind => NameOf(kind) == input.GetRequiredValue(OfKind)),
            input.GetRequiredValue(Title).Trim(),
            input.GetValue(DryRun)));
        return verb;
    }

    internal static int Run(string folder, Kind kind, string title, bool isTrial)
    {
        var slug = Slug.Of(title);
        if (slug.Length == 0)
        {
            return Verb.Fail($"'{title}' has no letters. Write a title in words.");
        }

        var path = $"{kind.Folder}/{slug}.md";
        var file = Path.Combine(folder, path);
        if (File.Exists(file))
        {
            return Verb.Fail($"{path} exists already. Choose another title, or change that page.");
        }

        if (!Directory.Exists(folder))
        {
            return Verb.Fail($"There is no content folder '{folder}'.");
        }

        var text = TextOf(kind, title, ContentLocation.Today, folder);
        if (isTrial)
        {
            Console.Write(text);
            return 0;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        Console.WriteLine($"{Path.Combine(ContentLocation.AsCallerWouldWrite(folder), path)} is begun. What is missing:");
        ContentLocation.Print(CatalogueLoader.Load(folder, SiteMap.ForContent, ContentLocation.Today).Diagnostics.Where(problem => problem.At.File == path), folder);
        return 0;
    }

    private static string TextOf(Kind kind, string title, DateOnly today, string folder)
    {
        var text = new StringBuilder("---\n");
        foreach (var field in Kinds.Common.Concat(kind.Fields).Where(field => field.IsRequired && !(field.Name == "nations" && kind == Kinds.Page)))
        {
            var value = ValueOf(field, title, today);
            if (value.Length == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"# {field.Label}: {field.Expects}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{field.Name}:{value}\n");
            text.Append(field.Name == "conditions" ? PlacesForConditions(folder) : "");
        }

        text.Append("---\n");
        foreach (var section in kind.RequiredSections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section}\n");
        }

        return text.ToString();
    }

    private static string ValueOf(Field field, string title, DateOnly today) => field switch
    {
        { Name: "title" } => $" \"{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        { Name: "reviewed" } => $" {today:yyyy-MM-dd}",
        { Name: "review-due" } => $" {today.AddMonths(MonthsToReview):yyyy-MM-dd}",
        { Name: "nations" } => " [england, scotland, wales, northern-ireland]",
        _ when field.Expects.StartsWith("a fact", StringComparison.Ordinal) =>
            $"\n  value: unknown{(field.Expects.Contains("'paid-by'", StringComparison.Ordinal) ? "\n  paid-by: [unknown]" : "")}\n  status: unverified\n  sources: []",
        _ when field.Expects.StartsWith("a list of ids", StringComparison.Ordinal) => " []",
        _ => "",
    };

    /// <summary>A comment, because nobody but a person knows in which of its places each condition belongs.</summary>
    private static string PlacesForConditions(string folder)
    {
        var conditions = Path.Combine(folder, Kinds.Condition.Folder);
        string[] ids = Directory.Exists(conditions) ? [.. Directory.EnumerateFiles(conditions, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)] : [];
        return $"""
            #  always: [{string.Join(", ", ids)}]
            #  depends:
            #    - condition: {ids.FirstOrDefault("identity-check")}
            #      because: One sentence that says when it applies.
            #  not-typical: []

            """.ReplaceLineEndings("\n");
    }

    private static string NameOf(Kind kind) => kind.Noun.Replace(' ', '-');
}
