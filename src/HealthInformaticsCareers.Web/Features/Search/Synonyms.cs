using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Words and phrases that mean the same: those of <c>search.yml</c>, and the names of each glossary term.</summary>
internal static class Synonyms
{
    public static IEnumerable<IReadOnlyList<string>> Of(Catalogue catalogue) =>
        catalogue.SearchWords.Synonyms.Concat(catalogue.Glossary.Terms.Select(term => (IReadOnlyList<string>)[.. term.AlsoCalled.Append(term.Name).Append(term.Expansion).OfType<string>().Where(name => name.Length > 1)]));
}
