using AngleSharp.Dom;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Readers who cannot see the bars have the words beside them.</summary>
public sealed class The_qualifications_page(RenderedPages pages)
{
    private readonly RenderedPage page = pages.All.Single(page => page.Address == "/qualifications");

    [Fact]
    public void Has_every_qualification_once_in_the_chart() =>
        Assert.Equal(pages.Catalogue.Qualifications.Select(qualification => qualification.Address).Order(StringComparer.Ordinal), page.Main.QuerySelectorAll(".rungs--time a").Select(AddressOf).Order(StringComparer.Ordinal));

    [Fact]
    public void Says_how_long_each_takes_and_what_it_costs_beside_its_bar()
    {
        foreach (var row in Rows)
        {
            var qualification = Of(row);
            var price = qualification.Price is { IsKnown: true, Value.Amount: { } amount } && amount != MoneyRange.Free ? $", {amount}" : "";
            Assert.Equal($"{Labels.Capitalize(qualification.Time.Value!.ToString())}{price}", row.QuerySelector(".rungs__pay")!.TextContent);
        }
    }

    [Fact]
    public void Has_a_bar_for_each_known_time()
    {
        Assert.Equal(pages.Catalogue.Qualifications.Count(qualification => qualification.Time.IsKnown), Rows.Count);
        Assert.All(Rows, row => Assert.NotNull(row.QuerySelector(".chart__bar")));
    }

    [Fact]
    public void Says_to_ask_for_each_other_time()
    {
        var asked = page.Main.QuerySelectorAll(".rungs__rest + ul a").Select(AddressOf).ToList();

        Assert.NotEmpty(asked);
        Assert.Equal(pages.Catalogue.Qualifications.Where(qualification => !qualification.Time.IsKnown).Select(qualification => qualification.Address).Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    private List<IElement> Rows => [.. page.Main.QuerySelectorAll(".rungs--time .plain li")];

    private Qualification Of(IElement row) => (Qualification)pages.Catalogue.Find(AddressOf(row.QuerySelector("a")!))!;

    private static string AddressOf(IElement link) => link.GetAttribute("href")!;
}
