namespace HealthInformaticsCareers.Content.Text;

/// <summary>1040 to 1059: what YAML cannot read, and files in the wrong place.</summary>
internal static partial class Rules
{
    [Rule("HIC1040", "A line is indented with a tab", Example = "a tab before `- Hospitals`")]
    public static Diagnostic TabInIndentation(Location at, int width, Fix? fix = null) =>
        Found(at, $"This line is indented with a tab, which YAML does not allow. Begin it with {Spaces(width)} instead{(fix is null ? ", if it belongs to the same group as the line above" : "")}.") with { Fix = fix };

    [Rule("HIC1041", "A value contains a colon and a space", Example = "`title: Coding: the basics`")]
    public static Diagnostic ColonInValue(Location at, string value, string fix) =>
        Found(at, $"The value contains a colon and a space, so YAML reads it as another field. Put quotation marks around it: {Short(fix)}") with { Fix = new Fix(value, fix) };

    [Rule("HIC1042", "A value begins with a character that has a meaning in YAML", Example = "`title: @Coder`")]
    public static Diagnostic SpecialFirstCharacter(Location at, string value, string fix) =>
        Found(at, $"A value that begins with '{value[0]}' needs quotation marks. Write: {Short(fix)}") with { Fix = new Fix(value, fix) };

    [Rule("HIC1043", "A quotation mark is opened but not closed", Example = "`title: \"Coder` without the second quotation mark")]
    public static Diagnostic QuoteNotClosed(Location at, string value, string fix) =>
        Found(at, $"A quotation mark is opened but not closed. Write: {Short(fix)}") with { Fix = new Fix(value, fix) };

    [Rule("HIC1044", "A value goes on after its closing quotation mark", Example = "`title: \"Coder\" at work`")]
    public static Diagnostic TextAfterQuote(Location at, string value, string fix) =>
        Found(at, $"There is text after the quotation mark that closes the value. Write: {Short(fix)}") with { Fix = new Fix(value, fix) };

    [Rule("HIC1045", "A bracket is opened but not closed", Example = "`nations: [england, wales`")]
    public static Diagnostic BracketNotClosed(Location at, string value, string fix) =>
        Found(at, $"A bracket is opened but not closed. Write: {Short(fix)}") with { Fix = new Fix(value, fix) };

    [Rule("HIC1047", "A backslash between double quotation marks is not followed by the code of a character", Example = "`title: \"A\\B\"`")]
    public static Diagnostic BadEscape(Location at, string value, string fix) =>
        Found(at, $"Between double quotation marks, a '\\' has to be followed by the code of a character. To show a backslash, write '\\\\'{(value.Length == 0 ? "" : $": {Short(fix)}")}") with { Fix = value == fix ? null : new Fix(value, fix) };

    [Rule("HIC1046", "A line is indented like no other line of its group", Example = "`sources:` with three spaces below `  status:` with two")]
    public static Diagnostic WrongIndentation(Location at, int spaces, int above, Fix? fix = null) =>
        Found(at, fix is null
            ? $"This line begins with {Spaces(spaces)}, but the one above it with {Number(above)}. Begin all fields of a group with the same number of spaces, and what belongs to a field with two more."
            : WidthOf(fix) == 0
                ? $"This line begins with {Spaces(spaces)}, but the others of its group with none. Remove the {(spaces == 1 ? "space" : "spaces")}."
                : $"This line begins with {Spaces(spaces)}, but the others of its group with {Number(WidthOf(fix))}. Begin it with {Spaces(WidthOf(fix))}.") with
        { Fix = fix };

    [Rule("HIC1048", "A field lacks its colon, or the space that follows it", Example = "`title Coder`, `title:Coder`")]
    public static Diagnostic NameWithoutColon(Location at, string line, string fix, bool isCertain)
    {
        var name = fix.Split(':')[0];
        var why = line[Math.Min(name.Length, line.Length)..].TrimStart() switch
        {
            [':', ..] => "a space is missing after the colon",
            ['=' or ';' or '：', ..] and [var sign, ..] => $"it has '{sign}' instead of a colon",
            _ => $"a colon is missing after '{Short(name)}'",
        };
        return Found(at, $"'{Short(line)}' is not a field, because {why}. Write '{Short(fix)}'{(isCertain ? "" : ", or join it to the line above if it belongs there")}.") with { Fix = isCertain ? new Fix(line, fix) : null };
    }

    [Rule("HIC1049", "An item of a list does not begin with '- '", Example = "two sources, the second of which begins with `  id:` instead of `- id:`; `• Read notes`")]
    public static Diagnostic ItemWithoutDash(Location at, string written, Fix? fix) =>
        Found(at, $"'{Short(written)}' {(written.StartsWith('-') ? "needs a space after its '-'" : "does not begin with '- ', as every item of a list does")}. Write '{Short(fix?.To ?? $"- {written}")}'{(fix is null ? ", or join it to the line above" : "")}.") with { Fix = fix };

    [Rule("HIC1050", "A data file is missing", Example = "a page that names a source, but no file `sources.yml`")]
    public static Diagnostic MissingDataFile(Location at, string path, int places) =>
        Found(at, $"There is no file '{path}'{(places == 0 ? ", which made addresses that were published" : places == 1 ? ", but something in it is named here" : $", but {places} places name something in it, the first of them here")}. Put it back. If it was deleted by accident, run: git restore --source=HEAD -- content/{path}.");

    [Rule("HIC1051", "A page is in the folder of another kind", Example = "a file with the fields of a role in `pages/`")]
    public static Diagnostic FolderOfAnotherKind(Location at, string path, string noun, string other) =>
        Found(at, $"This file has the fields of {AOrAn(noun)}, not of {AOrAn(other)}. Move it to '{path}'.");

    private static string AOrAn(string noun) => $"{("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";

    private static int WidthOf(Fix fix) => fix.To.Length - fix.To.TrimStart().Length;

    private static string Number(int number) => number switch { 0 => "none", 1 => "one", _ => $"{number}" };

    private static string Spaces(int number) => number switch { 0 => "no space", 1 => "one space", _ => $"{number} spaces" };
}
