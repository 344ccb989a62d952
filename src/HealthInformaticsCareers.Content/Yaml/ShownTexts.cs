using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>The texts of fields that readers see and the editorial checks read.</summary>
internal sealed partial class Fields
{
    /// <summary>Fields that hold names, not sentences.</summary>
    private static readonly string[] FieldsOfNames =
        ["id", "was", "now", "title", "term", "expansion", "also-called", "publisher", "person", "employer", "place", "year", "date", "name", "fact", "search-for", "words-allowed"];

    /// <summary>One line of text that readers see, which the editorial checks read too.</summary>
    private string? Said(Node value, string name)
    {
        var text = TextOf(value, name);
        if (text is not null && report.CollectsTexts && !FieldsOfNames.Contains(name))
        {
            report.ShortTexts.Add(new Passage(value is Scalar { Quoted: true } ? value.At with { Column = value.At.Column + 1 } : value.At, text));
        }

        return text;
    }
}
