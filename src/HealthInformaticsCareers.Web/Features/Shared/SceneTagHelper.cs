using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>
/// <c>&lt;scene of="@entry" /&gt;</c>: the drawing of an entry, for the eye only. It is the file in <c>wwwroot/images/scenes</c> with the entry's address; nothing
/// else has to know which entries have one.
/// </summary>
[HtmlTargetElement("scene", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SceneTagHelper : TagHelper
{
    public required Entry Of { get; set; }

    /// <summary>The icon to show if the entry has no drawing. If this is not set either, nothing is shown.</summary>
    public string? Otherwise { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Assets.AddressOf($"images/scenes{Of.Address}.svg", ViewContext) is { } drawing)
        {
            // Used rather than shown as an image, so that it takes its colours from the page: dark ones on a dark screen.
            output.Content.SetHtmlContent(new Markup(new Html($"<svg class=\"scene\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{Html.Encode(drawing)}#scene\"/></svg>")));
        }
        else if (Otherwise is { } icon)
        {
            output.Content.SetHtmlContent(new Markup(IconTagHelper.Svg(icon, ViewContext)));
        }
    }
}
