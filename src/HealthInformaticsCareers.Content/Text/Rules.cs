namespace HealthInformaticsCareers.Content.Text;

/// <summary>
/// Everything that can be wrong with content: one method a code. 1xxx: files and front matter, 2xxx: references, 3xxx: the Markdown
/// body, 4xxx: the whole catalogue, 5xxx: how it reads. A message says what is wrong, then what to do. The README lists the codes for editors.
/// </summary>
internal static class Rules
{
    /// <summary>A symbolic link, an empty file, a pipe or a device. Example: <c>ln -s /etc/passwd roles/coder.md</c>.</summary>
    public static Diagnostic NotARegularFile(Location at, string what) =>
        Error("HIC1001", at, $"This is {what}, not a file with content. Put the file itself here, or remove it.");

    /// <summary>The operating system refuses to give the file. Example: <c>chmod 000 roles/coder.md</c>.</summary>
    public static Diagnostic Unreadable(Location at, string why) =>
        Error("HIC1002", at, $"This cannot be read: {why} Check its permissions.");

    /// <summary>One of <c>Limits</c> is exceeded. Example: a page of 70 KiB.</summary>
    public static Diagnostic OverLimit(Location at, string what) =>
        Error("HIC1003", at, $"This is too much: {what}. Make it smaller, or split it into several pages.");

    /// <summary>Bytes that are not UTF-8. Example: a file saved as Windows-1252 with an é.</summary>
    public static Diagnostic NotUtf8(Location at) =>
        Error("HIC1004", at, "This is not text in UTF-8. Save the file with the encoding UTF-8.");

    /// <summary>A control character, a lone surrogate or a character that turns the writing direction. Example: U+202E.</summary>
    public static Diagnostic ForbiddenCharacter(Location at, int character) =>
        Error("HIC1005", at, $"The character U+{character:X4} is not allowed: it is invisible and can change what the text seems to say. Delete it.");

    /// <summary>A file name that cannot be an address. Example: <c>Clinical Coder.md</c>.</summary>
    public static Diagnostic BadFileName(Location at, string name, string suggestion) =>
        Error("HIC1006", at, $"The file name '{Short(name)}' cannot become an address. Use lower case letters, digits and single hyphens, such as '{Short(suggestion)}'.");

    /// <summary>A file in no known place. Example: <c>jobs/coder.md</c>.</summary>
    public static Diagnostic UnknownPlace(Location at, string places, string? near) =>
        Error("HIC1007", at, $"No kind of content belongs here.{DidYouMean(near)} Move the file into one of: {places}.");

    /// <summary>No front matter, one that is not closed, or something before it.</summary>
    public static Diagnostic NoFrontMatter(Location at) =>
        Error("HIC1008", at, "The front matter is missing or not closed. Begin the file with a line '---', then the fields, then another line '---'.");

    /// <summary>Text that is not YAML. Example: <c>title: "Coder</c>.</summary>
    public static Diagnostic InvalidYaml(Location at, string why) =>
        Error("HIC1009", at, $"The fields cannot be read from here on: {why}. Check quotes, colons and indentation; put a value that holds ': ' or begins with a special character in quotes.");

    /// <summary>A feature of YAML that we don't take. Example: <c>title: &amp;name Coder</c>.</summary>
    public static Diagnostic YamlNotAllowed(Location at, string what) =>
        Error("HIC1010", at, $"Here stands {what} of YAML, which is not used in content. Write the value out; put it in quotes if it begins with a special character.");

    /// <summary>A field given twice. Example: two lines <c>title:</c>.</summary>
    public static Diagnostic DuplicateField(Location at, string name, int firstLine) =>
        Error("HIC1011", at, $"The field '{Short(name)}' was already given in line {firstLine}. Keep one of them.");

    /// <summary>A field that does not exist here. Example: <c>titel: Coder</c>.</summary>
    public static Diagnostic UnknownField(Location at, string name, string? near, string known) =>
        Error("HIC1012", at, $"There is no field '{Short(name)}' here.{DidYouMean(near)} {(near is null ? $"The fields are: {known}." : "Rename it.")}");

