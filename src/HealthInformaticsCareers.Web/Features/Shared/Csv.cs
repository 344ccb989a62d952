using System.Text;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>Tables as text that a spreadsheet opens without running any of it: RFC 4180 with every field quoted.</summary>
internal static partial class Csv
{
    public static string Of(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(field => $"\"{NoFormula(field).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>
    /// Spreadsheets run a field that begins like a formula; the apostrophe makes it text. Where they separate fields by semicolons, one inside a field
    /// begins another, and so does a new line, because a quotation mark counts only at the beginning of a field.
    /// </summary>
    public static string NoFormula(string field) => LikeFormula().Replace(field, "'");

    [GeneratedRegex("(?:^|(?<=[;\n][ \"]*))(?=[=+\\-@\\t\\r\\0＝＋－＠])")]
    private static partial Regex LikeFormula();
}
