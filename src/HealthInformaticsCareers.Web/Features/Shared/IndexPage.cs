using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>A list of entries, one below the home page.</summary>
public abstract record IndexPage : SitePage
{
    [SetsRequiredMembers]
    protected IndexPage(Catalogue catalogue, string address, string title, string description)
        : base(catalogue)
    {
        Title = title;
        Description = description;
        Address = address;
        Lead = Terms.Text(description);
    }

    /// <summary>The description, as the first paragraph.</summary>
    public Markup Lead { get; }
}
