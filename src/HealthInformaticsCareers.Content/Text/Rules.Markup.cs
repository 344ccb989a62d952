namespace HealthInformaticsCareers.Content.Text;

/// <summary>3014 to 3030: text that looks like markup and isn't, and tables.</summary>
internal static partial class Rules
{
    [Rule("HIC3014", "A heading has no space after its '#' signs", Example = "`##What you do`")]
    public static Diagnostic HeadingWithoutSpace(Location at, string written, string heading) =>
        Found(at, $"'{Short(written)}' is not a heading, because a space is missing after the '#' signs. Write '{Short(heading)}'.") with { Fix = new Fix(written, heading) };

    [Rule("HIC3015", "A line in bold letters is used as a heading", Example = "a line `**What you do**` with nothing else", Severity = Severity.Warning)]
    public static Diagnostic BoldAsHeading(Location at, string words, string heading) =>
        Found(at, $"'{Short(words)}' looks like a heading, but is only text in bold. Write '{Short(heading)}'.") with { Fix = new Fix(words, heading) };

    [Rule("HIC3016", "A link is written with a slip, so it is shown as text", Example = "`[us] (/about)`, `(us)[/about]`, `[us](/about`")]
    public static Diagnostic NotALink(Location at, string written, string why, string link, bool isCertain = true) =>
        Found(at, $"'{Short(written)}' is not a link, because {why}. Write '{Short(link)}'.") with { Fix = isCertain ? new Fix(written, link) : null };

    [Rule("HIC3017", "An address is in the text, but not as a link", Example = "`See www.example.org for more.`", Severity = Severity.Warning)]
    public static Diagnostic BareAddress(Location at, string address, string link) =>
        Found(at, $"Nobody can follow '{Short(address)}', because it is not a link. Write '{Short(link)}', with words between '[' and ']' that say where it leads.");

    [Rule("HIC3018", "The lines of a list are not written as a list, so they run together", Example = "`• Read notes`, `*Read notes`, `a) Read notes`")]
    public static Diagnostic NotAList(Location at, string written, string why, string fix) =>
        Found(at, $"'{Short(written)}' is not an item of a list, because {why}. {fix}");

    [Rule("HIC3019", "There is a footnote, which the site does not have", Example = "`It is free.[^1]`")]
    public static Diagnostic Footnote(Location at, string note) =>
        Found(at, $"'{Short(note)}' is a footnote, and pages have none. Put its words into the text, or link to an entry of sources.yml, such as '[the survey](/sources#its-id)'.");

    [Rule("HIC3020", "A character is written as HTML code", Example = "`Pay&nbsp;and hours`", Severity = Severity.Warning)]
    public static Diagnostic Entity(Location at, string written, string character) =>
        Found(at, $"'{Short(written)}' is the HTML code of a character. Write {(string.IsNullOrWhiteSpace(character) ? "a space" : $"'{character}'")}.") with { Fix = new Fix(written, string.IsNullOrWhiteSpace(character) ? " " : character) };

    [Rule("HIC3021", "There is a command of another program, which is shown as it stands", Example = "`{{< note >}}`, `{% include pay.md %}`")]
    public static Diagnostic Shortcode(Location at, string written) =>
        Found(at, $"'{Short(written)}' is a command of another program, and readers would see it just as it is. Remove it, and write in words what it was for.");

    [Rule("HIC3022", "Bold letters are opened but not closed, so the asterisks are shown", Example = "`**Note: ask first.`")]
    public static Diagnostic BoldNotClosed(Location at, string written, string why, string fix, bool isCertain = false) =>
        Found(at, $"The asterisks of '{Short(written)}' are shown, because {why}. Write '{Short(fix)}'.") with { Fix = isCertain ? new Fix(written, fix) : null };

    [Rule("HIC3023", "A text is shown as code, because it begins with four or more spaces", Example = "four spaces before `You read notes.`", Severity = Severity.Warning)]
    public static Diagnostic IndentedCode(Location at, string line) =>
        Found(at, $"'{Short(line)}' is shown as code, because it begins with four or more spaces. Remove the spaces or, if it is code, put a line '```' above and below it.");

    [Rule("HIC3024", "A link leads to the reader's own computer", Example = "`[roles](http://localhost:5080/roles)`")]
    public static Diagnostic OwnComputer(Location at, string address, string path) =>
        Found(at, $"'{Short(address)}' leads to the reader's own computer. Write '{Short(path)}'.") with { Fix = new Fix(address, path) };

    [Rule("HIC3025", "A link to another site has the address of a page of this one", Example = "`[coder](https://www.example.org/roles/coder)`", Severity = Severity.Warning)]
    public static Diagnostic PathOfThisSite(Location at, string address, string path) =>
        Found(at, $"'{Short(address)}' seems to be the page '{path}' of this site. Write '{Short(path)}'.");

    [Rule("HIC3026", "A picture is not among the files of the site", Example = "`![The map](/images/mpa.svg)`", Severity = Severity.Warning)]
    public static Diagnostic NoSuchPicture(Location at, string address, string? near) =>
        Found(at, $"The site has no picture '{Short(address)}'.{DidYouMean(near)} {(near is null ? $"Put the file at 'src/HealthInformaticsCareers.Web/wwwroot{Short(address)}', or remove the picture." : $"Write '{near}'.")}");

    [Rule("HIC3027", "The lines of a table are not written as a table, so they run together", Example = "`| Band | Pay |` without `|---|---|` below it")]
    public static Diagnostic NotATable(Location at, string written, string why, string fix) =>
        Found(at, $"'{Short(written)}' is not in a table, because {why}. {fix}");

    [Rule("HIC3028", "A row of a table has more or fewer cells than the first row", Example = "`| Band 3 |` below `| Band | Pay |`")]
    public static Diagnostic RowOfOtherLength(Location at, int row, int cells, int expected, string line) =>
        Found(at, $"Row {row} of this table has {Cells(cells)}, but the first has {expected}. {(cells < expected
            ? $"Add {Cells(expected - cells)}, such as '{Short(line.TrimEnd('|').TrimEnd())}{string.Concat(Enumerable.Repeat(" |", expected - cells + 1))}'."
            : $"Remove {Cells(cells - expected)}. To show a '|' inside a cell, write '\\|'.")}");

    [Rule("HIC3029", "A column of a table has no name", Example = "`| Band | |` above `|---|---|`")]
    public static Diagnostic ColumnWithoutName(Location at, int column) =>
        Found(at, $"Column {column} of this table has no name, and only the first column may do without. Write one in the first row.");

    [Rule("HIC3030", "A table has one column", Example = "`| Band |` above `|---|`", Severity = Severity.Warning)]
    public static Diagnostic TableOfOneColumn(Location at, string first) =>
        Found(at, $"This table has one column, so it is a list. Write each row as an item, such as '- {Short(first)}'.");

    private static string Cells(int number) => number == 1 ? "one cell" : $"{number} cells";
}
