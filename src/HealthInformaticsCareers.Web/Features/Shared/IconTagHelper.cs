using HealthInformaticsCareers.Content.Markdown;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary><c>&lt;icon name="@Icons.Pay" /&gt;</c>: a picture for the eye only.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private const string Sprite = "images/icons.svg";

    /// <summary>One of <see cref="Icons"/>.</summary>
    public required string Name { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new Markup(Svg(Name, ViewContext)));
    }

    internal static Html Svg(string name, ViewContext? view)
    {
        var sprite = Assets.AddressOf(Sprite, view) ?? $"/{Sprite}";
        return new Html($"<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{Html.Encode(sprite)}#{Html.Encode(name)}\"/></svg>");
    }
}
