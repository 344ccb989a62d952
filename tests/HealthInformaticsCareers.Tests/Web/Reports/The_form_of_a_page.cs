using AngleSharp.Dom;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class The_form_of_a_page(RenderedPages pages)
{
    [Fact]
    public void Names_every_fact_as_the_page_does()
    {
        var wrong = new List<string>();
        foreach (var page in pages.All.Where(page => pages.Catalogue.Find(page.Address) is not null))
        {
            var names = page.Main.QuerySelectorAll("dt, h2, h3").Select(name => string.Concat(name.ChildNodes.OfType<IText>().Select(text => text.Data)).Trim()).ToHashSet();
            wrong.AddRange(ReportedPage.Find(pages.Catalogue, page.Address)!.Facts.Where(fact => !names.Contains(fact.Label)).Select(fact => $"{page.Address}: {fact.Name} is called '{fact.Label}'"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Has_a_submission_id_and_offers_the_facts_of_the_page()
    {
        var form = pages.All.Single(page => page.Address == "/report?page=/roles/clinical-coder").Document;

        Assert.Equal(pages.Catalogue.Roles.Find("clinical-coder")!.Facts.Select(fact => fact.Name).Prepend(""), form.QuerySelectorAll("#fact option").Select(option => option.GetAttribute("value")));
        Assert.True(Guid.TryParse(form.QuerySelector("input[name=submission]")!.GetAttribute("value"), out _));
    }
}
