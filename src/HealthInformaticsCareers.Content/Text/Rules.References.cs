namespace HealthInformaticsCareers.Content.Text;

internal static partial class Rules
{
    [Rule("HIC2001", "A field names something that does not exist", Example = "`area: recrods`")]
    public static Diagnostic UnknownReference(Location at, string noun, string id, string? near) =>
        Found(at, $"There is no {noun} '{Short(id)}'.{DidYouMean(near)} Use one that exists, or add its {(noun is "source" or "glossary term" ? "entry" : "file")}.");

    [Rule("HIC2002", "A link, 'see-also' or 'successor' leads to no page", Example = "`[coder](/roles/codre)`")]
    public static Diagnostic BrokenLink(Location at, string address, string? near) =>
        Found(at, $"The site has no page '{Short(address)}'.{DidYouMean(near)} Correct the link, or add the page.");

    [Rule("HIC2003", "A link leads to no heading or entry of its page", Example = "`[job](/roles/coder#a-day-at-work)`")]
    public static Diagnostic BrokenFragment(Location at, string page, string fragment, string? near) =>
        Found(at, $"The page '{Short(page)}' has no heading or entry '#{Short(fragment)}'.{DidYouMean(near is null ? null : "#" + near)} Correct the part after '#', or leave it out.");

    [Rule("HIC2004", "A field or link leads to a page that is retired", Example = "`[old](/old)` after `/old` was retired")]
    public static Diagnostic ReferenceToRetired(Location at, string address, string successor) =>
        Found(at, $"The page '{address}' is retired. Use its successor '{successor}' instead.");

    [Rule("HIC2005", "The same thing is listed twice in one place", Example = "a condition under `always` and `not-typical`")]
    public static Diagnostic NamedTwice(Location at, string id, string where) =>
        Found(at, $"'{Short(id)}' is listed twice under '{where}'. Keep only one of them.");

    [Rule("HIC2006", "An entry refers to itself", Example = "a role whose promotion is to the same role")]
    public static Diagnostic NamesItself(Location at, string id) =>
        Found(at, $"'{id}' is this entry itself. Name another one, or remove it.");

    [Rule("HIC2007", "A fact that is being checked is not a fact of the page", Example = "`fact: pya` under `checking:`")]
    public static Diagnostic NoSuchFact(Location at, string name, string? near, string names) =>
        Found(at, $"This page has no fact '{Short(name)}'.{DidYouMean(near)} {(names.Length == 0 ? "Remove it: pages of this kind have no facts." : $"Use one of: {names}.")}");

    [Rule("HIC2008", "A list or a tool in search.yml has no title or no summary", Example = "`to: /map` without `title:`")]
    public static Diagnostic PlaceWithoutTitle(Location at, string address) =>
        Found(at, $"No file of the content gives '{Short(address)}' a title and a summary. Add 'title:' and 'summary:'.");

    [Rule("HIC2009", "A field or link leads to a page that is not on the site yet", Example = "`[new](/roles/new)` while `/roles/new` has `from: 2027-01-04`")]
    public static Diagnostic NotThereYet(Location at, string address, DateOnly from) =>
        Found(at, $"The page '{address}' is only on the site from {from:yyyy-MM-dd}. Add this on that day, or give this page the same 'from'.");

    [Rule("HIC2010", "A field or link leads to a page whose last day has passed", Example = "`[offer](/routes/offer)` after `until: 2026-03-31`", Severity = Severity.Warning)]
    public static Diagnostic ReferenceToEnded(Location at, string address, DateOnly until) =>
        Found(at, $"The last day of the page '{address}' was {until:yyyy-MM-dd}, so readers only find that it is gone. Name another page, or remove this.");
}
