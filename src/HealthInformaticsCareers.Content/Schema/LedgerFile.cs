using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Reads <c>addresses.txt</c>: on each line the address of a page and its code, or the address of an anchor. A line that begins with '#' is a comment.</summary>
internal static class LedgerFile
{
    public static AddressLedger Read(ContentFile file)
    {
        var lines = new List<LedgerLine>();
        var first = new Dictionary<string, int>();
        foreach (var (index, text) in file.Text.Split('\n').Index().Where(line => line.Item.Length > 0 && line.Item[0] != '#'))
        {
            var at = new Location(file.Path, index + 1);
            if (Parse(text, at) is not { } line)
            {
                file.Report.Problems.Add(Rules.BadLedgerLine(at with { Column = ColumnOfMistake(text) }, text));
                continue;
            }

            if (!first.TryAdd(line.Address, at.Line))
            {
                file.Report.Problems.Add(Rules.LedgerRepeats(at, line.Address, first[line.Address]));
            }
            else if (line.Code is not null && !first.TryAdd(line.Code, at.Line))
            {
                file.Report.Problems.Add(Rules.LedgerRepeats(at with { Column = line.Address.Length + 2 }, line.Code, first[line.Code]));
            }
            else
            {
                lines.Add(line);
            }
        }

        return new AddressLedger(lines);
    }

    private static LedgerLine? Parse(string text, Location at) => text.Split(' ') switch
    {
        [var page, var code] when Links.IsAddress(page) && ShortCode.IsValid(code) => new(page, code) { At = at },
        [var anchor] when IsAnchor(anchor) => new(anchor, null) { At = at },
        _ => null,
    };

    private static bool IsAnchor(string address) => address.Split('#') is [var page, var id] && Links.IsAddress(page) && Slug.IsValid(id);

    /// <returns>The column behind the address if that is right, else the first.</returns>
    private static int ColumnOfMistake(string text)
    {
        var address = text.Split(' ')[0];
        return Links.IsAddress(address) || IsAnchor(address) ? address.Length + 1 : 1;
    }
}