    /// <summary>A required field is absent. Example: a role without <c>level:</c>.</summary>
    public static Diagnostic MissingField(Location at, string name) =>
        Error("HIC1013", at, $"The field '{name}' is missing. Add a line '{name}:' with its value.");

    /// <summary>A list where text should be, or the like. Example: <c>title: [Coder]</c>.</summary>
    public static Diagnostic WrongShape(Location at, string name, string expected) =>
        Error("HIC1014", at, $"'{name}' should be {expected}. Write it so.");

    /// <summary>A field without a value. Example: <c>title:</c> and nothing behind it.</summary>
    public static Diagnostic EmptyValue(Location at, string name) =>
        Error("HIC1015", at, $"'{name}' has no value. Write one, or remove the line if the field is optional.");

    /// <summary>A value that doesn't have the form of its field. Example: <c>reviewed: 22/11/2026</c>.</summary>
    public static Diagnostic BadValue(Location at, string value, string expected) =>
        Error("HIC1016", at, $"'{Short(value)}' is not {expected}. Correct it.");

    /// <summary>A word outside a fixed list. Example: <c>level: seniour</c>.</summary>
    public static Diagnostic UnknownWord(Location at, string name, string word, string? near, string words) =>
        Error("HIC1017", at, $"'{Short(word)}' is not a word that '{name}' takes.{DidYouMean(near)} Use one of: {words}.");

    /// <summary>A comment on the line of a value. Example: <c>title: C# #1</c>.</summary>
    public static Diagnostic CommentAfterValue(Location at) =>
        Error("HIC1018", at, "From ' #' on, this is a comment and would be lost. Put the whole value in quotes, or the comment on a line of its own.");

    /// <summary>A fact without a source.</summary>
    public static Diagnostic FactWithoutSource(Location at, string name) =>
        Error("HIC1019", at, $"The fact '{name}' has no source. Add 'sources:' with the ids of entries in sources.yml.");

    /// <summary>A disputed fact that shows one side only.</summary>
    public static Diagnostic DisputedWithoutClaim(Location at, string name) =>
        Error("HIC1020", at, $"The fact '{name}' is disputed but shows no other claim. Add 'claims:' with the value and source of each, or change the status.");

    /// <summary>Other claims beside a fact that is not marked as disputed.</summary>
    public static Diagnostic ClaimsWithoutDispute(Location at, string name) =>
        Error("HIC1021", at, $"The fact '{name}' has other claims but is not disputed. Write 'status: disputed', or remove the claims.");

    /// <summary>A review that falls due before it was made. Example: <c>review-due</c> earlier than <c>reviewed</c>.</summary>
    public static Diagnostic ReviewDueTooEarly(Location at) =>
        Error("HIC1022", at, "The review falls due before the page was reviewed. Give 'review-due' a date after 'reviewed'.");

    /// <summary>A page was both archived and retired.</summary>
    public static Diagnostic ArchivedAndRetired(Location at) =>
        Error("HIC1023", at, "A page is either archived (still shown) or retired (gone). Remove one of the two fields.");

    /// <summary>Something that both may not be given. Example: a step with a role and a qualification.</summary>
    public static Diagnostic OneOrTheOther(Location at, string first, string second) =>
        Error("HIC1024", at, $"'{first}' and '{second}' cannot stand together here. Remove one of them.");

    /// <summary>A reference to something that does not exist. Example: <c>area: informaton-management</c>.</summary>
    public static Diagnostic UnknownReference(Location at, string noun, string id, string? near) =>
        Error("HIC2001", at, $"There is no {noun} '{Short(id)}'.{DidYouMean(near)} Name one that exists, or add its {(noun is "source" or "glossary term" ? "entry" : "file")}.");

    /// <summary>A link to an address that the site does not have.</summary>
    public static Diagnostic BrokenLink(Location at, string address, string? near) =>
        Error("HIC2002", at, $"The site has no page '{Short(address)}'.{DidYouMean(near)} Correct the link, or add the page.");

