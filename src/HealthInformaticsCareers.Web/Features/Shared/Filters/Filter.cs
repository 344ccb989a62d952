using System.Text.Json;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Web.Features.Shared.Filters;

/// <summary>A filter of a list. A reader chooses one option or none.</summary>
/// <param name="Name">The query parameter.</param>
public sealed record Filter<T>(string Name, string Label, params IReadOnlyList<Option<T>> Options)
{
    /// <summary>Explains the options if their labels are not enough.</summary>
    public string? Hint { get; init; }

    /// <summary>Shows the options as a row of links instead of a field of the form. It suits very short labels.</summary>
    public bool IsRow { get; init; }
}

/// <param name="Value">The query value: lower-case letters, digits and hyphens, which need no encoding.</param>
public sealed record Option<T>(string Value, string Label, Func<T, bool> Matches)
{
    /// <summary>Shows the option above the form too, as a link. A filter that has only shortcuts is not in the form.</summary>
    public bool IsShortcut { get; init; }
}

/// <param name="Value">The query value; empty for the default order.</param>
public sealed record Sort<T>(string Value, string Label, Func<IEnumerable<T>, IEnumerable<T>> Apply);

/// <summary>Builds options from the content.</summary>
internal static class Options
{
    private const string NotKnownValue = "unknown";

    public static Option<T> NotKnown<T>(Func<T, bool> matches) => new(NotKnownValue, "Not known", matches);

    /// <summary>One option for each value, written in the address as it is in the content.</summary>
    public static IEnumerable<Option<T>> ForEnum<T, TEnum>(Func<TEnum, string> label, Func<T, TEnum, bool> matches)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Select(value => new Option<T>(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), label(value), entry => matches(entry, value)));

    public static IEnumerable<Option<T>> ForEntries<T, TOther>(IEnumerable<TOther> entries, Func<T, TOther, bool> matches)
        where TOther : Entry => entries.Select(other => new Option<T>(other.Slug, other.Title, entry => matches(entry, other)));

    /// <summary>One option for each text of a fact. Texts that differ only in punctuation or case share one.</summary>
    public static IEnumerable<Option<T>> ForTexts<T>(IEnumerable<T> all, Func<T, Fact<string>> fact)
        where T : Entry
    {
        var byValue = all.ToLookup(entry => fact(entry).IsKnown ? Slug.Of(fact(entry).Value!) : NotKnownValue);
        return byValue.Where(group => group.Key is not ("" or NotKnownValue))
            .Select(group => Of(group.Key, fact(group.First()).Value!))
            .OrderBy(option => option.Label, StringComparer.OrdinalIgnoreCase)
            .Append(Of(NotKnownValue, "Not known"));

        Option<T> Of(string value, string label)
        {
            var slugs = byValue[value].Select(entry => entry.Slug).ToHashSet();
            return new Option<T>(value, label, entry => slugs.Contains(entry.Slug));
        }
    }
}
