using System.Net;
using System.Text.Encodings.Web;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Markup that is safe to write to a page as it is. A plain string is text and is always encoded.</summary>
public readonly record struct Html(string Markup)
{
    public static Html Encode(string text) => new(HtmlEncoder.Default.Encode(text));

    /// <returns>The text below the headings, on one line.</returns>
    public string ToText()
    {
        var text = new char[Markup.Length];
        var (length, isSpace) = (0, false);
        for (var at = 0; at < Markup.Length; at++)
        {
            if (Markup[at] == '<' && Markup.IndexOf('>', at) is > 0 and var end)
            {
                var name = NameOf(Markup.AsSpan(at + 1, end - at - 1));
                isSpace |= name is not ("a" or "em" or "strong" or "code");
                at = name is "h2" or "h3" or "h4" or "h5" or "h6" && Markup[at + 1] != '/' && Markup.IndexOf("</h", end, StringComparison.Ordinal) is > 0 and var close ? close - 1 : end;
            }
            else if (char.IsWhiteSpace(Markup[at]))
            {
                isSpace = true;
            }
            else
            {
                if (isSpace && length > 0)
                {
                    text[length++] = ' ';
                }

                text[length++] = Markup[at];
                isSpace = false;
            }
        }

        return WebUtility.HtmlDecode(new string(text, 0, length));
    }

    public override string ToString() => Markup;

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        return name.IndexOfAny(' ', '/') is > 0 and var end ? name[..end] : name;
    }
}
