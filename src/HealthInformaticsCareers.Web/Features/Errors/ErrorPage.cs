using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Errors;

public record ErrorPage : SitePage
{
    [SetsRequiredMembers]
    public ErrorPage(Catalogue catalogue, string title)
        : base(catalogue)
    {
        Title = title;
        Description = title;
        Address = null;
    }
}

/// <summary>Says what replaced a retired page.</summary>
[method: SetsRequiredMembers]
public sealed record GonePage(Catalogue Catalogue, Entry Entry, Ending Ending) : ErrorPage(Catalogue, $"{Entry.Title}: this page is gone");

/// <param name="Reference">The reference of the failure, which the log shows right after the exception.</param>
[method: SetsRequiredMembers]
public sealed record FailedPage(Catalogue Catalogue, string Reference) : ErrorPage(Catalogue, "Sorry, something went wrong");
