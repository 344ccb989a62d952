using AngleSharp.Html.Dom;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class Tick_boxes_for_a_comparison(RenderedPages pages)
{
    private static readonly string[] Lists = ["/roles", "/qualifications", "/routes", "/areas", "/starting-points", "/eligibility"];

    [Fact]
    public void Are_on_every_card_of_the_lists_and_name_the_entry()
    {
        foreach (var page in pages.All.Where(page => Lists.Contains(page.Address)))
        {
            var cards = page.Main.QuerySelectorAll(".card");
            Assert.NotEmpty(cards);
            Assert.All(cards, card =>
            {
                var link = card.QuerySelector(".card__link")!;
                var box = (IHtmlInputElement)Assert.Single(card.QuerySelectorAll("label > input[type=checkbox]"));
                Assert.Equal(("item", link.GetAttribute("href")![1..], "compare"), (box.Name, box.Value, box.GetAttribute("form")));
                Assert.Equal($"Pick {link.TextContent}", box.ParentElement!.TextContent.Trim());
            });
            var form = Assert.Single(page.Main.QuerySelectorAll("form#compare"));
            Assert.Equal("/compare", form.GetAttribute("action"));
            Assert.Equal("Compare the ones you ticked (2 to 4)", form.QuerySelector("button[type=submit]")!.TextContent);
        }
    }

    [Fact]
    public void Are_on_no_other_page() =>
        Assert.DoesNotContain(pages.All, page => !Lists.Contains(page.Address) && page.Document.QuerySelector("[type=checkbox][name=item], [form=compare], form#compare") is not null);
}
