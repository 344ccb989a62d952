using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

public class The_body_of_a_page
{
    [Fact]
    public void Is_split_where_a_term_is_first_used()
    {
        var body = BodyOf("## Here\n\nThe NHS & the NHS.\n\nThe Old Body and the NHS.\n");

        Assert.Equal(
            [
                ("<h2 id=\"here\">Here</h2>\n<p>The ", null),
                ("NHS", "nhs"),
                (" &amp; the NHS.</p>\n<p>The ", null),
                ("Old Body", "old-body"),
                (" and the NHS.</p>\n", null),
            ],
            PartsOf(body));
    }

    [Fact]
    public void Is_split_at_a_synonym_of_a_term_and_then_not_again_at_the_term() =>
        Assert.Equal(["The Old One"], TermsIn("## Here\n\nThe Old One was the Old Body.\n"));

    [Theory]
    [InlineData("## NHS\n\nHere it is.\n")]
    [InlineData("## The *NHS*\n\nHere it is.\n")]
    [InlineData("## Here\n\n[NHS](/about)\n")]
    [InlineData("## Here\n\n[the **NHS** is here](/about)\n")]
    [InlineData("## Here\n\n`NHS`\n")]
    [InlineData("## Here\n\n    NHS\n")]
    [InlineData("## Here\n\n![NHS](/images/nhs.png)\n")]
    public void Is_not_split_in_headings_links_code_and_images(string markdown) => Assert.Empty(TermsIn(markdown));

    [Fact]
    public void Is_split_at_the_first_use_that_counts() =>
        Assert.Equal([("<h2 id=\"nhs\">NHS</h2>\n<p><strong>", null), ("NHS", "nhs"), ("</strong></p>\n", null)], PartsOf(BodyOf("## NHS\n\n**NHS**\n")));

    [Fact]
    public void Loses_no_text_when_it_is_split() =>
        Assert.Equal(
            "<h2 id=\"here\">Here</h2>\n<ul>\n<li>NHS</li>\n<li>a &lt; b</li>\n</ul>\n",
            string.Concat(AllPartsOf(BodyOf("## Here\n\n- NHS\n- a < b\n")).Select(part => part.Markup)));

    [Fact]
    public void Lists_its_headings_in_order_with_ids_made_from_their_words()
    {
        var body = BodyOf("## What it *does*\n\nA.\n\n### How `SQL` &amp; R help\n\nB.\n\n## 2 years on\n\nC.\n");

        Assert.Equal(
            [new Heading("what-it-does", "What it does", 2), new Heading("how-sql-r-help", "How SQL & R help", 3), new Heading("2-years-on", "2 years on", 2)],
            body.Headings);
    }

    [Fact]
    public void Gives_headings_with_the_same_letters_different_ids() =>
        Assert.Equal(["c", "section-2", "section-3"], IdsOf("## C\n\nA.\n\n## C++\n\nB.\n\n## 数据\n\nC.\n"));

    [Fact]
    public void Never_gives_an_id_twice() => Assert.Equal(["section-2", "section-3"], IdsOf("## Section 2\n\nA.\n\n## 数据\n\nB.\n"));

