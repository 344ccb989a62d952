using System.Text.Encodings.Web;

namespace HealthInformaticsCareers.Content;

/// <summary>"This string is markup": safe to write to a page as it is. Everything else is text and is encoded.</summary>
public readonly record struct Html(string Markup)
{
    public static Html Encode(string text) => new(HtmlEncoder.Default.Encode(text));

    public override string ToString() => Markup;
}
