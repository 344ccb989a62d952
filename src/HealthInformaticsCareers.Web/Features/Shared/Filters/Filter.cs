using System.Text.Json;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Web.Features.Shared.Filters;

/// <summary>One question to a list; a reader chooses one option or none.</summary>
/// <param name="Name">In the address.</param>
public sealed record Filter<T>(string Name, string Label, params IReadOnlyList<Option<T>> Options)
{
    /// <summary>What an option means, where its words cannot say it.</summary>
    public string? Hint { get; init; }

    /// <summary>The options are so short that they stand in a row of links, not in the form.</summary>
    public bool IsRow { get; init; }
}

/// <param name="Value">In the address: small letters, digits and hyphens, which need no encoding.</param>
public sealed record Option<T>(string Value, string Label, Func<T, bool> Matches);

/// <param name="Value">In the address; empty for the list's own order.</param>
public sealed record Sort<T>(string Value, string Label, Func<IEnumerable<T>, IEnumerable<T>> Apply);

/// <summary>The options that the content gives.</summary>
internal static class Options
{
    private const string NotKnownValue = "unknown";

    public static Option<T> NotKnown<T>(Func<T, bool> matches) => new(NotKnownValue, "Not known", matches);

    /// <summary>The words of a list, in the address as the content writes them.</summary>
    public static IEnumerable<Option<T>> ForEnum<T, TEnum>(Func<TEnum, string> label, Func<T, TEnum, bool> matches)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Select(word => new Option<T>(JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()), label(word), entry => matches(entry, word)));

    public static IEnumerable<Option<T>> ForEntries<T, TOther>(IEnumerable<TOther> entries, Func<T, TOther, bool> matches)
        where TOther : Entry => entries.Select(other => new Option<T>(other.Slug, other.Title, entry => matches(entry, other)));

    /// <summary>Every text that a fact has in the list; texts that differ in signs or capitals only are one option.</summary>
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
