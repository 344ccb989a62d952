namespace HealthInformaticsCareers.Content.Text;

internal static partial class Rules
{
    [Rule("HIC4001", "An address or id is already taken", Example = "an alias that is also a page; two sources with one id")]
    public static Diagnostic DuplicateAddress(Location at, string address, string other) =>
        Found(at, $"'{Short(address)}' is already taken by {other}. Choose a different one.");

    [Rule("HIC4002", "A successor is itself archived or retired", Example = "`/old` replaced by `/older`, which is archived")]
    public static Diagnostic SuccessorGone(Location at, string successor) =>
        Found(at, $"The successor '{Short(successor)}' has itself been replaced. Name the page that took its place.");

    [Rule("HIC4003", "Promotions go round in a circle", Example = "coder → lead coder → coder")]
    public static Diagnostic PromotionCycle(Location at, string path) =>
        Found(at, $"These promotions lead round in a circle: {path}. Change one of them to 'kind: sideways', or remove it.");

    [Rule("HIC4004", "A step can only be taken in post, and no step before or beside it is a job", Example = "an exam for staff as the first step")]
    public static Diagnostic StepNeedsItsJob(Location at, string qualification) =>
        Found(at, $"'{qualification}' can only be taken in post, but no step before it or beside it is a job. Put a step with 'role' before it.");

    [Rule("HIC4005", "Something is marked as confirmed, but by no official source", Example = "`status: confirmed` with a newspaper as its source")]
    public static Diagnostic ConfirmedWithoutOfficial(Location at, string name) =>
        Found(at, $"'{name}' is marked as confirmed, but none of its sources is official. Add an official source, or write 'status: reported'.");

    [Rule("HIC4006", "Nothing uses this source", Example = "an entry of `sources.yml` that no page names", Severity = Severity.Warning)]
    public static Diagnostic UnusedSource(Location at, string id) =>
        Found(at, $"No page or term names the source '{id}'. Name it on the page that uses it, or remove it.");

    [Rule("HIC4007", "The review of a page is overdue", Example = "`review-due` in the past", Severity = Severity.Warning)]
    public static Diagnostic ReviewOverdue(Location at, DateOnly due) =>
        Found(at, $"The page was due for review on {due:yyyy-MM-dd}. Check its facts, then update 'reviewed' and 'review-due'.");

    [Rule("HIC4008", "No other page names or links to this one", Example = "a new page without a link to it", Severity = Severity.Warning)]
    public static Diagnostic OrphanPage(Location at, string address) =>
        Found(at, $"No other page names or links to '{address}', so readers are unlikely to find it. Link to it from a related page.");

    [Rule("HIC4009", "The content folder does not exist or is empty", Example = "`--content nowhere`")]
    public static Diagnostic NoContent(string why) =>
        Found(new Location(""), $"{why} Name the right folder with --content DIR, or with the setting Site:Content.");

    [Rule("HIC4010", "An address is not written like one of this site", Example = "an alias `roles/coder`")]
    public static Diagnostic BadAddress(Location at, string address, string? likely = null) =>
        Found(at, $"'{Short(address)}' is not an address of this site. Write {(likely is null ? "one such as '/roles/clinical-coder', in lower case and without a slash at the end" : $"'{Short(likely)}'")}.") with { Fix = FixOf(address, likely) };

    [Rule("HIC4011", "Glossary terms replace each other in a circle", Example = "two terms, each the `successor:` of the other")]
    public static Diagnostic SuccessorCircle(Location at, string path) =>
        Found(at, $"These successors lead round in a circle: {path}. Remove one of them.");

    [Rule("HIC4012", "Some answers to the finder leave too few jobs", Example = "`nation=scotland` when every way in is for England")]
    public static Diagnostic AnswersWithTooFewJobs(Location at, string answers, int jobs, int fewest) =>
        Found(at, $"A reader who answers {Short(answers)} finds {(jobs == 0 ? "no job" : jobs == 1 ? "one job" : $"{jobs} jobs")}, and should find {fewest} or more. Name jobs under 'roles' of a starting point, or add a route that this reader can take.");

    [Rule("HIC4014", "An interest that readers of the finder can tick is not one of any job", Example = "`answer: building` when no role has it under `interests`")]
    public static Diagnostic InterestOfNoJob(Location at, string interest) =>
        Found(at, $"No job has '{interest}' among its 'interests'. Add it to a role that has it, or remove the answer.");

    [Rule("HIC4015", "Something is marked as confirmed by official sources that are old or undated", Example = "`status: confirmed` with a page of 2013 as its source")]
    public static Diagnostic ConfirmedByOldSource(Location at, string name) =>
        Found(at, $"'{name}' is marked as confirmed, but none of its official sources has a date in the three years before it was checked. Write 'status: reported', or find a newer source. If a source is a law or a standard in force, add 'in-force: true' to it in sources.yml.");

    [Rule("HIC4016", "The same words are given twice in search.yml", Example = "`no degree` under two addresses")]
    public static Diagnostic SameWords(Location at, string words, int firstLine) =>
        Found(at, $"'{Short(words)}' is already given on line {firstLine}. Remove it from one of the two places.");

    [Rule("HIC4017", "A job that search.yml calls another one is a job of this site", Example = "`job: ward clerk` under `other-jobs:`")]
    public static Diagnostic JobOfThisSite(Location at, string name, string address) =>
        Found(at, $"'{Short(name)}' is a job of this site, '{address}', and this list is for jobs that the site does not have. Remove it.");

