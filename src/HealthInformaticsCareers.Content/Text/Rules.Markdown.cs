namespace HealthInformaticsCareers.Content.Text;

internal static partial class Rules
{
    [Rule("HIC3001", "There is HTML in the text", Example = "`<br>`, `<script>`, `<!-- -->`")]
    public static Diagnostic RawHtml(Location at, string written) =>
        Found(at, $"'{Short(written)}' is HTML, which is not allowed. {(written.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "To begin a new paragraph, leave an empty line." : "Use Markdown instead.")} To show a '<', write '\\<'.");

    [Rule("HIC3002", "An address of a kind that is not allowed", Example = "`[us](http://other.example/)`, `javascript:`")]
    public static Diagnostic LinkNotAllowed(Location at, string address, string allowed, string? likely = null) =>
        Found(at, address.Length == 0 ? $"The address is missing. Between '(' and ')', write {allowed}."
            : likely is not null ? $"'{Short(address)}' is not an address that readers can follow. Write '{Short(likely)}'."
            : $"The address '{Short(address)}' is not allowed.{(Links.Nearly(address, allowed) is { } near ? DidYouMean(near) : $" Use {allowed}.")}") with
        { Fix = FixOf(address, likely) };

    [Rule("HIC3003", "A picture has no words for people who cannot see it", Example = "`![](/images/map.svg)`")]
    public static Diagnostic ImageWithoutText(Location at) =>
        Found(at, "The picture has no alternative text. Between '![' and ']', write what it shows.");

    [Rule("HIC3004", "A heading skips a level", Example = "`####` below `##`")]
    public static Diagnostic SkippedHeading(Location at, int level, int expected) =>
        Found(at, $"A heading with '{new string('#', level)}' skips a level here. Write '{new string('#', expected)}'{(expected > 2 ? " or fewer '#' signs" : "")} instead.") with { Fix = expected > 2 ? null : new Fix(new string('#', level) + " ", "## ") };

    [Rule("HIC3005", "There is a heading of level 1 in the text", Example = "`# About us`")]
    public static Diagnostic SecondTitle(Location at) =>
        Found(at, "A heading with one '#' is for the title of the page only. Write '##' instead.") with { Fix = new Fix("# ", "## ") };

    [Rule("HIC3006", "A section that this kind of page needs is missing", Example = "a qualification without `## Time it takes`")]
    public static Diagnostic MissingSection(Location at, string title) =>
        Found(at, $"The section '{title}' is missing. Add a heading '## {title}' and its text.");

    [Rule("HIC3007", "The heading of a required section is misspelt", Example = "`## Time it take`")]
    public static Diagnostic MisspeltSection(Location at, string title, string near) =>
        Found(at, $"The heading '{Short(title)}' should be '{near}'. Write '## {near}'.") with { Fix = new Fix($"## {title}", $"## {near}") };

    [Rule("HIC3008", "A heading has no text below it", Example = "`## What we want` at the end")]
    public static Diagnostic EmptySection(Location at, string title) =>
        Found(at, $"The section '{Short(title)}' is empty. Write its text, or remove the heading.");

    [Rule("HIC3009", "Two headings have the same words", Example = "`## Who we are` twice")]
    public static Diagnostic DuplicateHeading(Location at, string title) =>
        Found(at, $"The heading '{Short(title)}' is already used on this page. Give this one different words.");

    [Rule("HIC3010", "Lists, quotations or emphasis are nested more than twelve deep", Example = "thirteen `>`")]
    public static Diagnostic TooDeep(Location at, int deepest) =>
        Found(at, $"Lists, quotations or emphasis are nested more than {deepest} deep here. Use fewer levels.");

    [Rule("HIC3011", "A heading has no words", Example = "a line `##`")]
    public static Diagnostic EmptyHeading(Location at) =>
        Found(at, "The heading has no words. Write some, or remove it.");

    [Rule("HIC3012", "There is no text below the front matter", Example = "a page with nothing but fields")]
    public static Diagnostic EmptyBody(Location at) =>
        Found(at, "The page has no text below its fields. Write some below the second line '---'.");

    [Rule("HIC3013", "The page makes a section of this name itself, from its fields", Example = "`## Ways in` on a role, `## Sources` anywhere")]
    public static Diagnostic HeadingTaken(Location at, string title) =>
        Found(at, $"The page makes a section '{Short(title)}' from its fields already. Give this heading different words.");
}
