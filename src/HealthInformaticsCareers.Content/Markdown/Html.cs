using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Markup that is safe to write to a page as it is. A plain string is text and is always encoded.</summary>
public readonly partial record struct Html(string Markup)
{
    public static Html Encode(string text) => new(HtmlEncoder.Default.Encode(text));

    /// <returns>The text without tags; each tag of a block becomes a space.</returns>
    public string ToText() => WebUtility.HtmlDecode(AnyTag().Replace(InlineTag().Replace(Markup, ""), " "));

    public override string ToString() => Markup;

    [GeneratedRegex("</?(?:a|em|strong|code)\\b[^>]*>")]
    private static partial Regex InlineTag();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex AnyTag();
}
