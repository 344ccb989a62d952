using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>
/// Everything that can be wrong with content, one method for each code. 1xxx: files and front matter (in this file and <c>Rules.Yaml.cs</c>), 2xxx: references,
/// 3xxx: the Markdown body, 4xxx: the catalogue as a whole, 5xxx: style. A message says what is wrong, then what to do.
/// </summary>
internal static partial class Rules
{
    /// <summary>How to run the program from the top folder of the project; a verb follows.</summary>
    private const string Verb = "dotnet run --project src/HealthInformaticsCareers.Web --";

    [Rule("HIC1001", "The file is a symbolic link, empty, a pipe or a device", Example = "`ln -s /etc/passwd roles/coder.md`")]
    public static Diagnostic NotARegularFile(Location at, string what) =>
        Found(at, $"This is {what}, not an ordinary file with content. Replace it with the file itself, or remove it.");

    [Rule("HIC1002", "The file or folder cannot be opened", Example = "`chmod 000 roles/coder.md`")]
    public static Diagnostic Unreadable(Location at, string what) =>
        Found(at, $"The {what} cannot be opened. Check that it still exists and that you have permission to read it.");

    [Rule("HIC1003", "A limit on size, number, length or depth is exceeded", Example = "a page of 70 KiB")]
    public static Diagnostic OverLimit(Location at, string what) =>
        Found(at, $"A limit is exceeded: {what}. Shorten it, or split it up.");

    [Rule("HIC1004", "The file is not UTF-8 text", Example = "a file with an é, saved as Windows-1252")]
    public static Diagnostic NotUtf8(Location at) =>
        Found(at, "This is not UTF-8 text. Save the file with the encoding UTF-8.");

    [Rule("HIC1005", "A character is invisible or undefined, and can change what the text seems to say", Example = "U+202E, which reverses the writing direction")]
    public static Diagnostic ForbiddenCharacter(Location at, int character) =>
        Found(at, $"The character U+{character:X4} is not allowed: it is invisible or undefined, and can change what the text seems to say. Delete it.");

    [Rule("HIC1006", "The name of the file cannot be part of an address", Example = "`pages/Who We Are.md`")]
    public static Diagnostic BadFileName(Location at, string name, string suggestion) =>
        Found(at, $"The file name '{Short(name)}' cannot be part of an address. Rename it, for example to '{Short(suggestion)}', with lower-case letters, digits and single hyphens only.");

    [Rule("HIC1007", "The file is not in a content folder, and is not one of the data files", Example = "`jobs/coder.md`")]
    public static Diagnostic UnknownPlace(Location at, string places, string? near) =>
        Found(at, $"No content file has this place or this name.{DidYouMean(near)} {(near is null ? $"Move or rename it to match one of: {places}." : "Move or rename it to that.")}");

    [Rule("HIC1008", "The front matter is missing, is not closed, or has something before it", Example = "a page without the second line `---`")]
    public static Diagnostic NoFrontMatter(Location at, string firstLine) =>
        Found(at, firstLine.Trim() switch
        {
            "---" => "The fields at the top of the page have no end. Add a second line '---' below the last of them.",
            "" => "The page begins with an empty line. Delete it, so that the first line is '---', the fields follow, and a second line '---' ends them.",
            var line when line.All(c => c is '-' or '–' or '—' or '=' or '_' or '*' or ' ') => $"The page begins with '{Short(line)}'. Write three hyphens instead: '---'.",
            var line => $"The page begins with '{Short(line)}'. The fields need a line '---' above them and another below.",
        });

    [Rule("HIC1009", "A line is not a field", Example = "a line with `Coder` alone, without a field")]
    public static Diagnostic InvalidYaml(Location at, string line) =>
        Found(at, $"{(line.Length == 0 ? "This" : $"'{Short(line)}'")} is not a field. Write it as 'name: value', join it to the line above, or delete it.");

    [Rule("HIC1010", "A YAML feature that content does not use", Example = "`title: &name Coder`")]
    public static Diagnostic YamlNotAllowed(Location at, string what, string? quoted = null) =>
        Found(at, quoted is null
            ? $"This is {what}, a YAML feature that content does not use. Remove it, or put quotation marks around it if it is meant as text."
            : $"YAML reads this value as {what}, which content does not use. Remove the sign or, if readers should see it, write: {Short(quoted)}");

