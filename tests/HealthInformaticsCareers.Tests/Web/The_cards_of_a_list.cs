using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>How many cards of each group a phone shows before the link to the rest.</summary>
public sealed class The_cards_of_a_list(RenderedPages pages)
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("6 6", "6 6")]
    [InlineData("13", "10")]
    [InlineData("20 20", "5 5")]
    [InlineData("20 2", "5 2")]
    [InlineData("9 0 3 1", "4 3 1")]
    [InlineData("9 9 9 9", "3 3 2 2")]
    [InlineData("3 3 3 3 3 3 3 3 3 3 3", "1 1 1 1 1 1 1 1 1 1 1")]
    public void Are_about_ten_at_first_and_some_of_every_group(string sizes, string atFirst)
    {
        var all = pages.Catalogue.Roles;
        var groups = sizes.Split(' ').Select(size => new CardGroup($"group-{size}", size, [.. all.Take(int.Parse(size, null))]));
        var cards = new Cards(new CardIndexPage(pages.Catalogue, SiteKinds.Role, []), groups);

        Assert.Equal(atFirst, string.Join(' ', cards.Groups.Select(pair => pair.AtFirst)));
    }

    [Fact]
    public void Have_a_link_to_the_first_of_the_rest_that_says_how_many_there_are()
    {
        foreach (var list in pages.All.Select(page => page.Main.QuerySelector(".card-list")).OfType<AngleSharp.Dom.IElement>())
        {
            var rests = list.QuerySelectorAll(".cards").Select(group => group.QuerySelectorAll(".card--more").ToList()).Where(rest => rest.Count > 0).ToList();
            var links = list.QuerySelectorAll(".card-list__more a").ToList();
            Assert.Equal(rests.Select(rest => $"#{rest[0].Id}"), links.Select(link => link.GetAttribute("href")));
            Assert.All(rests.Zip(links), pair => Assert.StartsWith($"Show {pair.First.Count} more: ", pair.Second.TextContent, StringComparison.Ordinal));
        }
    }
}
