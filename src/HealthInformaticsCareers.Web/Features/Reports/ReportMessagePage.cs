using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>A page that is shown instead of the form: thanks, or why the form cannot be used.</summary>
public sealed record ReportMessagePage : SitePage
{
    [SetsRequiredMembers]
    public ReportMessagePage(Catalogue catalogue, string title, string text, string? address = null)
        : base(catalogue)
    {
        Title = title;
        Text = text;
        Description = text;
        Address = address;
    }

    public string Text { get; }

    public override bool IsHidden => true;

    public override string? ReportAddress => null;
}
