namespace HealthInformaticsCareers.Content.Model;

/// <summary>The addresses that the website itself uses, so that content can link to them and does not clash with them.</summary>
/// <param name="Pages">Addresses that content may link to although no file makes them: lists, also filtered ones, tools and the home page.</param>
/// <param name="Reserved">First segments of addresses, such as <c>/css</c>, that no page may use.</param>
/// <param name="SectionIds">The heading ids that the template of a kind uses itself.</param>
public sealed record SiteAddresses(IReadOnlyList<string> Pages, IReadOnlyList<string> Reserved, Func<Kind, IReadOnlyCollection<string>> SectionIds)
{
    /// <summary>The addresses of the pictures that come with the website; empty if they are somewhere else.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

    /// <returns>True if no file may make a page at this address.</returns>
    public bool IsTaken(string address) => Pages.Contains(address) || Reserved.Contains($"/{address.Split('/')[1]}");
}
