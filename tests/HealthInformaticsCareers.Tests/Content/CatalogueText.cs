using System.Text.Encodings.Web;
using System.Text.Json;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>Everything that a catalogue says, field by field, to compare two.</summary>
internal static class CatalogueText
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The fields that are not the same, each with the address of its page or entry.</returns>
    public static IReadOnlyList<string> Differences(Catalogue before, Catalogue after)
    {
        var (was, now) = (FieldsOf(before), FieldsOf(after));
        return [.. was.Keys.Union(now.Keys).Where(field => was.GetValueOrDefault(field) != now.GetValueOrDefault(field))];
    }

    private static Dictionary<string, string> FieldsOf(Catalogue catalogue)
    {
        var fields = new Dictionary<string, string>();
        foreach (var entry in catalogue.All)
        {
            foreach (var field in Kinds.Common.Concat(entry.Kind.Fields))
            {
                fields[$"{entry.Address} {field.Name}"] = Text(field.ValueOf(entry, catalogue));
            }

            fields[$"{entry.Address} text"] = string.Concat(entry.Body.Sections.Select(section => $"{section.Heading} {string.Concat(section.Parts.Select(part => part.Markup + part.TermId))}"));
        }

        foreach (var source in catalogue.Sources)
        {
            fields[$"/sources#{source.Id.Value}"] = Text(source);
        }

        foreach (var term in catalogue.Glossary.Terms)
        {
            fields[$"/glossary#{term.Id.Value}"] = Text(term);
        }

        fields["levels.yml"] = Text(catalogue.Levels);
        fields["pay-bands.yml"] = Text(catalogue.PayBands);
        fields["vacancies.yml"] = Text(catalogue.Vacancies);
        fields["finder.yml"] = Text(catalogue.Shared.Questionnaire);
        fields["search.yml"] = Text(catalogue.SearchWords);
        return fields;
    }

    private static string Text(object? value) => value is IEnumerable<Entry> entries ? string.Join(' ', entries.Select(entry => entry.Address)) : JsonSerializer.Serialize(value, Json);
}