    /// <summary>A link to a heading that its page does not have.</summary>
    public static Diagnostic BrokenFragment(Location at, string page, string fragment, string? near) =>
        Error("HIC2003", at, $"The page '{Short(page)}' has no heading or entry '#{Short(fragment)}'.{DidYouMean(near is null ? null : "#" + near)} Correct the part after '#', or leave it out.");

    /// <summary>A reference to a page that is retired.</summary>
    public static Diagnostic ReferenceToRetired(Location at, string address, string successor) =>
        Error("HIC2004", at, $"The page '{address}' is retired. Name its successor '{successor}' instead.");

    /// <summary>The same thing named twice in one place. Example: a condition under <c>always</c> and <c>depends</c>.</summary>
    public static Diagnostic NamedTwice(Location at, string id, string where) =>
        Error("HIC2005", at, $"'{Short(id)}' is named twice under '{where}'. Keep one of them.");

    /// <summary>A page that names itself where another must stand.</summary>
    public static Diagnostic NamesItself(Location at, string id) =>
        Error("HIC2006", at, $"'{id}' is this entry itself. Name another one, or remove it.");

    /// <summary>Being checked is a fact that the page does not have. Example: <c>fact: pya</c> under <c>checking</c>.</summary>
    public static Diagnostic NoSuchFact(Location at, string name, string? near, string names) =>
        Error("HIC2007", at, $"This page has no fact '{Short(name)}'.{DidYouMean(near)} {(names.Length == 0 ? "Remove it: pages of this kind have no facts." : $"Use one of: {names}.")}");

    /// <summary>Raw HTML. Example: <c>&lt;script&gt;</c>, <c>&lt;br&gt;</c>, <c>&lt;!-- --&gt;</c>.</summary>
    public static Diagnostic RawHtml(Location at) =>
        Error("HIC3001", at, "Raw HTML is not allowed. Use Markdown; to show a '<', write '\\<'.");

    /// <summary>A link that is neither https, mailto, tel nor root-relative. Example: <c>javascript:alert(1)</c>.</summary>
    public static Diagnostic LinkNotAllowed(Location at, string address, string allowed) =>
        Error("HIC3002", at, $"The address '{Short(address)}' is not allowed. Use {allowed}.");

    /// <summary>A picture without alternative text.</summary>
    public static Diagnostic ImageWithoutText(Location at) =>
        Error("HIC3003", at, "The picture has no alternative text. Say between '![' and ']' what it shows.");

    /// <summary>A heading more than one level below the one before. Example: <c>####</c> after <c>##</c>.</summary>
    public static Diagnostic SkippedHeading(Location at, int level, int expected) =>
        Error("HIC3004", at, $"A heading of level {level} cannot stand here. Use '{new string('#', expected)}'{(expected > 2 ? " or fewer" : "")}.");

    /// <summary>A heading of level 1 in the body: the title is the page's own.</summary>
    public static Diagnostic SecondTitle(Location at) =>
        Error("HIC3005", at, "The title of the page is its only heading of level 1. Use '##' or more.");

    /// <summary>A required section is absent. Example: a qualification without <c>## Time it takes</c>.</summary>
    public static Diagnostic MissingSection(Location at, string title) =>
        Error("HIC3006", at, $"The section '{title}' is missing. Add a heading '## {title}' and its text.");

    /// <summary>A section heading that is nearly a required one. Example: <c>## What it dose</c>.</summary>
    public static Diagnostic MisspeltSection(Location at, string title, string near) =>
        Error("HIC3007", at, $"'{Short(title)}' should be '{near}'. Rename the heading.");

    /// <summary>A heading without text below it.</summary>
    public static Diagnostic EmptySection(Location at, string title) =>
        Error("HIC3008", at, $"The section '{Short(title)}' is empty. Write its text, or remove the heading.");

    /// <summary>Two headings with the same words, so that a link could mean either.</summary>
    public static Diagnostic DuplicateHeading(Location at, string title) =>
        Error("HIC3009", at, $"The heading '{Short(title)}' was used before on this page. Give it words of its own.");

    /// <summary>Lists or quotations nested more than twelve deep.</summary>
    public static Diagnostic TooDeep(Location at, int deepest) =>
        Error("HIC3010", at, $"Lists or quotations are nested more than {deepest} deep here. Write it flatter.");

    /// <summary>A heading without words. Example: a line <c>##</c>.</summary>
    public static Diagnostic EmptyHeading(Location at) =>
        Error("HIC3011", at, "The heading has no words. Write some, or remove it.");

    /// <summary>Nothing stands below the front matter.</summary>
    public static Diagnostic EmptyBody(Location at) =>
        Error("HIC3012", at, "The page has no text below its front matter. Write some.");

    /// <summary>A heading that the page makes itself from its fields. Example: <c>## Sources</c>, or <c>## Ways in</c> on a role.</summary>
    public static Diagnostic HeadingTaken(Location at, string title) =>
        Error("HIC3013", at, $"The page makes the section '{Short(title)}' itself, from its fields. Give this heading other words.");

    /// <summary>Two things with one address, or with one id in a data file. Example: an alias that is also a page.</summary>
    public static Diagnostic DuplicateAddress(Location at, string address, string other) =>
        Error("HIC4001", at, $"'{Short(address)}' is taken by {other}. Choose another.");

    /// <summary>A successor that is itself archived or retired.</summary>
    public static Diagnostic SuccessorGone(Location at, string successor) =>
        Error("HIC4002", at, $"The successor '{Short(successor)}' is itself replaced. Name the one that replaced it.");

    /// <summary>Promotions that lead back to where they began.</summary>
    public static Diagnostic PromotionCycle(Location at, string path) =>
        Error("HIC4003", at, $"These promotions go round in a circle: {path}. Make one of them 'sideways', or remove it.");

    /// <summary>A step that only people in post can take, before the route has given them a post.</summary>
    public static Diagnostic StepNeedsItsJob(Location at, string qualification) =>
        Error("HIC4004", at, $"'{qualification}' can only be taken in post, and no step before it is a job. Put a step with a role before it.");

    /// <summary>A fact marked as confirmed that no official source confirms.</summary>
    public static Diagnostic ConfirmedWithoutOfficial(Location at, string name) =>
        Error("HIC4005", at, $"'{name}' is confirmed but none of its sources is official. Add an official source, or write 'status: reported'.");

    /// <summary>A source that nothing names.</summary>
    public static Diagnostic UnusedSource(Location at, string id) =>
        Warning("HIC4006", at, $"No page or term names the source '{id}'. Name it where it is used, or remove it.");

    /// <summary>A review date in the past.</summary>
    public static Diagnostic ReviewOverdue(Location at, DateOnly due) =>
        Warning("HIC4007", at, $"The page was due for review on {due:yyyy-MM-dd}. Check its facts, then move 'reviewed' and 'review-due' on.");

    /// <summary>A page that no other page names.</summary>
    public static Diagnostic OrphanPage(Location at, string address) =>
        Warning("HIC4008", at, $"No other page names '{address}', so readers will hardly find it. Name it or link to it where it belongs.");

    /// <summary>The content folder does not exist or holds nothing.</summary>
    public static Diagnostic NoContent(string why) =>
        Error("HIC4009", new Location(""), $"{why} Name the folder with --content DIR, or with the setting Site:Content.");

    /// <summary>What should be an address of this site, and is not written like one. Example: an alias <c>roles/coder</c>.</summary>
    public static Diagnostic BadAddress(Location at, string address) =>
        Error("HIC4010", at, $"'{Short(address)}' is not an address of this site. Write it as /folder/name, in lower case, without a slash at the end.");

    /// <summary>Terms that replace each other. Example: two terms of which each is the successor of the other.</summary>
    public static Diagnostic SuccessorCircle(Location at, string path) =>
        Error("HIC4011", at, $"These successors go round in a circle: {path}. Remove one of them.");

    /// <summary>Answers to the finder that leave no route. Example: <c>nation=scotland</c>, where every route is for England.</summary>
    public static Diagnostic AnswersWithoutRoute(Location at, string answers) =>
        Error("HIC4012", at, $"Somebody who answers {Short(answers)} is left without a route. Give one that they can take a rule with 'fits-if', or add a route.");

    /// <summary>A route that no answer to one of the finder's questions lets appear. Example: a rule against every answer.</summary>
    public static Diagnostic RouteNeverFits(Location at, string question) =>
        Error("HIC4013", at, $"Whatever people answer to '{question}', this route does not fit. Let it fit with one of the answers at least.");

    /// <summary>A question of the finder to which all answers come to the same.</summary>
    public static Diagnostic QuestionChangesNothing(Location at, string question) =>
        Error("HIC4014", at, $"Whatever people answer to '{question}', every route comes out the same. Give a route a rule for it, or remove the question.");

    /// <summary>Prose with a SMOG grade above 14: most readers would need a college education.</summary>
    public static Diagnostic HardToRead(Location at, double grade) =>
        Warning("HIC5001", at, $"The text has a SMOG grade of {grade.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)}, above 14. Use shorter words and more full stops.");

    /// <summary>A sentence of more than 30 words.</summary>
    public static Diagnostic LongSentence(Location at, int words, string sentence) =>
        Warning("HIC5002", at, $"A sentence here has {words} words: '{Short(sentence)}'. Split it; 30 is the most.");

    /// <summary>An acronym that neither the glossary nor the page spells out.</summary>
    public static Diagnostic UnknownAcronym(Location at, string acronym) =>
        Warning("HIC5003", at, $"Nobody says what '{acronym}' is short for. Add it to glossary.yml, or write the name out with '({acronym})' behind it.");

    /// <summary>Words that help nobody: <c>click here</c>, <c>simply</c>.</summary>
    public static Diagnostic EmptyWord(Location at, string word) =>
        Warning("HIC5004", at, $"'{word}' tells a reader nothing. Say where the link leads, or leave the word out.");

    /// <summary><c>must</c>, <c>only</c> or <c>mandatory</c> on a page that names no source.</summary>
    public static Diagnostic RuleWithoutSource(Location at, string word) =>
        Warning("HIC5005", at, $"'{word}' states a rule, but the page names no source. Add the source, or say it as advice.");

    /// <summary>Two pages with one summary, so that a list does not tell them apart.</summary>
    public static Diagnostic SameSummary(Location at, string other) =>
        Warning("HIC5006", at, $"The page '{other}' has the same summary. Say what is different about this one.");

    /// <summary>A summary of more than 160 characters, which search engines cut.</summary>
    public static Diagnostic LongSummary(Location at, int length) =>
        Warning("HIC5007", at, $"The summary has {length} characters. Shorten it to 160.");

    /// <summary>A review that falls due more than a year after the last one.</summary>
    public static Diagnostic ReviewTooFar(Location at) =>
        Warning("HIC5008", at, "The next review is more than a year after the last one. Bring 'review-due' nearer.");

    /// <summary>A money amount, a length of time or a pay band in the prose that no fact of the page holds, so that nobody answers for it.</summary>
    public static Diagnostic FigureWithoutFact(Location at, string figure) =>
        Warning("HIC5009", at, $"'{Short(figure)}' is in the text but in no fact of this page. Put it into a fact with its source, or leave it out.");

    private static Diagnostic Error(string code, Location at, string message) => new(Severity.Error, code, at, message);

    private static Diagnostic Warning(string code, Location at, string message) => new(Severity.Warning, code, at, message);

    private static string DidYouMean(string? near) => near is null ? "" : $" Did you mean '{near}'?";

    /// <summary>Quotes of an author's text stay on one line and short, whatever the text holds.</summary>
    private static string Short(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= 80 ? line : line[..(char.IsHighSurrogate(line[78]) ? 78 : 79)] + "…";
    }
}
