using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>A word, acronym or body that readers meet; one entry of <c>glossary.yml</c>.</summary>
/// <param name="Expansion">The name spelled out, or null where the term is not short for anything.</param>
/// <param name="IsEveryday">So well known that pages neither link nor spell it out.</param>
/// <param name="IsFormer">No longer in use, such as a body that was closed.</param>
/// <param name="Successor">Id of the term that replaced it.</param>
public sealed record Term(
    string Id,
    string Name,
    string? Expansion,
    string Meaning,
    bool IsEveryday,
    bool IsFormer,
    string? Successor,
    IReadOnlyList<string> AlsoCalled,
    FactStatus Status,
    IReadOnlyList<string> Sources)
{
    internal static Term Read(Fields fields, ContentFile file)
    {
        var term = new Term(
            fields.Text("id"),
            fields.Text("term"),
            fields.OptionalText("expansion"),
            fields.Text("meaning"),
            fields.Flag("everyday"),
            fields.Flag("former"),
            fields.OptionalReference("successor", Kind.Term),
            fields.OptionalLines("also-called"),
            fields.Word<FactStatus>("status"),
            fields.OptionalReferences("sources", Kind.Source));
        file.CheckConfirmed(fields, term.Name, term.Sources);
        return term;
    }
}