    [Rule("HIC1011", "A field is given twice", Example = "two lines `title:`")]
    public static Diagnostic DuplicateField(Location at, string name, int firstLine) =>
        Found(at, $"The field '{Short(name)}' is already given on line {firstLine}. Keep only one of them.");

    [Rule("HIC1012", "There is no such field here", Example = "`titel: Coder`")]
    public static Diagnostic UnknownField(Location at, string name, string? near, string known) =>
        Found(at, $"There is no field '{Short(name)}' here.{DidYouMean(near)} {(near is null ? $"Remove it, or use one of: {known}." : "Rename it.")}") with { Fix = FixOf(name, near) };

    /// <param name="expected">What its value is; null for any text.</param>
    [Rule("HIC1013", "A required field is missing", Example = "a role without `level:`")]
    public static Diagnostic MissingField(Location at, string name, string? expected) =>
        Found(at, $"The field '{name}' is missing. Add a line '{name}:' with {expected ?? "its value"}.");

    [Rule("HIC1014", "A value has the wrong shape", Example = "a list instead of text: `title: [Coder]`")]
    public static Diagnostic WrongShape(Location at, string name, string expected, string? write = null, Fix? fix = null) =>
        Found(at, $"'{name}' must be {expected}{(write is null ? "" : $". Write {Short(write)}")}.") with { Fix = fix };

    /// <param name="expected">What its value is; null for any text.</param>
    [Rule("HIC1015", "A field has no value, or a list that needs an item has none", Example = "`title:` with nothing after it")]
    public static Diagnostic EmptyValue(Location at, string name, string? expected = null, bool isRequired = true) =>
        Found(at, $"'{name}' has no value. Write {expected ?? "one"}{(isRequired ? "" : ", or remove the line")}.");

    /// <param name="expected">What the field takes, such as "a date such as 2026-11-22". Only the part before the examples is said where the right form is known.</param>
    /// <param name="meant">The same value, written as it has to be; null if it isn't certain.</param>
    /// <param name="days">The two days that a date may be, as the UK and as the US write it.</param>
    [Rule("HIC1016", "A value is not written the way its field needs", Example = "`reviewed: 22/11/2026`")]
    public static Diagnostic BadValue(Location at, string value, string expected, string? meant = null, (DateOnly First, DateOnly Second)? days = null)
    {
        var examples = ExamplesIn().Match(expected);
        var what = examples.Success ? expected[..examples.Index] : expected;
        return Found(at, days is var (first, second) ? $"'{Short(value)}' can be read as two dates. Write '{first:yyyy-MM-dd}' for {InWords(first)}, or '{second:yyyy-MM-dd}' for {InWords(second)}."
            : meant is not null ? $"'{Short(value)}' cannot be read as {what}. Write '{meant}'."
            : examples.Success ? $"'{Short(value)}' cannot be read as {what}. Write one such as {expected[(examples.Index + examples.Length)..]}."
            : $"'{Short(value)}' does not fit here. Write {expected}.") with
        { Fix = FixOf(value, meant) };
    }

    [Rule("HIC1017", "A value is not one of the fixed list for its field", Example = "`level: seniour`")]
    public static Diagnostic UnknownWord(Location at, string name, string word, string? near, string words) =>
        Found(at, $"'{Short(word)}' is not one of the values of '{name}'.{DidYouMean(near)} Use one of: {words}.") with { Fix = FixOf(word, near) };

    [Rule("HIC1018", "A comment after a value would cut it short", Example = "`title: C# #1`")]
    public static Diagnostic CommentAfterValue(Location at, string? value) =>
        Found(at, $"Everything after ' #' is a comment, so readers would not see it. {(value is null ? "Put the whole value in quotation marks" : $"To show it, write {Short(value)}")}, or move the comment to a line of its own.");

    [Rule("HIC1019", "A fact has an empty list of sources", Example = "`sources: []`")]
    public static Diagnostic FactWithoutSource(Location at, string name) =>
        Found(at, $"The fact '{name}' has no source. Under 'sources', write the id of at least one entry of sources.yml.");

