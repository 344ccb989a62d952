using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>
/// Writes a table whose first row and first column are headers. On a phone, a table of three or more columns is shown as a card for each row,
/// so each cell knows the name of its column, and roles keep the table a table for screen readers when it is shown as blocks.
/// </summary>
internal sealed class TableWriter : HtmlObjectRenderer<Table>
{
    private const int MostColumnsOnAPhone = 2;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var names = rows[0].OfType<TableCell>().Select(TableChecks.WordsOf).ToList();
        var areCards = names.Count > MostColumnsOnAPhone;
        renderer.Write($"<table class=\"govuk-table{(areCards ? " cards-on-a-phone" : "")}\" role=\"table\">\n");
        renderer.Write("<thead role=\"rowgroup\">\n<tr role=\"row\">\n");
        foreach (var (index, cell) in rows[0].OfType<TableCell>().Index())
        {
            // A header without words would only be read as "blank".
            Write(renderer, cell, names[index].Length > 0 ? "th role=\"columnheader\" scope=\"col\" class=\"govuk-table__header\"" : "td role=\"cell\" class=\"govuk-table__cell\"");
        }

        renderer.Write("</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var row in rows.Skip(1))
        {
            renderer.Write("<tr role=\"row\">\n");
            foreach (var (index, cell) in row.OfType<TableCell>().Index())
            {
                Write(renderer, cell, index == 0 ? "th role=\"rowheader\" scope=\"row\" class=\"govuk-table__header\"" : $"td role=\"cell\" class=\"govuk-table__cell\"{(areCards ? $" data-column=\"{Html.Encode(names[index])}\"" : "")}");
            }

            renderer.Write("</tr>\n");
        }

        renderer.Write("</tbody>\n</table>\n");
    }

    private static void Write(HtmlRenderer renderer, TableCell cell, string tag)
    {
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.Write($"<{tag}>");
        renderer.WriteChildren(cell);
        renderer.Write($"</{tag[..2]}>\n");
        renderer.ImplicitParagraph = implicitParagraph;
    }
}
