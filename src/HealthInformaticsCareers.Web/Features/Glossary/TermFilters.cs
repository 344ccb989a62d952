using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared.Filters;

namespace HealthInformaticsCareers.Web.Features.Glossary;

internal static class TermFilters
{
    public static FilteredList<Term> List(Catalogue catalogue, IQueryCollection query) => new(
        "/glossary",
        "term",
        catalogue.Glossary.Terms,
        [
            new("letter", "First letter", [.. Letters(catalogue.Glossary.Terms)]) { IsRow = true },
            new("use", "Terms",
                new("current", "In use today", term => !term.IsFormer),
                new("former", "No longer in use", term => term.IsFormer)),
        ],
        [],
        query);

    /// <summary>A to Z, and "Other" if a term starts with anything else.</summary>
    private static IEnumerable<Option<Term>> Letters(IReadOnlyList<Term> terms)
    {
        var letters = Enumerable.Range('A', 26).Select(letter => new Option<Term>($"{(char)(letter + 'a' - 'A')}", $"{(char)letter}", term => First(term) == letter));
        return terms.Any(term => !char.IsAsciiLetter(First(term))) ? letters.Append(new("other", "Other", term => !char.IsAsciiLetter(First(term)))) : letters;

        static char First(Term term) => char.ToUpperInvariant(term.Name[0]);
    }
}
