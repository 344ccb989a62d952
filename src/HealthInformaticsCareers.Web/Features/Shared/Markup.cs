using System.Text.Encodings.Web;
using HealthInformaticsCareers.Content.Markdown;
using Microsoft.AspNetCore.Html;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The one place where markup is written as it is. Everything else that a view writes is encoded.</summary>
public sealed record Markup(Html Html) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(Html.Markup);
}
