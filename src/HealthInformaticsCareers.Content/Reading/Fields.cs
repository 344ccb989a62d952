using System.Globalization;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Facts;

namespace HealthInformaticsCareers.Content.Reading;

/// <summary>
/// The fields of a mapping, asked for one by one. A field that is wrong gives a diagnostic and a stand-in value: reading goes on, so that
/// one run shows every problem, and a catalogue with any error is never served. <see cref="End"/> rejects what nobody asked for.
/// </summary>
internal sealed partial class Fields(ContentFile file, Mapping node)
{
    private readonly HashSet<string> asked = [];
    private readonly List<string> missing = [];
    private readonly List<Fields> parts = [];

    public Location At => node.At;

    public bool Has(string name) => node.Entries.ContainsKey(name);

    public Location AtField(string name) => node.Entries.TryGetValue(name, out var entry) ? entry.At : At;

    public Location AtValue(string name) => node.Entries.TryGetValue(name, out var entry) ? entry.Value.At : At;

    /// <summary>Where <paramref name="item"/> stands in the list <paramref name="name"/>: the last time, where it is repeated.</summary>
    public Location AtItem(string name, string item) =>
        node.Entries.TryGetValue(name, out var entry) && entry.Value is Sequence list && list.Items.OfType<Scalar>().LastOrDefault(scalar => scalar.Text.Trim() == item) is { } found
            ? found.At
            : AtField(name);

    /// <summary>The value as it stands in the file, or null where the field is absent.</summary>
    public Node? Find(string name)
    {
        asked.Add(name);
        return node.Entries.TryGetValue(name, out var entry) ? entry.Value : null;
    }

    public string Text(string name) => Require(name) is { } value ? TextOf(value, name) ?? "" : "";

    public string? OptionalText(string name) => Find(name) is { } value ? TextOf(value, name) : null;

