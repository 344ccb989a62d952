using System.Reflection;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Areas;
using HealthInformaticsCareers.Web.Features.Eligibility;
using HealthInformaticsCareers.Web.Features.Qualifications;
using HealthInformaticsCareers.Web.Features.Roles;
using HealthInformaticsCareers.Web.Features.Routes;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Features.StartingPoints;
using HealthInformaticsCareers.Web.Features.Stories;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Rules for the site's code that the compiler does not check.</summary>
public sealed class The_source_code
{
    [Fact]
    public void Never_writes_unencoded_markup()
    {
        string[] ways = ["HtmlString(", "Html.Raw(", "AppendHtml(", "WriteLiteral("];
        var found = Directory.EnumerateFiles(Path.Combine(Checkout.Folder, "src"), "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Where(path => ways.Any(File.ReadAllText(path).Contains));

        Assert.Empty(found);
    }

    /// <summary>Otherwise a heading in a page's text could get the same id as a section of its view.</summary>
    [Fact]
    public void Reserves_the_ids_of_a_pages_own_sections()
    {
        (SiteKind Kind, Type Page)[] pages =
        [
            (SiteKinds.Area, typeof(AreaPage)), (SiteKinds.Role, typeof(RolePage)), (SiteKinds.Qualification, typeof(QualificationPage)), (SiteKinds.Condition, typeof(ConditionPage)),
            (SiteKinds.StartingPoint, typeof(StartingPointPage)), (SiteKinds.Route, typeof(RoutePage)), (SiteKinds.Story, typeof(StoryPage)),
        ];
        foreach (var (kind, page) in pages)
        {
            var written = page.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Heading>().Select(heading => heading.Id);

            // The text may begin this section, which the view then completes.
            Assert.Empty(written.Except(kind.SectionIds).Except(["who-can-start-it"]));
        }
    }
}
