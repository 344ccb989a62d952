using HealthInformaticsCareers.Content.Markdown;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>
/// <c>&lt;fold id="pay" title="Pay in detail" icon="@Icons.Pay"&gt;…&lt;/fold&gt;</c>: a section that a reader opens, and that stands open on paper.
/// </summary>
[HtmlTargetElement("fold")]
public sealed class FoldTagHelper : TagHelper
{
    /// <summary>The id of the heading.</summary>
    public required string Id { get; set; }

    public required string Title { get; set; }

    /// <summary>One of <see cref="Icons"/>.</summary>
    public required string Icon { get; set; }

    /// <summary>What is inside, in a few words.</summary>
    public string? Hint { get; set; }

    /// <summary>Says that sources disagree about what is inside.</summary>
    public bool IsDisputed { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "fold");
        var hint = IsDisputed ? "<span class=\"fold__hint disputed\">sources disagree</span>" : Hint is null ? "" : $"<span class=\"fold__hint\">{Html.Encode(Hint)}</span>";
        output.PreContent.SetHtmlContent(new Markup(new Html(
            $"<summary>{IconTagHelper.Svg(Icon, ViewContext)}<h2 id=\"{Html.Encode(Id)}\">{Html.Encode(Title)}</h2>{hint}</summary><div class=\"fold__content\">")));
        output.PostContent.SetHtmlContent(new Markup(new Html("</div>")));
    }
}