    public DateOnly Date(string name) => Parsed<DateOnly>(name, "a date written as year, month and day, such as 2026-11-22",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    public int Number(string name, int from, int to) => Parsed<int>(name, $"a whole number from {from} to {to}",
        text => WholeNumber().IsMatch(text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to ? number : null);

    /// <summary>An optional <c>true</c> or <c>false</c>; absent is false.</summary>
    public bool Flag(string name) => Find(name) is { } value && WordOf(value, name, ["true", "false"]) == "true";

    /// <summary>One of an enumeration's members, written in lower case with hyphens.</summary>
    /// <param name="orElse">Another word that may stand there; the caller has looked for it.</param>
    public TEnum Word<TEnum>(string name, string? orElse = null)
        where TEnum : struct, Enum => WordOrNull<TEnum>(name, orElse) ?? default;

    /// <summary>Null where the word is absent or refused, and must not be taken for the first one.</summary>
    public TEnum? WordOrNull<TEnum>(string name, string? orElse = null)
        where TEnum : struct, Enum
    {
        var words = Named<TEnum>.Words;
        return Require(name) is { } value && WordOf(value, name, orElse is null ? words : [.. words, orElse]) is { } word && words.Contains(word)
            ? Named<TEnum>.Values[words.IndexOf(word)]
            : null;
    }

    public IReadOnlyList<TEnum> Words<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var words = Named<TEnum>.Words;
        return [.. Scalars(RequireItems(name), name).Select(item => WordOf(item, name, words)).OfType<string>().Select(word => Named<TEnum>.Values[words.IndexOf(word)])];
    }

    /// <summary>At least one line.</summary>
    public IReadOnlyList<string> Lines(string name) => LinesOf(RequireItems(name), name);

    public IReadOnlyList<string> OptionalLines(string name) => LinesOf(Find(name), name);

    /// <summary>The id of an entry of <paramref name="kind"/>; whether it exists is checked when all files are read.</summary>
    public string Reference(string name, Kind kind) =>
        Require(name) is { } value && ReferenceOf(value, name, kind) is { } id ? id : "";

    public string? OptionalReference(string name, Kind kind) => Find(name) is { } value ? ReferenceOf(value, name, kind) : null;

    /// <summary>A required list that may be empty: it says that there is none.</summary>
    public IReadOnlyList<string> References(string name, Kind kind) => ReferencesOf(Require(name), name, kind);

    public IReadOnlyList<string> OptionalReferences(string name, Kind kind) => ReferencesOf(Find(name), name, kind);

    /// <summary>A root-relative address of this site.</summary>
    public string Address(string name) => Require(name) is Scalar value ? AddressOf(value, name) ?? "" : TextOf(Find(name), name) ?? "";

    public IReadOnlyList<string> OptionalAddresses(string name) =>
        [.. Scalars(Find(name), name).Select(item => AddressOf(item, name)).OfType<string>()];

    /// <summary>Root-relative addresses of pages that must exist.</summary>
    public IReadOnlyList<string> OptionalLinks(string name)
    {
        var links = Scalars(Find(name), name).Select(item => (item.At, Address: AddressOf(item, name))).Where(link => link.Address is not null).ToList();
        file.References.AddRange(links.Select(link => new Reference(link.At, Kind: null, link.Address!, link.Address!)));
        return [.. links.Select(link => link.Address!)];
    }

    public string? OptionalHttpsLink(string name, bool allowHttp = false)
    {
        if (Find(name) is not { } value || TextOf(value, name) is not { } link)
        {
            return null;
        }

        if (Links.IsWeb(link, allowHttp))
        {
            return link;
        }

        file.Problems.Add(Rules.LinkNotAllowed(value.At, link, allowHttp ? Links.OldWebGrammar : Links.WebGrammar));
        return null;
    }

    public Fields? OptionalPart(string name) => PartOf(Find(name), name);

    public Fields? Part(string name) => PartOf(Require(name), name);

    public IReadOnlyList<Fields> Parts(string name) => PartsOf(RequireItems(name), name);

    public IReadOnlyList<Fields> OptionalParts(string name) => PartsOf(Find(name), name);

    /// <summary>A required fact; <paramref name="read"/> reads the fields <c>value</c> and whatever stands beside it, for the fact and for each claim.</summary>
    public Fact<T> Fact<T>(string name, Func<Fields, T?> read)
        where T : notnull => Listed(name, Part(name) is { } part ? part.FactHere(name, read) : Nothing<T>());

    public Fact<T>? OptionalFact<T>(string name, Func<Fields, T?> read)
        where T : notnull => OptionalPart(name) is { } part ? Listed(name, part.FactHere(name, read)) : null;

    /// <summary>True where <c>value: unknown</c> is written; readers of values then leave it alone.</summary>
    public bool IsUnknown => Find("value") is Scalar { Quoted: false, Text: "unknown" };

    public T? Parsed<T>(string name, string expected, Func<string, T?> parse)
        where T : class => Require(name) is { } value ? ParsedOf(value, name, expected, text => parse(text)) : null;

    public T Parsed<T>(string name, string expected, Func<string, T?> parse)
        where T : struct => Require(name) is { } value && ParsedOf(value, name, expected, text => parse(text)) is T result ? result : default;

    /// <summary>Rejects the fields nobody asked for, here and in every part. A misspelt field is one problem, not also a missing one.</summary>
    public void End()
    {
        foreach (var (name, entry) in node.Entries.Where(entry => !asked.Contains(entry.Key)))
        {
            var near = NearMiss.Of(name, asked.Where(field => !Has(field)));
            file.Problems.Add(Rules.UnknownField(entry.At, name, near, string.Join(", ", asked.Order(StringComparer.Ordinal))));
            if (near is not null)
            {
                missing.Remove(near);
            }
        }

        file.Problems.AddRange(missing.Select(name => Rules.MissingField(At, name)));
        parts.ForEach(part => part.End());
    }

    /// <summary>Reports what <paramref name="named"/> names a second time.</summary>
    public void RefuseTwice(string where, IEnumerable<(string Id, Location At)> named)
    {
        var seen = new HashSet<string>();
        foreach (var (id, at) in named.Where(item => item.Id.Length > 0).OrderBy(item => item.At).Where(item => !seen.Add(item.Id)))
        {
            Report(Rules.NamedTwice(at, id, where));
        }
    }

    public void Report(Diagnostic problem) => file.Problems.Add(problem);

    internal static string Hyphenated(string name) => CapitalInside().Replace(name, "-$0").ToLowerInvariant();

    private Fact<T> FactHere<T>(string name, Func<Fields, T?> read)
        where T : notnull
    {
        var known = !IsUnknown;
        var value = read(this);
        if (!Has("value"))
        {
            Require("value");
        }

        var status = WordOrNull<FactStatus>("status");
        var sources = References("sources", Kind.Source);
        var claims = OptionalParts("claims").Select(claim => new Claim<T>(read(claim), claim.Reference("source", Kind.Source), claim.OptionalText("note"))).ToList();
        // What is empty, misspelt or of the wrong shape has its diagnostic already: it is not absent too.
        if (Find("sources") is Sequence { Items.Count: 0 })
        {
            Report(Rules.FactWithoutSource(AtField("sources"), name));
        }

        if (status == FactStatus.Disputed && Find("claims") is null or Sequence { Items.Count: 0 } && NearMiss.Of("claims", node.Entries.Keys) is null)
        {
            Report(Rules.DisputedWithoutClaim(AtField("status"), name));
        }

        if (status is not null and not FactStatus.Disputed && claims.Count > 0)
        {
            Report(Rules.ClaimsWithoutDispute(AtField("claims"), name));
        }

        file.CheckConfirmed(this, name, sources);

        return new Fact<T>
        {
            IsKnown = known,
            Value = value,
            Status = status ?? FactStatus.Unverified,
            IsJudgement = Flag("judgement"),
            Sources = sources,
            Note = OptionalText("note"),
            Claims = claims,
        };
    }

    /// <summary>Remembers a fact of the page itself, and says whether it is being checked.</summary>
    private Fact<T> Listed<T>(string name, Fact<T> fact)
        where T : notnull
    {
        if (file.Fields != this)
        {
            return fact;
        }

        fact = fact with { CheckedSince = file.Checking.Find(checking => checking.Fact == name)?.Since };
        file.Facts.Add(new NamedFact(name, fact));
        return fact;
    }

    private static Fact<T> Nothing<T>()
        where T : notnull =>
        new() { IsKnown = false, Value = default, Status = FactStatus.Unverified, IsJudgement = false, Sources = [], Note = null, Claims = [] };

    private Node? Require(string name)
    {
        if (Find(name) is { } value)
        {
            return value;
        }

        if (!missing.Contains(name))
        {
            missing.Add(name);
        }

        return null;
    }

    /// <summary>As <see cref="Require"/>, for a list with at least one item.</summary>
    private Node? RequireItems(string name)
    {
        var value = Require(name);
        if (value is Sequence { Items.Count: 0 })
        {
            Report(Rules.EmptyValue(value.At, name));
        }

        return value;
    }

    private string? TextOf(Node? value, string name)
    {
        switch (value)
        {
            case null:
                return null;
            case Scalar { IsEmpty: true }:
                Report(Rules.EmptyValue(value.At, name));
                return null;
            case Scalar scalar when string.IsNullOrWhiteSpace(scalar.Text):
                Report(Rules.EmptyValue(scalar.At, name));
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
        if (TextOf(value, name) is not { } text)
        {
            return default;
        }

        var result = parse(text);
        if (result is null)
        {
            Report(Rules.BadValue(value.At, text, expected));
        }

        return result;
    }

    private string? WordOf(Node value, string name, IReadOnlyList<string> words)
    {
        if (TextOf(value, name) is not { } word || words.Contains(word))
        {
            return value is Scalar scalar && words.Contains(scalar.Text.Trim()) ? scalar.Text.Trim() : null;
        }

        Report(Rules.UnknownWord(value.At, name, word, NearMiss.Of(word, words), string.Join(", ", words)));
        return null;
    }

    private List<string> LinesOf(Node? value, string name) =>
        [.. Scalars(value, name).Select(item => TextOf(item, name)).OfType<string>()];

    private List<Scalar> Scalars(Node? value, string name)
    {
        switch (value)
        {
            case null:
                return [];
            case Scalar { IsEmpty: true }:
                Report(Rules.EmptyValue(value.At, name));
                return [];
            case Sequence sequence:
                foreach (var item in sequence.Items.Where(item => item is not Scalar))
                {
                    Report(Rules.WrongShape(item.At, name, "a list of single lines, with quotation marks around a line that contains ': '"));
                }

                return [.. sequence.Items.OfType<Scalar>()];
            default:
                Report(Rules.WrongShape(value.At, name, "a list, with '- ' before each line"));
                return [];
        }
    }

    private string? ReferenceOf(Node value, string name, Kind kind)
    {
        if (TextOf(value, name) is not { } id)
        {
            return null;
        }

        file.References.Add(new Reference(value.At, kind, id, kind.AddressOf(id)));
        return id;
    }

    private List<string> ReferencesOf(Node? value, string name, Kind kind)
    {
        var ids = new List<string>();
        var seen = new HashSet<string>();
        foreach (var item in Scalars(value, name))
        {
            if (seen.Contains(item.Text))
            {
                Report(Rules.NamedTwice(item.At, item.Text, name));
            }
            else if (ReferenceOf(item, name, kind) is { } id)
            {
                seen.Add(id);
                ids.Add(id);
            }
        }

        return ids;
    }

    private string? AddressOf(Scalar value, string name)
    {
        if (TextOf(value, name) is not { } address)
        {
            return null;
        }

        if (!Links.IsAddress(address))
        {
            Report(Rules.BadAddress(value.At, address));
            return null;
        }

        return address;
    }

    private Fields? PartOf(Node? value, string name, string expected = "a group of fields, each on its own line below it")
    {
        switch (value)
        {
            case null:
                return null;
            case Mapping mapping:
                var part = new Fields(file, mapping);
                parts.Add(part);
                return part;
            case Scalar { IsEmpty: true }:
                Report(Rules.EmptyValue(value.At, name));
                return null;
            default:
                Report(Rules.WrongShape(value.At, name, expected));
                return null;
        }
    }

    private List<Fields> PartsOf(Node? value, string name)
    {
        const string expected = "a list of groups of fields, each starting with '- '";
        switch (value)
        {
            case null:
                return [];
            case Sequence sequence:
                return [.. sequence.Items.Select(item => PartOf(item, name, expected)).OfType<Fields>()];
            case Scalar { IsEmpty: true }:
                Report(Rules.EmptyValue(value.At, name));
                return [];
            default:
                Report(Rules.WrongShape(value.At, name, expected));
                return [];
        }
    }

    /// <summary>The members of an enumeration as content writes them, found once.</summary>
    private static class Named<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly List<string> Words = [.. Enum.GetNames<TEnum>().Select(Hyphenated)];
        public static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    }

    [GeneratedRegex("^(0|[1-9][0-9]*)$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex CapitalInside();
}
