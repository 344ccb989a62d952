using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Changes;

/// <summary>The newest changes of all pages, by day and page.</summary>
public sealed record ChangesPage : SitePage
{
    public const string PageAddress = "/changes";
    public const string FeedAddress = "/changes.atom";
    public const string Heading = "What changed on this site";
    public const string InShort = "Which facts have changed, what they said before, what they say now, and where we have it from.";

    private const int MostShown = 200;

    [SetsRequiredMembers]
    public ChangesPage(Catalogue catalogue)
        : base(catalogue)
    {
        Title = Heading;
        Description = InShort;
        Address = PageAddress;
        var all = catalogue.Changes.Changes;
        Older = Math.Max(0, all.Count - MostShown);
        Days = [.. all.Reverse().Take(MostShown).Select(change => new ToldChange(change, catalogue)).GroupBy(told => told.Change.On)];
    }

    public IReadOnlyList<IGrouping<DateOnly, ToldChange>> Days { get; }

    /// <summary>How many changes are not on the page because there are too many.</summary>
    public int Older { get; }
}
