using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>The data files beside the folders of pages, and how each is read.</summary>
internal static class DataFiles
{
    public const string Sources = "sources.yml";
    public const string Glossary = "glossary.yml";
    public const string Levels = "levels.yml";
    public const string PayBands = "pay-bands.yml";
    public const string Vacancies = "vacancies.yml";
    public const string Finder = "finder.yml";
    public const string Search = "search.yml";
    public const string Ledger = "addresses.txt";
    public const string Changes = "changes.json";
    public const string Words = "words.txt";

    public static readonly IReadOnlyList<string> All = [Sources, Glossary, Levels, PayBands, Vacancies, Finder, Search, Ledger, Changes, Words];

    /// <returns>The data file whose entries a page such as <c>/sources</c> shows, or null.</returns>
    public static string? OfPage(string address) => address switch
    {
        "/sources" => Sources,
        "/glossary" => Glossary,
        "/levels" => Levels,
        _ => null,
    };

    /// <param name="today">The day in the UK.</param>
    public static ContentFile Read(string path, string text, DateOnly today) => path switch
    {
        Sources or Glossary => ContentFile.ReadList(path, text),
        Ledger or Changes or Words => ContentFile.ReadLines(path, text),
        _ => ContentFile.ReadData(path, text, today),
    };

    public static Source ReadSource(Fields fields) => new()
    {
        Id = new(fields.Text("id")),
        Was = fields.OptionalLines("was"),
        Title = fields.Text("title"),
        Publisher = fields.Text("publisher"),
        Kind = fields.Word<SourceKind>("kind"),
        Date = fields.Text("date"),
        Checked = fields.Date("checked"),
        Link = fields.OptionalHttpsLink("link", allowHttp: true),
        Note = fields.OptionalText("note"),
        IsInForce = fields.Flag("in-force"),
    };

    public static Term ReadTerm(Fields fields)
    {
        var term = new Term
        {
            Id = new(fields.Text("id")),
            Was = fields.OptionalLines("was"),
            Name = fields.Text("term"),
            Expansion = fields.OptionalText("expansion"),
            Meaning = fields.Text("meaning"),
            Link = fields.OptionalHttpsLink("link"),
            IsEveryday = fields.Flag("everyday"),
            IsFormer = fields.Flag("former"),
            Successor = fields.OptionalTermReference("successor"),
            AlsoCalled = fields.OptionalLines("also-called"),
            Status = fields.Word<FactStatus>("status"),
            Sources = fields.OptionalSourceReferences("sources"),
        };
        fields.RecordConfirmation(term.Name, term.Sources);
        return term;
    }

    public static LevelFramework ReadLevels(Fields fields)
    {
        var parts = fields.Parts("levels");
        var framework = new LevelFramework(fields.Text("about"), fields.SourceReferences("sources"), [.. parts.Select(ReadLevel)]);
        fields.RefuseDuplicates("levels", framework.Levels.Zip(parts, (level, part) => (level.Number == 0 ? "" : $"level {level.Number}", part.AtValue("level"))));
        return framework;
    }

    public static PayBands ReadPayBands(Fields fields) =>
        new(ReadPayTable(fields), [.. fields.OptionalParts("others").Select(ReadPayTable)], Values.PlacesIn(fields.OptionalParts("latest")));

    private static PayTable ReadPayTable(Fields fields)
    {
        var parts = fields.Parts("bands");
        var table = new PayTable(
            fields.Word<Nation>("nation"),
            fields.Text("year"),
            fields.Word<FactStatus>("status"),
            fields.SourceReferences("sources"),
            fields.Text("note"),
            [.. parts.Select(ReadPayBand)]);
        fields.RefuseDuplicates("bands", table.Bands.Zip(parts, (band, part) => (band.Name, part.AtValue("band"))));
        fields.RecordConfirmation("pay bands", table.Sources);
        return table;
    }

    public static Vacancies ReadVacancies(Fields fields) => new(
        PlacesByNation(fields),
        fields.OptionalPart("apprenticeships") is { } apprenticeships ? PlacesByNation(apprenticeships) : [],
        fields.OptionalFact("any-employer", Values.Places));

    private static IReadOnlyList<(Nation, Fact<IReadOnlyList<Place>>)> PlacesByNation(Fields fields) =>
        [.. Enum.GetValues<Nation>().Zip(Fields.WordsOf<Nation>(), (nation, name) => (nation, fields.Fact(name, Values.Places)))];

    private static Level ReadLevel(Fields fields)
    {
        var level = new Level(
            fields.Number("level", 1, 9),
            fields.Text("title"),
            fields.Text("meaning"),
            fields.Text("examples"),
            fields.Text("today"),
            fields.Word<FactStatus>("status"),
            fields.SourceReferences("sources"),
            fields.OptionalText("note"));
        fields.RecordConfirmation(level.Title, level.Sources);
        return level;
    }

    private static PayBand ReadPayBand(Fields fields) => new(
        fields.Parsed("band", "a pay band without the word 'band', such as '4' or '8a'", text => BandRange.All.Contains(text) ? text : null) ?? "",
        fields.Number("from", 0, 1_000_000),
        fields.Number("to", 0, 1_000_000));
}
