using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The files in <c>wwwroot/images/scenes</c>. An entry that nobody has drawn yet has an icon instead.</summary>
public sealed partial class The_drawings(RenderedPages pages)
{
    private const int Largest = 6 * 1024;

    private static readonly string Web = Path.Combine(Checkout.Folder, "src", "HealthInformaticsCareers.Web");
    private static readonly string Folder = Path.Combine(Web, "wwwroot", "images", "scenes");

    private static IEnumerable<FileInfo> Files => new DirectoryInfo(Folder).EnumerateFiles("*", SearchOption.AllDirectories);

    private IEnumerable<Entry> Drawn => pages.Catalogue.All.Where(entry => File.Exists($"{Folder}{entry.Address}.svg"));

    [Fact]
    public void Belong_to_entries_that_there_are()
    {
        Assert.NotEmpty(Drawn);
        Assert.Equal(Files.Count(), Drawn.Count());
    }

    [Fact]
    public void Stand_in_the_banner_for_the_eye_only()
    {
        foreach (var entry in Drawn)
        {
            var drawing = pages.All.Single(page => page.Address == entry.Address).Main.QuerySelector(".banner .scene")!;
            Assert.Equal("true", drawing.GetAttribute("aria-hidden"));
            Assert.Matches($"^/images/scenes{entry.Address}\\.[a-z0-9]+\\.svg#scene$", drawing.QuerySelector("use")!.GetAttribute("href")!);
        }
    }

    [Theory]
    [InlineData("/areas")]
    [InlineData("/starting-points")]
    [InlineData("/")]
    public void Stand_on_the_cards_of_a_list(string address)
    {
        var cards = pages.All.Single(page => page.Address == address).Main.QuerySelectorAll(".card, .tile").ToList();
        var drawn = Drawn.Select(entry => entry.Address).ToHashSet();

        Assert.Contains(cards, IsDrawn);
        Assert.All(cards, card => Assert.Equal(IsDrawn(card), card.QuerySelector(".scene") is not null));

        bool IsDrawn(IElement card) => drawn.Contains(card.QuerySelector(".card__link")!.GetAttribute("href")!);
    }

    [Fact]
    public void Are_small() => Assert.All(Files, file => Assert.InRange(file.Length, 1, Largest));

    /// <summary>A page shows a drawing by this id and cuts it to these proportions; nothing in it may run or be fetched.</summary>
    [Fact]
    public void Are_shapes_and_nothing_else()
    {
        string[] shapes = ["svg", "g", "path", "rect", "circle", "ellipse"];
        foreach (var file in Files)
        {
            var drawing = XDocument.Load(file.FullName).Root!;
            Assert.Equal(("scene", "0 0 320 200"), (drawing.Attribute("id")?.Value, drawing.Attribute("viewBox")?.Value));
            Assert.Empty(drawing.DescendantsAndSelf().Select(element => element.Name.LocalName).Except(shapes));
            Assert.DoesNotContain(drawing.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "style" or "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    /// <summary>Where a file is opened by itself, each colour falls back to that of the light page.</summary>
    [Fact]
    public void Take_their_colours_from_the_site()
    {
        var tokens = File.ReadAllText(Path.Combine(Web, "Styles", "_tokens.scss"));
        var light = Token().Matches(tokens[..tokens.IndexOf("$dark", StringComparison.Ordinal)]).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value);
        var dark = Token().Matches(tokens[tokens.IndexOf("$dark", StringComparison.Ordinal)..]).Select(match => match.Groups["name"].Value);

        Assert.Equal(light.Keys.Order(), dark.Order());
        foreach (var match in Files.SelectMany(file => Used().Matches(File.ReadAllText(file.FullName))))
        {
            Assert.Equal(light.GetValueOrDefault(match.Groups["name"].Value), match.Groups["colour"].Value);
        }
    }

    [GeneratedRegex("(?<name>[a-z-]+): (?<colour>#[0-9a-f]+),")]
    private static partial Regex Token();

    [GeneratedRegex(@"var\(--(?<name>[a-z-]+),(?<colour>#[0-9a-f]+)\)")]
    private static partial Regex Used();
}
