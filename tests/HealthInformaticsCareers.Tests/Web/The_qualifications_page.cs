using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Readers who cannot see the chart have the table, so both must say the same.</summary>
public sealed class The_qualifications_page(RenderedPages pages)
{
    private const string NotKnown = "Time not known: ";
    private const string OrMore = " (or more)";

    private readonly RenderedPage page = pages.All.Single(page => page.Address == "/qualifications");

    [Fact]
    public void Has_every_qualification_once_in_the_chart() =>
        Assert.Equal(Current, InChart.Select(label => label.Replace(NotKnown, "", StringComparison.Ordinal).Replace(OrMore, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Has_every_qualification_once_in_the_table() => Assert.Equal(Current, Rows.Select(row => row.Title).Order(StringComparer.Ordinal));

    [Fact]
    public void Marks_the_same_times_as_not_known_in_both()
    {
        var inTable = Rows.Where(row => row.Time == "Not known").Select(row => NotKnown + row.Title).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(inTable);
        Assert.Equal(inTable, InChart.Where(label => label.StartsWith(NotKnown, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Marks_the_same_times_as_open_ended_in_both() =>
        Assert.Equal(
            Rows.Where(row => row.Time.EndsWith(" or more", StringComparison.Ordinal)).Select(row => row.Title + OrMore).Order(StringComparer.Ordinal),
            InChart.Where(label => label.EndsWith(OrMore, StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Has_a_bar_for_each_known_time() =>
        Assert.Equal(Rows.Count(row => row.Time != "Not known"), page.Main.QuerySelectorAll(".chart .chart__bar").Length);

    private IEnumerable<string> Current => pages.Catalogue.Qualifications.Select(qualification => qualification.Title).Order(StringComparer.Ordinal);

    /// <summary>The labels of the bars, without those of the scale and the groups.</summary>
    private List<string> InChart => [.. page.Main.QuerySelectorAll(".chart g g > text, .chart g g text.chart__soft").Select(label => label.TextContent)];

    private List<(string Title, string Time)> Rows =>
        [.. page.Main.QuerySelectorAll("table tbody tr").Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.TextContent))];
}
