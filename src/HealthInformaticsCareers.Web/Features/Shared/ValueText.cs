using System.Collections;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The value of a fact in plain words.</summary>
public static class ValueText
{
    /// <param name="value">Null if the value is unknown.</param>
    public static IReadOnlyList<string> Lines(object? value) => value switch
    {
        null => ["Not known"],
        string text => [text],
        IEnumerable items => [.. items.Cast<object>().Select(Line)],
        _ => [Line(value)],
    };

    public static string Line(object value) => Labels.Capitalize(value switch
    {
        Price price => Labels.Of(price),
        AccessGate gate => Labels.Of(gate),
        Timing timing => Labels.Of(timing),
        Effect effect => Labels.Of(effect),
        Stage stage => Labels.Of(stage),
        Pay pay => Labels.Of(pay),
        HomeWorking home => Labels.Of(home),
        Place { Note: { } note } place => $"{place.Name} ({note})",
        _ => value.ToString()!,
    });
}
