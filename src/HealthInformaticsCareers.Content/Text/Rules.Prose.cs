namespace HealthInformaticsCareers.Content.Text;

internal static partial class Rules
{
    [Rule("HIC5012", "A word is in no British dictionary, nor in our own list of words", Example = "`You recieve a letter.`", Severity = Severity.Warning)]
    public static Diagnostic MisspeltWord(Location at, string word, string? meant) => Found(at, meant is null
        ? $"'{Short(word)}' is in no dictionary. Use another word or, if it is right, add it to words.txt."
        : $"'{Short(word)}' is in no dictionary. Did you mean '{meant}'? If it is right, add it to words.txt.");

    [Rule("HIC5013", "A word or its spelling is American", Example = "`Your organization has a training program.`", Severity = Severity.Warning)]
    public static Diagnostic AmericanSpelling(Location at, string word, string british) =>
        Found(at, $"'{word}' is American. Write '{british}'.");

    [Rule("HIC5014", "A word is jargon by the style guides of GOV.UK and the NHS", Example = "`You utilise a robust system.`", Severity = Severity.Warning)]
    public static Diagnostic Jargon(Location at, string word, string better) =>
        Found(at, $"'{word}' is jargon. Better: {better}.");

    [Rule("HIC5015", "A word leaves people out or talks down to them", Example = "`The chairman suffers from asthma.`", Severity = Severity.Warning)]
    public static Diagnostic WordAboutPeople(Location at, string word, string better) =>
        Found(at, $"'{word}' leaves people out or talks down to them. Better: {better}.");

    [Rule("HIC5016", "A paragraph has three or more passive verbs, at least one for each sentence", Example = "`The form is sent, is read and is filed.`", Severity = Severity.Warning)]
    public static Diagnostic PassiveHeap(Location at, int passives) =>
        Found(at, $"This paragraph has {passives} passive verbs. Say who does it: \"your manager reads it\", not \"it is read\".");

    [Rule("HIC5017", "A word in `words-allowed` is nowhere on the page, or needs no permission", Example = "`words-allowed: [liaise]` where nobody liaises", Severity = Severity.Warning)]
    public static Diagnostic UnusedAllowedWord(Location at, string word) =>
        Found(at, $"No check stops at '{Short(word)}' on this page, so it needs no permission. Take it out of 'words-allowed'.");

    [Rule("HIC5018", "A word in `words.txt` is in no text, or is in the dictionary already", Example = "`hospital` in `words.txt`", Severity = Severity.Warning)]
    public static Diagnostic UnusedWord(Location at, string word) =>
        Found(at, $"No text needs '{Short(word)}': it has no such word, or the dictionary or a name has it already. Remove the line.");

    [Rule("HIC5019", "A word in `words.txt` is there twice or not in alphabetical order", Example = "`zip` above `apply` in `words.txt`", Severity = Severity.Warning)]
    public static Diagnostic WordOutOfOrder(Location at, string word, string before) => Found(at, word == before
        ? $"'{Short(word)}' is here twice. Remove one of the two lines."
        : $"'{Short(word)}' comes after '{Short(before)}' here. Put the words in alphabetical order.");

    [Rule("HIC5020", "A line of `words.txt` is not a single word", Example = "`data base` in `words.txt`", Severity = Severity.Warning)]
    public static Diagnostic NotAWord(Location at, string line) =>
        Found(at, $"'{Short(line)}' is not one word. Write one word on each line, without spaces or hyphens, or begin the line with '#'.");

    [Rule("HIC5021", "A word is used in place of another that sounds like it", Example = "`You could of asked.`", Severity = Severity.Warning)]
    public static Diagnostic ConfusedWord(Location at, string word, string meant) =>
        Found(at, $"'{word}' is not right here. Better: {meant}.");

    [Rule("HIC5022", "A line of `ask` does not end with a question mark", Example = "`- The pay` in `ask`", Severity = Severity.Warning)]
    public static Diagnostic NotAQuestion(Location at, string line) =>
        Found(at, $"'{Short(line)}' is not a question. Write what a reader could ask, with a question mark at the end.");

    [Rule("HIC5023", "A role has one question to `ask`, or more than five", Example = "`ask:` with one line", Severity = Severity.Warning)]
    public static Diagnostic TooFewOrManyQuestions(Location at, int count) =>
        Found(at, $"'ask' has {count} {(count == 1 ? "question" : "questions")}. Write two to five.");

    [Rule("HIC5024", "A role does not say whether a condition applies to it", Example = "`conditions:` without `dbs-check`", Severity = Severity.Warning)]
    public static Diagnostic ConditionNotPlaced(Location at, string missing) =>
        Found(at, $"The role does not say whether this applies: {missing}. Put each condition into 'always', 'depends' or 'not-typical'.");

    [Rule("HIC5025", "The headings that a kind of page needs are not in their usual order", Example = "`## Who may be ruled out` above `## What it means`", Severity = Severity.Warning)]
    public static Diagnostic HeadingOutOfOrder(Location at, string heading, string next) =>
        Found(at, $"The section '{Short(heading)}' belongs above '{Short(next)}', as on the other pages of this kind. Move it there.");

    [Rule("HIC5026", "A page with pay, a price or a disputed fact waits for more than half a year for its next review", Example = "`reviewed: 2026-01-01`, `review-due: 2026-10-01` on a role", Severity = Severity.Warning)]
    public static Diagnostic ReviewTooFarForPay(Location at, DateOnly due, DateOnly latest) =>
        Found(at, $"'review-due' is {due:yyyy-MM-dd}, but a page with pay, a price or a disputed fact needs a review every half year. Write {latest:yyyy-MM-dd} or an earlier day.");

    [Rule("HIC5027", "A story names no source", Example = "a story without `sources:`", Severity = Severity.Warning)]
    public static Diagnostic StoryWithoutSource(Location at) =>
        Found(at, "The story names no source. Add 'sources' with the id of the account that it retells.");

    [Rule("HIC5028", "The reason for an interest does not begin with \"You\"", Example = "`because: The work is a puzzle.`", Severity = Severity.Warning)]
    public static Diagnostic ReasonWithoutYou(Location at) =>
        Found(at, "Readers see this as the reason why the job could suit them. Begin it with \"You\".");
}