    [Rule("HIC1020", "A fact is marked as disputed, but shows one side only", Example = "`status: disputed` without `claims:`")]
    public static Diagnostic DisputedWithoutClaim(Location at, string name) =>
        Found(at, $"The fact '{name}' is marked as disputed but shows no other claim. Add 'claims:' with the value and the source of each, or change the 'status'.");

    [Rule("HIC1021", "A fact shows other claims, but is not marked as disputed", Example = "`claims:` beside `status: reported`")]
    public static Diagnostic ClaimsWithoutDispute(Location at, string name) =>
        Found(at, $"The fact '{name}' shows other claims but is not marked as disputed. Write 'status: disputed', or remove the claims.");

    [Rule("HIC1022", "The next review is due before the last one", Example = "`review-due` earlier than `reviewed`")]
    public static Diagnostic ReviewDueTooEarly(Location at, DateOnly due, DateOnly reviewed) =>
        Found(at, $"The next review is due on {due:yyyy-MM-dd}, before the last one on {reviewed:yyyy-MM-dd}. Give 'review-due' a date after 'reviewed'.");

    [Rule("HIC1023", "A page is both archived and retired", Example = "`archived:` and `retired:` on one page")]
    public static Diagnostic ArchivedAndRetired(Location at) =>
        Found(at, "A page is either archived (still shown) or retired (gone), not both. Remove one of the two fields.");

    [Rule("HIC1024", "Two fields exclude each other", Example = "a step with `role:` and `qualification:`")]
    public static Diagnostic OneOrTheOther(Location at, string first, string second) =>
        Found(at, $"'{first}' and '{second}' cannot be used together here. Remove one of them.");

    [Rule("HIC1025", "The title of a page has no letters", Example = "`title: \"123\"`")]
    public static Diagnostic TitleWithoutLetters(Location at, string title) =>
        Found(at, $"The title '{Short(title)}' has no letters. Write a title in words.");

    [Rule("HIC1026", "The title of a page is too long", Example = "a title of 121 characters")]
    public static Diagnostic LongTitle(Location at, int length, int longest) =>
        Found(at, $"The title has {length} characters. Shorten it to {longest} or fewer.");

    [Rule("HIC1027", "Words that people search with have no letter or digit", Example = "`words: [\"?\"]` in `search.yml`")]
    public static Diagnostic WordsWithoutLetters(Location at, string words) =>
        Found(at, $"'{Short(words)}' has no letter or digit, so nobody can search for it. Write a word instead, or remove it.");

    [Rule("HIC1028", "A line of addresses.txt is neither a page and its code nor an anchor", Example = "`/roles/coder` without a code")]
    public static Diagnostic BadLedgerLine(Location at, string line) =>
        Found(at, $"'{Short(line)}' is not a line of this file. Write the address of a page, a space and its code, such as '/roles/coder c7k', or an address with '#' alone. A new line is best written by: {Verb} addresses.");

    [Rule("HIC1029", "An address or a code is in addresses.txt twice", Example = "two pages with the code `c7k`")]
    public static Diagnostic LedgerRepeats(Location at, string what, int firstLine) =>
        Found(at, $"'{Short(what)}' is already on line {firstLine}. Keep the line that was published first, remove the other one, and run: {Verb} addresses.");

    [Rule("HIC1030", "Git could not join two versions of the file, and left both in it", Example = "lines `<<<<<<< HEAD`, `=======` and `>>>>>>> other`")]
    public static Diagnostic ConflictMarkers(Location at, string marker, int? lastLine) =>
        Found(at, lastLine is null
            ? $"'{Short(marker)}' was left here by git when it joined two versions of this file. Delete the line."
            : $"Git could not join two versions of lines {at.Line} to {lastLine}. Keep what is right in each, and delete the lines that begin with '<<<<<<<', '=======' and '>>>>>>>'.");

    [Rule("HIC1031", "A date names a day that no calendar has", Example = "`reviewed: 2026-06-31`")]
    public static Diagnostic NoSuchDay(Location at, string date, int year, int month, int day) =>
        Found(at, month is < 1 or > 12 && day is >= 1 and <= 12
            ? $"'{date}' has {month:00} as its month, and there are only 12. If day and month are the wrong way round, write '{year:0000}-{day:00}-{month:00}'."
            : month is < 1 or > 12 || year < 1
                ? $"'{date}' is not a date. Write the year, the month (01 to 12) and the day, such as '2026-11-22'."
                : $"There is no '{date}', because {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}{(month == 2 ? $" {year}" : "")} has {DateTime.DaysInMonth(year, month)} days. For its last day, write '{year:0000}-{month:00}-{DateTime.DaysInMonth(year, month)}'.");