    [Rule("HIC4018", "An address that was published leads to no page", Example = "a file that was renamed or deleted by hand")]
    public static Diagnostic LostAddress(Location at, string address, int places) =>
        Found(at, $"'{address}' was published but leads nowhere now{Uses(places, isAtFirst: true)}. Put the page back. If it has a new address, run: {Verb} mv {address} NEW. If it is gone for good, run: {Verb} rm {address} --to NEW. NEW is the page that readers should get instead.");

    [Rule("HIC4019", "A heading, term or source that links lead to is gone", Example = "`## A day at work` renamed to `## The day`")]
    public static Diagnostic LostAnchor(Location at, string page, string id, int places, bool isAtFirst) =>
        Found(at, $"'{page}#{id}' was published but leads nowhere now{Uses(places, isAtFirst)}. Put '{id}' back. If it has a new name, run: {Verb} mv {page}#{id} {page}#NEW. If it is gone for good, run: {Verb} rm {page}#{id} --to {page}#NEW. NEW is what readers should get instead.");

    [Rule("HIC4020", "A line that git has is missing from addresses.txt", Example = "a line deleted from `addresses.txt`")]
    public static Diagnostic ShrunkLedger(Location at, int lines, string first) =>
        Found(at, $"The last commit has {(lines == 1 ? "a line" : $"{lines} lines")} that this file lacks, such as '{Short(first)}'. These addresses and codes are printed on paper, so put the lines back. To do so, run: git restore --source=HEAD -- content/{at.File}, then: {Verb} addresses.");

    [Rule("HIC4022", "Two terms of the glossary have the same name", Example = "two entries with `term: NHS`")]
    public static Diagnostic SameTerm(Location at, string name, string other) =>
        Found(at, $"'{Short(name)}' is already a name of the term '{other}'. Make one entry of the two, or give this one another name.");

    [Rule("HIC4023", "A source has an http address, but others on the same website have https", Example = "`link: http://www.example.org/a` beside `https://www.example.org/b`", Severity = Severity.Warning)]
    public static Diagnostic HttpWhereHttps(Location at, string https, string other) =>
        Found(at, $"Other sources on the same website, such as '{other}', have an https address. Write '{Short(https)}' if that opens the same page.");

    [Rule("HIC4021", "A level that links lead to is gone", Example = "level 3 removed from `levels.yml`")]
    public static Diagnostic LostLevel(Location at, string address) =>
        Found(at, $"'{address}' was published, but levels.yml has no such level now. Put it back: the framework is history and keeps its levels.");

    [Rule("HIC4024", "Applications close within a month", Example = "`closes` three weeks from today", Severity = Severity.Warning)]
    public static Diagnostic WindowCloses(Location at, DateOnly closes) =>
        Found(at, $"Applications close on {closes:yyyy-MM-dd}. Find out when they open again, and write the new dates once that day has passed.");

    [Rule("HIC4025", "A page or a fact ends within a month", Example = "`until` three weeks from today", Severity = Severity.Warning)]
    public static Diagnostic EndsSoon(Location at, string name, DateOnly until) =>
        Found(at, $"The last day of '{name}' is {until:yyyy-MM-dd}. {(name.StartsWith('/') ? "After that day its address only says that the page is gone, so take the links to it out of other pages in time." : "If something follows, announce it under 'next', with 'from' and a value.")}");

    [Rule("HIC4026", "A fact has been replaced by its 'next'", Example = "`next:` with `from: 2026-04-01` in May", Severity = Severity.Warning)]
    public static Diagnostic NextHasBegun(Location at, string name, DateOnly from) =>
        Found(at, $"Since {from:yyyy-MM-dd} readers see the 'next' of '{name}'. Put its lines in place of the old ones, without 'next' and 'from'.");

    [Rule("HIC4027", "The last day of a page or a fact has passed", Example = "`until: 2026-03-31` in May", Severity = Severity.Warning)]
    public static Diagnostic HasEnded(Location at, string name, DateOnly until) =>
        Found(at, $"The last day of '{name}' was {until:yyyy-MM-dd}, and readers don't see it any more. {(name.StartsWith('/') ? $"Remove the page with: {Verb} rm {name} --to NEW. NEW is the page that its readers should get." : "Delete the fact, or write what is true now.")}");

    [Rule("HIC4028", "A page links to itself", Example = "`[coder](/roles/coder)` in `roles/coder.md`", Severity = Severity.Warning)]
    public static Diagnostic LinkToItself(Location at) =>
        Found(at, "The page links to itself. Take the link out, and keep its words.");

    [Rule("HIC4029", "The title of a page is another name of one of the same kind", Example = "`title: Ward clerk` beside `also-called: [Ward clerk]`", Severity = Severity.Warning)]
    public static Diagnostic TitleOfAnother(Location at, string title, string other) =>
        Found(at, $"'{Short(title)}' is also another name of '{other}'. Take it out of 'also-called' there or, if both pages are about the same thing, merge them.");

    private static string Uses(int places, bool isAtFirst) => places switch
    {
        0 => "",
        1 => isAtFirst ? ", and is still named here" : ", and one place still names it",
        _ => $", and {places} places still name it{(isAtFirst ? ", the first of them here" : "")}",
    };
}
