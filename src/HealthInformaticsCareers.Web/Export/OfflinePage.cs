using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace HealthInformaticsCareers.Web.Export;

/// <summary>Turns a page of the site into one that works from a folder: relative links, pictures inside the page, and nothing that needs a server.</summary>
/// <param name="drawings">The text of an SVG file by its address.</param>
/// <param name="note">What the footer says about the copy, and the address of the site.</param>
internal sealed class OfflinePage(OfflineNames names, IReadOnlyDictionary<string, string> drawings, (string Text, string Site) note)
{
    private static readonly HtmlParser Parser = new();

    private readonly Dictionary<string, IHtmlDocument> parsedDrawings = drawings.ToDictionary(pair => pair.Key, pair => Parser.ParseDocument(pair.Value));

    /// <summary>The addresses of the files that the pages use, other than pages.</summary>
    public HashSet<string> UsedFiles { get; } = [];

    public static IHtmlDocument Parse(string html) => Parser.ParseDocument(html);

    public static string TextOf(IHtmlDocument page) => page.ToHtml() + "\n";

    /// <param name="file">Its name in the copy.</param>
    public IHtmlDocument Rewrite(string html, string file)
    {
        var page = Parse(html);
        RewriteHead(page, file);
        RewriteFrame(page, file);
        RemoveWhatNeedsTheSite(page, file);
        foreach (var drawn in page.QuerySelectorAll("use"))
        {
            Draw(drawn);
        }

        foreach (var link in page.QuerySelectorAll("a[href^='/']"))
        {
            Link(link, file);
        }

        return page;
    }

    private void RewriteHead(IHtmlDocument page, string file)
    {
        foreach (var outside in page.Head!.QuerySelectorAll("link:not([rel=icon], [rel=stylesheet]), meta[property^='og:'], meta[name=robots], script[type=speculationrules]"))
        {
            outside.Remove();
        }

        foreach (var used in page.Head!.QuerySelectorAll("link[href], script[src]"))
        {
            var attribute = used.HasAttribute("src") ? "src" : "href";
            var address = used.GetAttribute(attribute)!;
            UsedFiles.Add(address);
            used.SetAttribute(attribute, OfflineNames.Relative(file, OfflineNames.NameOf(address)));

            // Browsers load neither modules nor what they would have to verify from a folder.
            used.RemoveAttribute("integrity");
            used.RemoveAttribute("crossorigin");
            if (used.LocalName == "script")
            {
                used.RemoveAttribute("type");
                used.SetAttribute("defer", "");
            }
        }
    }

    private void RewriteFrame(IHtmlDocument page, string file)
    {
        foreach (var form in page.QuerySelectorAll("form[action='/search']"))
        {
            form.SetAttribute("action", OfflineNames.Relative(file, OfflineNames.Search));
        }

        // The finder's questions need the site, and the list from A to Z takes their place beside the search box: it needs no script.
        if (page.QuerySelector(".site-nav a[href='/find-your-route']") is { } finder)
        {
            finder.SetAttribute("href", OfflineNames.Relative(file, OfflineNames.FromAToZ));
            finder.TextContent = "A to Z";
            finder.RemoveAttribute("aria-current");
            if (file == OfflineNames.FromAToZ)
            {
                finder.SetAttribute("aria-current", "page");
            }
        }

        var about = page.CreateElement("p");
        var site = page.CreateElement("a");
        site.SetAttribute("href", note.Site);
        site.SetAttribute("rel", "external");
        site.TextContent = note.Site.TrimEnd('/');
        about.Append(page.CreateTextNode(note.Text), site, page.CreateTextNode("."));
        page.QuerySelector(".site-footer .govuk-width-container")?.AppendChild(about);
    }

    private static void RemoveWhatNeedsTheSite(IHtmlDocument page, string file)
    {
        foreach (var needless in page.QuerySelectorAll("details.filters, .card__tick, .report-link, form:not([role=search], .hero__search)"))
        {
            needless.Remove();
        }

        // The addresses that this sentence speaks of are not in the copy.
        foreach (var printed in page.QuerySelectorAll("main p.print-only").Where(paragraph => paragraph.TextContent.StartsWith("This page:", StringComparison.Ordinal)))
        {
            printed.TextContent = printed.TextContent.Split(". Addresses")[0] + ".";
        }
    }

    /// <summary>Puts the drawing into the page: from a folder, browsers don't take one from another file.</summary>
    private void Draw(IElement use)
    {
        var (address, id) = use.GetAttribute("href")?.Split('#') is [var before, var after] ? (before, after) : ("", "");
        if (address.Length == 0 || parsedDrawings.GetValueOrDefault(address)?.GetElementById(id) is not { } drawing || use.ParentElement is not { } svg)
        {
            return;
        }

        foreach (var attribute in drawing.Attributes.Where(attribute => attribute.Name is not "id" and not "xmlns"))
        {
            svg.SetAttribute(attribute.Name, attribute.Value);
        }

        use.Replace([.. drawing.ChildNodes.Select(node => svg.Owner!.Import(node))]);
    }

    private void Link(IElement link, string file)
    {
        var address = link.GetAttribute("href")!;
        if (names.Find(address, file) is { } target)
        {
            link.SetAttribute("href", OfflineNames.Relative(file, target));
        }
        else if (link.ClassList.Contains("go"))
        {
            // A button in a sentence would be a word without a sense.
            link.Replace(link.Owner!.CreateTextNode($"This part needs the site itself: {new Uri(new Uri(note.Site), address).AbsoluteUri}"));
        }
        else
        {
            link.Replace([.. link.ChildNodes]);
        }
    }
}