    [Rule("HIC1032", "A value is in curly quotation marks, which YAML does not know", Example = "`title: “Coder”`")]
    public static Diagnostic CurlyQuotes(Location at, string value, string words) =>
        Found(at, $"'{Short(value)}' has curly quotation marks, which readers would see. Write \"{Short(words)}\" with straight ones or, to show the curly ones, put straight ones around them.") with { Fix = words.Contains('"', StringComparison.Ordinal) ? null : new Fix(value, $"\"{words}\"") };

    [Rule("HIC1033", "A line became part of the value above it", Example = "`- Choose codes` indented below `- Read notes`", Severity = Severity.Warning)]
    public static Diagnostic FoldedLine(Location at, string line, int firstLine, string fix) =>
        Found(at, $"'{Short(line)}' was read as part of the value on line {firstLine}. To make it a line of its own, write '{Short(fix)}'.");

    [Rule("HIC1034", "A field has markup that only works in the text of a page", Example = "`summary: See [the map](/map).`")]
    public static Diagnostic MarkupInField(Location at, string written, string fix) =>
        Found(at, $"Readers would see '{Short(written)}' just as it is, because fields are plain text. Write '{Short(fix)}'.") with { Fix = new Fix(written, fix) };

    [Rule("HIC1035", "Something was reviewed or checked on a day in the future", Example = "`reviewed: 2062-11-22`", Severity = Severity.Warning)]
    public static Diagnostic DayToCome(Location at, string name, DateOnly date) =>
        Found(at, $"'{name}' is {date:yyyy-MM-dd}, which is in the future. Write the day on which this was done.");

    [Rule("HIC1036", "The record of changes, which a verb writes, cannot be read", Example = "a line of it that was deleted by hand")]
    public static Diagnostic BadRecordOfChanges(Location at) =>
        Found(at, $"The record of changes cannot be read from here on, perhaps because it was edited by hand. To get the file of the last commit back, run: git checkout HEAD -- content/changes.json. Only this command writes it: {Verb} changes.");

    [Rule("HIC1037", "The steps of an activity take more or less than twenty minutes together", Example = "two steps of 5 minutes")]
    public static Diagnostic ActivityOfOtherLength(Location at, int minutes, int expected) =>
        Found(at, $"The steps take {minutes} minutes together, but an activity takes {expected}. Change the 'minutes' of its steps so that they add up to {expected}.");

    [Rule("HIC1070", "A fact that every page of its kind needs has a first or a last day", Example = "`until: 2027-03-31` under `price:`")]
    public static Diagnostic RequiredFactEnds(Location at, string name) =>
        Found(at, $"Every page of this kind needs '{name}', so it can't begin or end. Remove this line, and write what comes next under 'next', with 'from' and, if nobody knows it yet, 'value: unknown'.");

    [Rule("HIC1071", "The last day is before the first", Example = "`from: 2027-04-01` with `until: 2027-03-31`")]
    public static Diagnostic EndsBeforeItBegins(Location at, DateOnly from) =>
        Found(at, $"The last day is before the first, {from:yyyy-MM-dd}. Write a later day, or change 'from'.");

    private static Diagnostic Found(Location at, string message, [CallerMemberName] string method = "")
    {
        var rule = RuleAttribute.Of(method);
        return new Diagnostic(rule.Severity, rule.Code, at, message);
    }

    private static string DidYouMean(string? near) => near is null ? "" : $" Did you mean '{Short(near)}'?";

    private static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(",? such as ")]
    private static partial Regex ExamplesIn();

    private static Fix? FixOf(string written, string? near) => near is null ? null : new Fix(written, near);

    /// <summary>Keeps a quotation of an author's text on one line and short.</summary>
    private static string Short(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= 80 ? line : line[..(char.IsHighSurrogate(line[78]) ? 78 : 79)] + "…";
    }
}
