using System.Text;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>What a result shows under its title: the summary, or the place in the text that has the rarest word of the query if neither title nor summary has one.</summary>
internal sealed class Excerpts(Catalogue catalogue, IReadOnlyList<SearchDocument> documents, Lexicon lexicon, TextIndex texts)
{
    private const int CharactersBefore = 90;
    private const int CharactersAfter = 150;

    public Html Of(int document, IReadOnlyList<QueryTerm> terms)
    {
        var wanted = terms.Where(term => !term.IsFiller).OrderByDescending(term => term.Weight).SelectMany(term => term.Terms.Select(pair => pair.Term)).ToList();
        var shown = documents[document];
        if (Has(shown.Title, wanted) || Has(shown.Summary, wanted) || shown.Names.Any(name => Has(name, wanted))
            || wanted.Select(term => texts.PositionOf(term, document)).FirstOrDefault(position => position is not null) is not { } at
            || catalogue.Find(shown.Address) is not { } entry)
        {
            return Marked(shown.Summary, wanted);
        }

        return Marked(Around(SearchDocument.BodyOf(entry, catalogue), at), wanted);
    }

    private bool Has(string text, List<int> wanted)
    {
        Span<char> buffer = stackalloc char[Words.MaxLength];
        foreach (var (start, length) in Words.In(text))
        {
            if (lexicon.TermOf(Words.Plain(text.AsSpan(start, length), buffer)) is { } term && wanted.Contains(term))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Whole words around the position, from the beginning of the sentence if that is near.</returns>
    private static string Around(string body, int at)
    {
        at = Math.Min(at, body.Length);
        var from = Math.Max(0, at - CharactersBefore);
        var sentence = body.LastIndexOf(". ", at, at - from, StringComparison.Ordinal);
        var isWhole = from == 0 || sentence >= 0;
        from = sentence >= 0 ? sentence + 2 : from == 0 ? 0 : body.IndexOf(' ', from, at - from) is >= 0 and var space ? space + 1 : at;
        var to = Math.Min(body.Length, at + CharactersAfter);
        to = to == body.Length || body.LastIndexOf(' ', to - 1, to - at) is not (>= 0 and var end) ? to : end;
        return $"{(isWhole ? "" : "…")}{body[from..to].Trim()}{(to == body.Length ? "" : "…")}";
    }

    private Html Marked(string text, List<int> wanted)
    {
        var marked = new StringBuilder(text.Length + 64);
        Span<char> buffer = stackalloc char[Words.MaxLength];
        var done = 0;
        foreach (var (start, length) in Words.In(text))
        {
            if (lexicon.TermOf(Words.Plain(text.AsSpan(start, length), buffer)) is { } term && wanted.Contains(term))
            {
                marked.Append(Html.Encode(text[done..start]).Markup).Append("<mark>").Append(Html.Encode(text.Substring(start, length)).Markup).Append("</mark>");
                done = start + length;
            }
        }

        return new(marked.Append(Html.Encode(text[done..]).Markup).ToString());
    }
}
