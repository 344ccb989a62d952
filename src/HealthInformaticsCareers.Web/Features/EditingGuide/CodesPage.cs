using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.EditingGuide;

/// <summary>What each code of the content check means, for editors.</summary>
public sealed record CodesPage : IndexPage
{
    public const string Codes = Guide + "/codes";

    private const string Guide = "/editing-guide";

    [SetsRequiredMembers]
    public CodesPage(Catalogue catalogue)
        : base(
            catalogue,
            new IndexText(Codes, "Codes of the content check", "What each code of the content check means, with an example of the mistake."))
    {
        Breadcrumb = [Crumb.Home, .. catalogue.Find(Guide) is { } guide ? [new Crumb(guide.Title, guide.Address)] : Array.Empty<Crumb>()];
    }

    public static IEnumerable<(string Title, IEnumerable<RuleAttribute> Rules)> Groups =>
        RuleAttribute.All.GroupBy(rule => rule.Code["HIC".Length]).Select(group => (TitleOf(group.Key), group.AsEnumerable()));

    /// <summary>A text, with what backticks mark as code.</summary>
    public static Markup WithCode(string text) => new(new Html(string.Concat(
        text.Split('`').Select(Html.Encode).Select((piece, index) => index % 2 == 1 ? $"<code>{piece}</code>" : piece.Markup))));

    /// <summary>Prints the same list as plain text.</summary>
    /// <returns>The exit code.</returns>
    public static int Print()
    {
        var width = RuleAttribute.All.Max(rule => rule.Meaning.Length);
        foreach (var rule in RuleAttribute.All)
        {
            Console.WriteLine($"{rule.Code}  {rule.Severity,-7}  {rule.Meaning.PadRight(width)}  {rule.Example}");
        }

        return 0;
    }

    private static string TitleOf(char digit) => digit switch
    {
        '1' => "Files and front matter",
        '2' => "References",
        '3' => "The text of a page",
        '4' => "The content as a whole",
        _ => "Style",
    };
}
