using System.Globalization;

namespace HealthInformaticsCareers.Content.Text;

internal static partial class Rules
{
    [Rule("HIC5001", "A text of thirty or more sentences has a SMOG grade above 14", Example = "`Documentation, information, qualification, organisation`", Severity = Severity.Warning)]
    public static Diagnostic HardToRead(Location at, double grade) =>
        Found(at, $"The text has a SMOG reading grade of {grade.ToString("0.0", CultureInfo.InvariantCulture)}, above the limit of 14. Use shorter words and shorter sentences.");

    [Rule("HIC5002", "A sentence has more than 30 words, with each name counted as one", Example = "a long paragraph with one full stop", Severity = Severity.Warning)]
    public static Diagnostic LongSentence(Location at, int words, string sentence) =>
        Found(at, $"A sentence here has {words} words: '{Short(sentence)}'. Split it: the limit is 30.");

    [Rule("HIC5003", "Neither the glossary nor the page says what an acronym stands for", Example = "`Ask the ABC.`", Severity = Severity.Warning)]
    public static Diagnostic UnknownAcronym(Location at, string acronym) =>
        Found(at, $"Nothing says what '{acronym}' stands for. Add it to glossary.yml, or write the name out, followed by '({acronym})'.");

    [Rule("HIC5004", "A word or phrase tells a reader nothing", Example = "`[Click here](/roles)`, `You simply ask.`", Severity = Severity.Warning)]
    public static Diagnostic EmptyWord(Location at, string word) =>
        Found(at, $"'{word}' tells a reader nothing. {(word.EndsWith("here", StringComparison.OrdinalIgnoreCase) ? "Say where the link leads instead." : "Leave the word out.")}");

    [Rule("HIC5005", "A rule is stated on a page that names no source", Example = "`You must ask.`", Severity = Severity.Warning)]
    public static Diagnostic RuleWithoutSource(Location at, string word) =>
        Found(at, $"'{word}' states a rule, but the page names no source. Add the source, or word it as advice.");

    [Rule("HIC5006", "Another page has the same summary", Example = "`summary: You turn notes into codes.` twice", Severity = Severity.Warning)]
    public static Diagnostic SameSummary(Location at, string other) =>
        Found(at, $"The page '{other}' has the same summary. Say what is different about this one.");

    [Rule("HIC5007", "The summary has more than 160 characters, and search engines would cut it", Example = "`summary:` with three long sentences", Severity = Severity.Warning)]
    public static Diagnostic LongSummary(Location at, int length) =>
        Found(at, $"The summary has {length} characters. Shorten it to 160 or fewer.");

    [Rule("HIC5008", "The next review is more than a year after the last one", Example = "`reviewed: 2026-01-01`, `review-due: 2027-01-02`", Severity = Severity.Warning)]
    public static Diagnostic ReviewTooFar(Location at, DateOnly due, DateOnly latest) =>
        Found(at, $"'review-due' is {due:yyyy-MM-dd}, more than a year after 'reviewed'. Write {latest:yyyy-MM-dd} or an earlier day.");

    [Rule("HIC5009", "An amount of money, a length of time or a pay band is in the text, but in no fact of the page", Example = "`It takes two years.` below `value: 18 months`", Severity = Severity.Warning)]
    public static Diagnostic FigureWithoutFact(Location at, string figure) =>
        Found(at, $"'{Short(figure)}' is in the text but in no fact of this page. Put it into a fact with its source, or leave it out.");

    [Rule("HIC5011", "Another page of the same kind has the same title", Example = "`title: Coder` on two roles", Severity = Severity.Warning)]
    public static Diagnostic SameTitle(Location at, string title, string other) =>
        Found(at, $"'{Short(title)}' is also the title of '{other}', so readers of a list cannot tell them apart. Add what is different about this page.");

    [Rule("HIC5010", "A word mixes Latin letters with Greek or Cyrillic ones", Example = "`pаy` with a Cyrillic а", Severity = Severity.Warning)]
    public static Diagnostic MixedAlphabets(Location at, string word) =>
        Found(at, $"The word '{Short(word)}' mixes Latin letters with Greek or Cyrillic ones, which can look the same. Type it again in one alphabet.");
}
