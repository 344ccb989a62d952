using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The elements and attributes that a body may contain, parsed as a browser parses them.</summary>
internal static class AllowedMarkup
{
    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["p"] = [],
        ["h2"] = ["id"],
        ["h3"] = ["id"],
        ["h4"] = ["id"],
        ["h5"] = ["id"],
        ["h6"] = ["id"],
        ["ul"] = [],
        ["ol"] = ["start"],
        ["li"] = [],
        ["a"] = ["href", "title"],
        ["strong"] = [],
        ["em"] = [],
        ["code"] = ["class"],
        ["table"] = ["class", "role"],
        ["thead"] = ["role"],
        ["tbody"] = ["role"],
        ["tr"] = ["role"],
        ["th"] = ["role", "scope", "class"],
        ["td"] = ["role", "class", "data-column"],
        ["pre"] = [],
        ["blockquote"] = [],
        ["br"] = [],
        ["hr"] = [],
        ["img"] = ["src", "alt", "title"],
    };

    /// <returns>The markup, for further checks.</returns>
    public static string Check(Entry entry)
    {
        var markup = string.Concat(entry.Body.Sections.SelectMany(section => section.Parts).Select(part => part.Markup.Markup));
        var document = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{markup}");
        Assert.Empty(document.Head!.ChildNodes);
        Assert.Empty(document.Body!.Attributes);
        Assert.DoesNotContain(document.Body.Descendants(), node => node is IComment);
        Assert.All(document.Body.QuerySelectorAll("*"), IsAllowed);
        return markup;
    }

    private static void IsAllowed(IElement element)
    {
        Assert.Contains(element.LocalName, Attributes.Keys);
        Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes[element.LocalName]));
        if (element.GetAttribute("class") is { } name)
        {
            Assert.Matches(element.LocalName == "code" ? "^language-" : @"^govuk-table(__header|__cell| cards-on-a-phone)?\z", name);
        }

        if (element.GetAttribute("href") is { } link)
        {
            Assert.Matches(@"^(https://[^/@\\]+\.|mailto:[^?]+\z|tel:[+0-9-]+\z|/(?![/\\])|#)", link);
        }

        if (element.GetAttribute("src") is { } source)
        {
            Assert.Matches(@"^/(?![/\\])", source);
            Assert.DoesNotContain("..", source, StringComparison.Ordinal);
        }
    }
}
