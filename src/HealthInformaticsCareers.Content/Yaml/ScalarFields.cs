using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>Typed values of single fields and of lists of lines.</summary>
internal sealed partial class Fields
{
    public string Text(string name) => Require(name) is { } value ? Said(value, name) ?? "" : "";

    public string? OptionalText(string name) => Find(name) is { } value ? Said(value, name) : null;

    public DateOnly Date(string name)
    {
        var value = Require(name);
        if (value is Shape shape)
        {
            shape.Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
        }

        if (value is Scalar { Text: var written, At: var at } && Day().Match(written.Trim()) is { Success: true } day && !DateOnly.TryParseExact(written.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(Rules.NoSuchDay(at, written.Trim(), Number("year"), Number("month"), Number("day")));
            return default;

            int Number(string part) => int.Parse(day.Groups[part].Value, CultureInfo.InvariantCulture);
        }

        const string expected = "a date such as 2026-11-22, with year, month and day";
        if (value is Scalar { Text: var other, At: var place } && UsualMistakes.EitherDay(other) is { } days)
        {
            Report(Rules.BadValue(place, other.Trim(), expected, days: days));
            return default;
        }

        return Parsed<DateOnly>(name, expected,
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);
    }

    public DateOnly? OptionalDate(string name) => Find(name) is null ? null : Date(name);

    public int Number(string name, int from, int to)
    {
        if (Require(name) is Shape shape)
        {
            shape.Range = (from, to);
        }

        return Parsed<int>(name, $"a whole number from {from} to {to}",
            text => WholeNumber().IsMatch(text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : null);
    }

    public int? OptionalNumber(string name, int from, int to) => Find(name) is null ? null : Number(name, from, to);

    /// <summary>An optional <c>true</c> or <c>false</c>; false if absent.</summary>
    public bool Flag(string name) => Find(name) is { } value && WordOf(value, name, ["true", "false"]) == "true";

    /// <summary>A member of an enumeration, written in lower case with hyphens.</summary>
    /// <param name="alternative">One more word to accept; the caller has handled it already.</param>
    public TEnum Word<TEnum>(string name, string? alternative = null)
        where TEnum : struct, Enum => WordOrNull<TEnum>(name, alternative) ?? default;

    /// <summary>Null if missing or invalid, rather than the enum's default.</summary>
    public TEnum? WordOrNull<TEnum>(string name, string? alternative = null)
        where TEnum : struct, Enum
    {
        var words = EnumWords<TEnum>.Words;
        IReadOnlyList<string> all = alternative is null ? words : [.. words, alternative];
        return Require(name, () => $"one of: {string.Join(", ", all)}") is { } value && WordOf(value, name, all) is { } word && words.Contains(word)
            ? EnumWords<TEnum>.Values[words.IndexOf(word)]
            : null;
    }

    /// <summary>A list of at least one word of an enumeration.</summary>
    public IReadOnlyList<TEnum> Words<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var words = EnumWords<TEnum>.Words;
        var list = RequireItems(name, () => $"one or more of these in square brackets: {string.Join(", ", words)}");
        if (list is Shape shape)
        {
            shape.AsList().Words = words;
        }

        return [.. Scalars(list, name).Select(item => WordOf(item, name, words, isInList: true)).OfType<string>().Select(word => EnumWords<TEnum>.Values[words.IndexOf(word)])];
    }

    /// <summary>A list of at least one line.</summary>
    public IReadOnlyList<string> Lines(string name) => LinesOf(RequireItems(name), name);

    public IReadOnlyList<string> OptionalLines(string name) => LinesOf(Find(name), name);

    public T? Parsed<T>(string name, string expected, Func<string, T?> parse)
        where T : class => Require(name, () => expected) is { } value ? ParsedOf(value, name, expected, text => parse(text)) : null;

    public T Parsed<T>(string name, string expected, Func<string, T?> parse)
        where T : struct => Require(name, () => expected) is { } value && ParsedOf(value, name, expected, text => parse(text)) is T result ? result : default;

    /// <summary>The scalars of a list; anything else is reported.</summary>
    internal List<Scalar> Scalars(Node? value, string name)
    {
        switch (value)
        {
            case null:
                return [];
            case Scalar { IsEmpty: true }:
                ReportEmpty(value.At, name, AnItem);
                return [];
            case Sequence sequence:
                foreach (var item in sequence.Items.Where(item => item is not Scalar))
                {
                    var line = item is Mapping { Entries.Count: 1 } pair && pair.Entries.First() is { Value.Value: Scalar { Quoted: false, IsEmpty: false } text, Key: var key } ? $"{key}: {text.Text}" : null;
                    Report(Rules.WrongShape(item.At, name, line is null ? "a list of lines of text, but this is something else. If it is meant as text, put quotation marks around it" : "a list of lines of text, but this one contains ': ', so YAML reads it as a field", line is null ? null : $"\"{line}\"", line is null || line.Contains('"', StringComparison.Ordinal) ? null : new Fix(line, $"\"{line}\"")));
                }

                return [.. sequence.Items.OfType<Scalar>()];
            case Shape shape:
                shape.AsList();
                return [];
            case Scalar { Text: var text } scalar when WordsOfAList().IsMatch(text):
                // Read as the list that was meant, so that nothing else is reported because of it.
                var words = text.Trim('[', ']', '(', ')', ' ').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                var list = $"[{string.Join(", ", words)}]";
                Report(Rules.WrongShape(value.At, name, "a list", list, scalar.Quoted ? null : new Fix(text, list)));
                return [.. words.Select(word => new Scalar(value.At, word, Quoted: false))];
            case Mapping { Entries.Count: > 0 } group when group.Entries.Values.All(entry => entry.Value is Scalar { IsEmpty: true }):
                Report(Rules.WrongShape(value.At, name, "a list", $"[{string.Join(", ", group.Entries.Keys)}]"));
                return [];
            default:
                Report(Rules.WrongShape(value.At, name, "a list. Write each item on a line of its own, with '- ' before it"));
                return [];
        }
    }

    /// <summary>One line of text, or null with a diagnostic.</summary>
    internal string? TextOf(Node? value, string name)
    {
        switch (value)
        {
            case null or Shape:
                return null;
            case Scalar { IsEmpty: true }:
                ReportEmpty(value.At, name);
                return null;
            case Scalar scalar when string.IsNullOrWhiteSpace(scalar.Text):
                ReportEmpty(scalar.At, name);
                return null;
            case Scalar scalar when !scalar.Text.Contains('\n', StringComparison.Ordinal):
                return scalar.Text.Trim();
            default:
                Report(Rules.WrongShape(value.At, name, "text on one line"));
                return null;
        }
    }

    private T? ParsedOf<T>(Node value, string name, string expected, Func<string, T?> parse)
    {
        if (value is Shape shape)
        {
            shape.Expects = expected;
        }

        if (TextOf(value, name) is not { } text)
        {
            return default;
        }

        var result = parse(text);
        if (result is null)
        {
            Report(Rules.BadValue(value.At, text, expected, UsualMistakes.In(text).FirstOrDefault(spelling => parse(spelling) is not null || (spelling == "unknown" && expected.Contains("'unknown'", StringComparison.Ordinal)))));
        }

        return result;
    }

    private string? WordOf(Node value, string name, IReadOnlyList<string> words, bool isInList = false)
    {
        if (value is Shape shape)
        {
            shape.Words = words;
        }

        if (TextOf(value, name) is not { } word)
        {
            return null;
        }

        if (words.Contains(word))
        {
            return word;
        }

        if (isInList && UsualMistakes.Several(word, words) is { } several)
        {
            Report(Rules.UnknownWord(value.At, name, word, several, string.Join(", ", words)) with { Fix = null });
            return null;
        }

        var usual = UsualMistakes.Word(word, words);
        Report(Rules.UnknownWord(value.At, name, word, words.Contains(usual) ? usual : NearMiss.Of(word, words), string.Join(", ", words)));
        return null;
    }

    private List<string> LinesOf(Node? value, string name) =>
        [.. Scalars(value, name).Select(item => Said(item, name)).OfType<string>()];

    /// <summary>The members of an enumeration as authors write them.</summary>
    internal static IReadOnlyList<string> WordsOf<TEnum>()
        where TEnum : struct, Enum => EnumWords<TEnum>.Words;

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\\z")]
    private static partial Regex Day();

    [GeneratedRegex(@"^[\[(]?[a-z0-9/-]+(?:[,;] *[a-z0-9/-]+)*[\])]?\z")]
    private static partial Regex WordsOfAList();

    [GeneratedRegex("^(0|[1-9][0-9]*)$")]
    private static partial Regex WholeNumber();

    private static class EnumWords<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly List<string> Words = [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
        public static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    }
}
