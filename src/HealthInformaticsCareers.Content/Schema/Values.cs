using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content.Facts;

/// <summary>How the <c>value</c> of each type of fact is read; <c>unknown</c> is the default of the type.</summary>
internal static class Values
{
    public static string? Text(Fields fields) => fields.IsUnknown ? null : fields.Text("value");

    public static IReadOnlyList<string>? Lines(Fields fields) => fields.IsUnknown ? null : fields.Lines("value");

    public static DurationRange? Duration(Fields fields) =>
        fields.IsUnknown ? null : fields.Parsed("value", DurationRange.Grammar, DurationRange.Parse);

    public static BandRange? Band(Fields fields) =>
        fields.IsUnknown ? null : fields.Parsed("value", BandRange.Grammar, BandRange.Parse);

    public static Price? Price(Fields fields) => new(
        fields.IsUnknown ? null : fields.Parsed("value", MoneyRange.Grammar, MoneyRange.Parse),
        fields.Words<Payer>("paid-by"));

    public static IReadOnlyList<Place>? Places(Fields fields) => fields.IsUnknown ? null : PlacesIn(fields.Parts("value"));

    public static IReadOnlyList<Stage>? Stages(Fields fields) => fields.IsUnknown ? null : fields.Words<Stage>("value");

    public static TEnum Word<TEnum>(Fields fields)
        where TEnum : struct, Enum => fields.IsUnknown ? default : fields.Word<TEnum>("value", orElse: "unknown");

    public static IReadOnlyList<Place> PlacesIn(IReadOnlyList<Fields> parts) =>
        [.. parts.Select(place => new Place(place.Text("name"), place.OptionalHttpsLink("link"), place.OptionalText("note")))];
}
