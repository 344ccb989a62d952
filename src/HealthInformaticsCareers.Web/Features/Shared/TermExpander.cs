using System.Text;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>
/// Links a term to the glossary and spells it out, at its first use on the page. Each page has its own instance. Views render from top to
/// bottom, so the first use that is rendered is the first that is read.
/// </summary>
public sealed class TermExpander(Content.Model.Glossary glossary)
{
    private readonly HashSet<TermId> used = [];

    /// <summary>The terms that were used so far, in the order of their names.</summary>
    public IEnumerable<Term> Used => used.Select(id => glossary.Find(id)!).OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase);

    /// <param name="spellOut">False in a short phrase, where the link must do.</param>
    public Markup Text(string text, bool spellOut = true)
    {
        var markup = new StringBuilder();
        var written = 0;
        foreach (var use in glossary.FindIn(text))
        {
            markup.Append(Html.Encode(text[written..use.Start]));
            written = use.Start + use.Length;
            markup.Append(Expand(use.Term, Html.Encode(text[use.Start..written]), text[..use.Start], text[written..], spellOut));
        }

        return new Markup(new Html(markup.Append(Html.Encode(text[written..])).ToString()));
    }

    public Markup Body(Body body) => Sections(body.Sections);

    public Markup Sections(IEnumerable<BodySection> sections)
    {
        var markup = new StringBuilder();
        foreach (var parts in sections.Select(section => section.Parts))
        {
            for (var index = 0; index < parts.Count; index++)
            {
                var part = parts[index].Markup;
                var term = parts[index].TermId is { } id ? glossary.Find(new TermId(id)) : null;
                markup.Append(term is null
                    ? part.Markup
                    : Expand(term, part, index > 0 ? parts[index - 1].Markup.Markup : "", index + 1 < parts.Count ? parts[index + 1].Markup.Markup : ""));
            }
        }

        return new Markup(new Html(markup.ToString()));
    }

    /// <summary>The section without its heading.</summary>
    public Markup Content(BodySection section)
    {
        const string EndOfHeading = "</h2>";
        var markup = Sections([section]).Html.Markup;
        return new Markup(new Html(markup[(markup.IndexOf(EndOfHeading, StringComparison.Ordinal) + EndOfHeading.Length)..]));
    }

    private string Expand(Term term, Html words, string before, string after, bool spellOut = true)
    {
        if (!used.Add(term.Id))
        {
            return words.Markup;
        }

        if (term.Link is { } site)
        {
            return $"<a href=\"{Html.Encode(site)}\" rel=\"external\">{words}</a>";
        }

        var link = $"<a class=\"term\" href=\"/glossary#{term.Id}\">{words}</a>";

        // Spell out only the short name, and only if the author has not done so.
        var isShort = term.Expansion is not null && words.Markup == Html.Encode(term.Name).Markup;
        return spellOut && isShort && !before.EndsWith(Html.Encode(term.Expansion + " (").Markup, StringComparison.OrdinalIgnoreCase) && !after.StartsWith(" (", StringComparison.Ordinal)
            ? $"{link} ({Html.Encode(term.Expansion!)})"
            : link;
    }
}
