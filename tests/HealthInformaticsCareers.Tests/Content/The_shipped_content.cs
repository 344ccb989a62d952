using System.Globalization;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

public class The_shipped_content
{
    private static readonly LoadedContent Loaded = Load(DateOnly.MinValue);

    [Fact]
    public void Loads_without_error_or_warning() => Assert.Equal("", Lines(Loaded));

    /// <summary>Reviews fall due over time. That is for the editors to handle, and must not fail the tests of an unchanged repository.</summary>
    [Fact]
    public void Gives_no_warning_except_for_due_reviews_on_any_day() =>
        Assert.All(Load(DateOnly.MaxValue).Diagnostics, diagnostic => Assert.Equal(("HIC4007", Severity.Warning), (diagnostic.Code, diagnostic.Severity)));

    /// <summary>Without it, nothing would notice that an address is lost.</summary>
    [Fact]
    public void Has_a_ledger_of_addresses() => Assert.NotNull(Loaded.Catalogue!.Ledger.CodeOf("/roles/clinical-coder"));

    [Fact]
    public void Has_entries_of_every_kind()
    {
        var catalogue = Loaded.Catalogue!;

        Assert.All(
            new int[]
            {
                catalogue.Areas.Count, catalogue.Roles.Count, catalogue.Qualifications.Count, catalogue.Conditions.Count, catalogue.StartingPoints.Count,
                catalogue.Routes.Count, catalogue.Stories.Count, catalogue.Pages.Count, catalogue.Sources.Count, catalogue.Glossary.Terms.Count,
            },
            count => Assert.NotEqual(0, count));
        Assert.Equal(Enumerable.Range(1, 9), catalogue.Levels.Levels.Select(level => level.Number));
        Assert.NotNull(catalogue.PayBands);
    }

    /// <summary>
    /// Includes short pages, for which the check gives no warning. Set GRADES to the full path of a file to write each page's grade to it.
    /// </summary>
    [Fact]
    public void Has_no_page_above_a_SMOG_grade_of_14()
    {
        if (Environment.GetEnvironmentVariable("GRADES") is { Length: > 0 } file)
        {
            File.WriteAllLines(file, Grades());
        }

        Assert.NotEmpty(Loaded.Grades);
        Assert.DoesNotContain(Loaded.Grades, page => page.Grade > 14);
    }

    /// <returns>One line per page, hardest first, and the median grade.</returns>
    private static IEnumerable<string> Grades()
    {
        var pages = Loaded.Grades.OrderByDescending(page => page.Grade).Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Address} {page.Grade:0.0} {page.Sentences}")).ToList();
        return [.. pages, $"median: {pages[pages.Count / 2]}"];
    }

    /// <summary>On the first day of all, no review is due, but each is still to come.</summary>
    private static bool IsAMistake(Diagnostic diagnostic) => diagnostic.Code != "HIC1035";

    private static LoadedContent Load(DateOnly today) => CatalogueLoader.Check(Path.Combine(Checkout.Folder, "content"), SiteMap.ForContent, today);

    private static string Lines(LoadedContent loaded) => string.Join('\n', loaded.Diagnostics.Where(IsAMistake).Select(diagnostic => diagnostic.Under("content")));
}
