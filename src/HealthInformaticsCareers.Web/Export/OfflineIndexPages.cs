using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Export;

/// <summary>The two pages by which readers find the others: the search, which needs script, and the list from A to Z, which doesn't. Each begins as the site's own search page.</summary>
internal static class OfflineIndexPages
{
    public const string IndexFile = "js/search-index.js";

    /// <summary>In the order in which they are loaded, after the index.</summary>
    public static readonly IReadOnlyList<string> Scripts = ["js/offline-find.js", "js/offline-search.js"];

    private const string Main = "main .govuk-width-container";

    public static IHtmlDocument Search(IHtmlDocument page)
    {
        var found = page.CreateElement("div");
        found.Id = "found";
        var main = page.QuerySelector(Main)!;
        main.InsertBefore(found, main.QuerySelector("h1"));
        found.Append([.. Following(found)]);

        var noscript = page.CreateElement("noscript");
        noscript.InnerHtml = $"<p>Your browser runs no scripts here, so this search doesn't work. <a href=\"{OfflineNames.FromAToZ}\">The list from A to Z</a> has every page.</p>";
        found.QuerySelector("h1")!.After(noscript);
        foreach (var source in Scripts.Prepend(IndexFile))
        {
            var script = page.CreateElement("script");
            script.SetAttribute("src", source);
            script.SetAttribute("defer", "");
            page.Head!.Append(script);
        }

        return page;
    }

    public static IHtmlDocument FromAToZ(IHtmlDocument page, Catalogue catalogue, OfflineNames names)
    {
        page.Title = "A to Z - Health Informatics Careers";
        page.QuerySelector("meta[name=description]")?.SetAttribute("content", "Every page and term of this copy, from A to Z.");
        var heading = page.QuerySelector($"{Main} h1")!;
        heading.TextContent = "A to Z";
        foreach (var rest in Following(heading).ToList())
        {
            rest.RemoveFromParent();
        }

        var main = heading.ParentElement!;
        main.Append(Element(page, "p", "Every page and term, also under its other names.", ("class", "lead")));
        var letters = Entries(catalogue, names).GroupBy(entry => LetterOf(entry.Name)).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var list = Element(page, "ul", "", ("class", "letters"));
        list.Append([.. letters.Select(letter => Within(page, "li", Element(page, "a", letter.Key, ("href", "#" + IdOf(letter.Key)))))]);
        var navigation = Element(page, "nav", "", ("class", "screen-only"), ("aria-label", "First letter"));
        navigation.Append(list);
        main.Append(navigation);
        foreach (var letter in letters)
        {
            main.Append(Element(page, "h2", letter.Key, ("id", IdOf(letter.Key))));
            var items = page.CreateElement("ul");
            foreach (var (name, file, title) in letter.DistinctBy(entry => (entry.Name, entry.File)).OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.File, StringComparer.Ordinal))
            {
                var item = Within(page, "li", Element(page, "a", name, ("href", file)));
                if (title is not null)
                {
                    item.Append(page.CreateTextNode($", see {title}"));
                }

                items.Append(item);
            }

            main.Append(items);
        }

        return page;
    }

    /// <returns>Every name with the file of its page and, if the page has another title, that title.</returns>
    private static IEnumerable<(string Name, string File, string? Title)> Entries(Catalogue catalogue, OfflineNames names)
    {
        List<(string Title, string Address, IEnumerable<string> Others)> all =
        [
            .. catalogue.All.Where(entry => entry.Retired is null).Select(entry => (entry.Title, entry.Address, entry.AlsoCalled.AsEnumerable())),
            .. SiteKinds.All.Where(kind => kind.HasIndex).Select(kind => (kind.Plural, kind.Index.Address, Enumerable.Empty<string>())),
            .. catalogue.Glossary.Terms.Select(term => (term.Name, Kinds.Term.AddressOf(term.Id.Value), term.AlsoCalled.Append(term.Expansion).OfType<string>())),
            ("Map of jobs", "/map", []),
            ("Find your route", "/find-your-route", []),
            ("How the finder decides", "/find-your-route/how-it-works", []),
        ];
        return all.SelectMany(entry => names.Find(entry.Address) is { } file
            ? entry.Others.Where(other => !other.Equals(entry.Title, StringComparison.OrdinalIgnoreCase)).Select(other => (Labels.Capitalize(other), file, (string?)entry.Title)).Prepend((entry.Title, file, null))
            : []);
    }

    private static string LetterOf(string name) => char.IsAsciiLetter(name[0]) ? name[..1].ToUpperInvariant() : "0–9";

    private static string IdOf(string letter) => letter.Length == 1 ? letter.ToLowerInvariant() : "numbers";

    private static IEnumerable<INode> Following(INode node)
    {
        for (var next = node.NextSibling; next is not null; next = next.NextSibling)
        {
            yield return next;
        }
    }

    private static IElement Within(IDocument page, string tag, INode inner)
    {
        var outer = page.CreateElement(tag);
        outer.Append(inner);
        return outer;
    }

    private static IElement Element(IDocument page, string tag, string text, params (string Name, string Value)[] attributes)
    {
        var element = page.CreateElement(tag);
        element.TextContent = text;
        foreach (var (name, value) in attributes)
        {
            element.SetAttribute(name, value);
        }

        return element;
    }
}
