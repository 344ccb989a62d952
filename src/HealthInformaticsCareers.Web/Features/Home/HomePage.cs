using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Home;

public sealed record HomePage : SitePage
{
    /// <summary>The others are a link away.</summary>
    public const int MostGuides = 8;

    [SetsRequiredMembers]
    public HomePage(Catalogue catalogue)
        : base(catalogue)
    {
        Title = "Health Informatics Careers";
        Description = "Jobs with health data, records and systems in the UK: what they involve, what you need, what training costs, how long it takes and what could rule you out.";
        Address = "/";
        Breadcrumb = [];
    }
}
