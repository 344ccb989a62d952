using System.Collections.Concurrent;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Comparing;

/// <summary>A version of the content, and every page that the site makes of it.</summary>
/// <param name="Pages">The text of each page by its address, without the name of the edition, which every version has its own of.</param>
internal sealed record RenderedContent(string Folder, Edition Edition, IReadOnlyDictionary<string, string> Pages)
{
    private const string AnyEdition = "EDITION";

    public Catalogue Catalogue => Edition.Catalogue;

    /// <param name="content">What was loaded from the folder, without errors.</param>
    public static async Task<RenderedContent> Of(string folder, LoadedContent content)
    {
        await using var site = LocalSite.Build([$"--{SiteOptions.ContentKey}={folder}"], content) ?? throw new InvalidOperationException("The site does not start.");
        await site.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Urls.First()) };
        var edition = site.Services.GetRequiredService<CurrentEdition>().Edition;
        var pages = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(AddressesIn(edition.Catalogue), async (address, stop) =>
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), stop);
            var text = await response.Content.ReadAsStringAsync(stop);
            pages[address] = text.Replace(edition.Version, AnyEdition, StringComparison.Ordinal).Replace(edition.Mark, AnyEdition, StringComparison.Ordinal);
        });
        await site.StopAsync();
        return new(folder, edition, pages);
    }

    private static IEnumerable<string> AddressesIn(Catalogue catalogue) =>
        SiteMap.Indexes
            .Concat(catalogue.Shared.Questionnaire.Questions.Select(question => $"/find-your-route/{question.Name}"))
            .Concat(catalogue.All.Select(entry => entry.Address))
            .Concat(catalogue.All.SelectMany(SiteMap.SheetsOf));
}