    [Fact]
    public void Has_an_id_on_each_heading() =>
        Assert.StartsWith("<h2 id=\"what-it-does\">What it <em>does</em></h2>", AllPartsOf(BodyOf("## What it *does*\n\nA.\n"))[0].Markup.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Has_a_section_for_each_heading_of_level_2_and_one_for_the_text_above()
    {
        var body = BodyOf("Above.\n\n## One\n\nA.\n\n### Within\n\nB.\n\n## Two\n\nC.\n");

        Assert.Equal([null, "One", "Two"], body.Sections.Select(section => section.Heading?.Title));
        Assert.Equal("<h2 id=\"two\">Two</h2>\n<p>C.</p>\n", string.Concat(body.Sections[2].Parts.Select(part => part.Markup)));
    }

    [Fact]
    public void Has_tables_whose_first_row_and_column_are_headers() =>
        Assert.Equal(
            """
            <table class="govuk-table" role="table">
            <thead role="rowgroup">
            <tr role="row">
            <th role="columnheader" scope="col" class="govuk-table__header">Band</th>
            <th role="columnheader" scope="col" class="govuk-table__header">NHS pay</th>
            </tr>
            </thead>
            <tbody role="rowgroup">
            <tr role="row">
            <th role="rowheader" scope="row" class="govuk-table__header"><a href="/about">3</a></th>
            <td role="cell" class="govuk-table__cell">low | <strong>steady</strong></td>
            </tr>
            </tbody>
            </table>

            """,
            string.Concat(AllPartsOf(BodyOf("| Band | NHS pay |\n|---|---|\n| [3](/about) | low \\| **steady** |\n")).Select(part => part.Markup)));

    [Fact]
    public void Has_tables_of_three_columns_whose_cells_know_the_name_of_their_column()
    {
        var markup = string.Concat(AllPartsOf(BodyOf("| | Pay & *hours* | Place |\n|---|---|---|\n| Coder | low | |\n")).Select(part => part.Markup));

        Assert.StartsWith("<table class=\"govuk-table cards-on-a-phone\"", markup, StringComparison.Ordinal);
        Assert.Contains("<td role=\"cell\" class=\"govuk-table__cell\"></td>\n<th role=\"columnheader\"", markup, StringComparison.Ordinal);
        Assert.Contains("data-column=\"Pay &amp; hours\">low</td>\n<td role=\"cell\" class=\"govuk-table__cell\" data-column=\"Place\"></td>", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_terms_in_the_cells_of_a_table_but_not_in_the_names_of_its_columns() =>
        Assert.Equal(["nhs"], BodyOf("| Who | NHS |\n|---|---|\n| Ann | the NHS |\n").Sections[0].Parts.Select(part => part.TermId).OfType<string>());

    [Fact]
    public void Has_a_table_below_a_paragraph_without_an_empty_line_and_in_a_list()
    {
        Assert.Matches("^<p>Pay:</p>\n<table(.|\n)*</table>\n$", string.Concat(AllPartsOf(BodyOf("Pay:\n| a | b |\n|---|---|\n| 1 | 2 |\n")).Select(part => part.Markup)));
        Assert.Matches("^<ul>\n<li><table(.|\n)*</table>\n</li>\n</ul>\n$", string.Concat(AllPartsOf(BodyOf("- a | b\n  --|--\n  1 | 2\n")).Select(part => part.Markup)));
    }

    [Fact]
    public void Has_the_cells_of_its_tables_as_text() =>
        Assert.Equal("Above. Band Pay 3 low & steady Below.", new Html(string.Concat(AllPartsOf(BodyOf("Above.\n\n| Band | Pay |\n|---|---|\n| 3 | low & steady |\n\nBelow.\n")).Select(part => part.Markup))).ToText());

    [Theory]
    [InlineData("<h2 id=\"a\">Not a heading</h2>\n<p>Some <em>w</em>ord &amp; <a href=\"/b\">link</a>.</p>", "Some word & link.")]
    [InlineData("<ul>\n<li>One</li><li>two</li></ul><h3>Nor <code>this</code></h3>  three", "One two three")]
    [InlineData("", "")]
    public void Is_one_line_without_headings_and_tags_as_text(string markup, string text) => Assert.Equal(text, new Html(markup).ToText());

    [Fact]
    public void Is_split_once_per_term_across_all_sections()
    {
        var body = BodyOf("## One\n\nThe NHS.\n\n## Two\n\nThe NHS and the Old Body.\n");

        Assert.Equal(["nhs"], body.Sections[0].Parts.Select(part => part.TermId).OfType<string>());
        Assert.Equal(["old-body"], body.Sections[1].Parts.Select(part => part.TermId).OfType<string>());
    }

    private static List<BodyPart> AllPartsOf(Body body) => [.. body.Sections.SelectMany(section => section.Parts)];

    private static List<(string Markup, string? Term)> PartsOf(Body body) => [.. AllPartsOf(body).Select(part => (part.Markup.ToString(), part.TermId))];

    private static List<string> TermsIn(string markdown) =>
        [.. AllPartsOf(BodyOf(markdown)).Where(part => part.TermId is not null).Select(part => part.Markup.ToString())];

    private static List<string> IdsOf(string markdown) => [.. BodyOf(markdown).Headings.Select(heading => heading.Id)];

    private static Body BodyOf(string markdown)
    {
        using var content = Spec.Base();
        content.Write("pages/here.md", $"---\ntitle: Here\nsummary: A page.\nreviewed: 2026-01-01\nreview-due: 2027-01-01\n---\n\n{markdown}");
        var loaded = content.Load(Spec.Today);
        Assert.DoesNotContain(loaded.Diagnostics, problem => problem.Severity == Severity.Error);
        return loaded.Catalogue!.Pages.Find("here")!.Body;
    }
}
