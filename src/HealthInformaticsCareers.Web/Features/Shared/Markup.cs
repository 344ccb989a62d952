using System.Text.Encodings.Web;
using HealthInformaticsCareers.Content.Markdown;
using Microsoft.AspNetCore.Html;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The only type that writes HTML without encoding it.</summary>
public sealed record Markup(Html Html) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(Html.Markup);
}
