using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Data;

/// <summary>A table of the open data.</summary>
/// <param name="Name">The name of its files, in lower case with hyphens.</param>
/// <param name="Rows">A value for each column: a text, a number, a truth value, a day, or null.</param>
internal sealed record DataTable(string Name, string Title, string Description, IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The columns that together tell a row from all others.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Columns whose values are in a column of another table.</summary>
    public IReadOnlyList<(string Column, string Table, string Its)> References { get; init; } = [];

    public string ToCsv() => Csv.Of(Rows.Select(row => row.Select(TextOf)).Prepend(Columns.Select(column => column.Name)));

    /// <summary>An object a line, with a member for each column.</summary>
    public string ToJson() =>
        $"[\n{string.Join(",\n", Rows.Select(row => new JsonObject(Columns.Zip(row, (column, value) => KeyValuePair.Create(column.Name, ValueOf(value)))).ToJsonString(Json)))}\n]\n";

    private static string TextOf(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static JsonNode? ValueOf(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        decimal number => number,
        _ => TextOf(value),
    };
}

/// <param name="Type">A type of the Frictionless table schema: string, integer, number, boolean or date.</param>
internal sealed record DataColumn(string Name, string Type, string Description);
