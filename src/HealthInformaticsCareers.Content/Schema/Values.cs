using System.Globalization;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Reads the <c>value</c> of one type of fact.</summary>
/// <param name="Expects">What an author writes, for the editing guide.</param>
/// <param name="Read">Returns the type's default for <c>unknown</c>.</param>
internal sealed record ValueReader<T>(string Expects, Func<Fields, T?> Read);

internal static class Values
{
    public static readonly ValueReader<string> Text = new("a line of text, or 'unknown'", fields => IsUnknown(fields) ? null : fields.Text("value"));

    public static readonly ValueReader<IReadOnlyList<string>> Lines = new("a list of lines, or 'unknown'", fields => IsUnknown(fields) ? null : fields.Lines("value"));

    public static readonly ValueReader<DurationRange> Duration =
        new(DurationRange.Grammar, fields => IsUnknown(fields) ? null : fields.Parsed("value", DurationRange.Grammar, DurationRange.Parse));

    public static readonly ValueReader<BandRange> Band =
        new(BandRange.Grammar, fields => IsUnknown(fields) ? null : fields.Parsed("value", BandRange.Grammar, BandRange.Parse));

    public static readonly ValueReader<Price> Price = new(
        $"{MoneyRange.Grammar}; with 'paid-by', a list of {ListOf<Payer>()}",
        fields => new Price(IsUnknown(fields) ? null : fields.Parsed("value", MoneyRange.Grammar, MoneyRange.Parse), fields.Words<Payer>("paid-by")));

    public static readonly ValueReader<IReadOnlyList<Place>> Places = new(PlacesExpected + ", or 'unknown'", fields => IsUnknown(fields) ? null : PlacesIn(fields.Parts("value")));

    public static readonly ValueReader<IReadOnlyList<Advert>> Adverts = new(
        "a list of adverts, each with 'pay' (such as '£26530' or '£31000-35000'), 'employer', 'place' (a nation, or 'UK') and 'month' (such as '2026-06'), or 'unknown'",
        fields => IsUnknown(fields) ? null : [.. fields.Parts("value").Select(AdvertIn)]);

    public static readonly ValueReader<IReadOnlyList<TypicalPay>> TypicalPay = new(
        "a list, each with 'pay' (such as '£25000-50000'), 'place' (a nation, or 'UK') and 'year' (such as '2025' or '2025/26'), or 'unknown'",
        fields => IsUnknown(fields) ? null : [.. fields.Parts("value").Select(TypicalPayIn)]);

    public static readonly ValueReader<IReadOnlyList<RoleInterest>> Interests = new(
        $"a list, each with 'interest' ({ListOf<Interest>()}), 'part' ({ListOf<InterestPart>()}) and 'because', a sentence that begins with \"You\", or 'unknown'",
        fields => IsUnknown(fields) ? null : InterestsIn(fields));

    public static readonly ValueReader<IReadOnlyList<Stage>> Stages = new($"a list of {ListOf<Stage>()}", fields => IsUnknown(fields) ? null : fields.Words<Stage>("value"));

    public static readonly ValueReader<ApplicationWindow> Window = new(ApplicationWindow.Expected, fields => IsUnknown(fields) ? null : fields.Part("value") is { } part ? WindowIn(part) : null);

    internal const string PlacesExpected = "a list of places, each with 'name' and optionally 'link', 'search' and 'note'";

    public static ValueReader<T> Word<T>()
        where T : struct, Enum => new($"{ListOf<T>()}, or 'unknown'", fields => IsUnknown(fields) ? default : fields.Word<T>("value", alternative: "unknown"));

    public static IReadOnlyList<Place> PlacesIn(IReadOnlyList<Fields> parts) =>
        [.. parts.Select(PlaceIn)];

    private static List<RoleInterest> InterestsIn(Fields fields)
    {
        var parts = fields.Parts("value");
        var named = parts.Select(part => part.WordOrNull<Interest>("interest")).ToList();
        List<RoleInterest> interests = [.. parts.Zip(named, (part, interest) => new RoleInterest(interest ?? default, part.Word<InterestPart>("part"), part.Text("because")))];
        foreach (var part in parts.Zip(interests).Where(pair => pair.Second.Because.Length > 0 && !pair.Second.Because.StartsWith("You", StringComparison.Ordinal)).Select(pair => pair.First))
        {
            fields.Report(Rules.ReasonWithoutYou(part.AtValue("because")));
        }

        fields.RefuseDuplicates("value", parts.Zip(named, (part, interest) => (interest is { } known ? Option.NameOf(known) : "", part.AtValue("interest"))));
        return interests;
    }

    private static TypicalPay TypicalPayIn(Fields fields) =>
        new(fields.Parsed("pay", MoneyRange.Grammar, MoneyRange.Parse) ?? MoneyRange.Free, fields.Text("place"), fields.Text("year"));

    private static Advert AdvertIn(Fields fields) =>
        new(fields.Parsed("pay", MoneyRange.Grammar, MoneyRange.Parse) ?? MoneyRange.Free, fields.Text("employer"), fields.Text("place"), fields.Parsed("month", "a year and a month such as '2026-06'", Month));

    private static ApplicationWindow WindowIn(Fields fields)
    {
        var window = new ApplicationWindow(fields.Has("opens") ? fields.Date("opens") : null, fields.Date("closes"));
        if (window.Opens > window.Closes && window.Closes != default)
        {
            fields.Report(Rules.BadValue(fields.AtValue("closes"), $"{window.Closes:yyyy-MM-dd}", "the day of 'opens' or a later one"));
        }

        return window;
    }

    private static DateOnly? Month(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private static Place PlaceIn(Fields fields)
    {
        var link = fields.OptionalHttpsLink("link");
        return new Place(fields.Text("name"), link, fields.OptionalText("note"), fields.OptionalSearchLink("search", link));
    }

    public static bool IsUnknown(Fields fields)
    {
        var value = fields.Require("value");
        if (value is Shape shape)
        {
            shape.MayBeUnknown = true;
        }

        return value is Scalar { Quoted: false, Text: "unknown" };
    }

    /// <returns>The members of an enumeration as authors write them: <c>one, two or three</c>.</returns>
    public static string ListOf<T>()
        where T : struct, Enum
    {
        var words = Fields.WordsOf<T>();
        return $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";
    }
}
