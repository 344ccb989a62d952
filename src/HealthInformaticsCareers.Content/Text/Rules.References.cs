namespace HealthInformaticsCareers.Content.Text;

internal static partial class Rules
{
    [Rule("HIC2001", "A field names something that does not exist", Example = "`area: recrods`")]
    public static Diagnostic UnknownReference(Location at, string noun, string id, string? near, int places = 1, string? certain = null) =>
        Found(at, $"There is no {noun} '{Short(id)}'{Places(places)}.{DidYouMean(near)} Use one that exists, or add {noun switch { "source" => "it to sources.yml", "glossary term" => "it to glossary.yml", "level" => "it to levels.yml", _ => "a page for it" }}.") with { Fix = FixOf(id, certain) };

    [Rule("HIC2002", "A link, 'see-also' or 'successor' leads to no page", Example = "`[coder](/roles/codre)`")]
    public static Diagnostic BrokenLink(Location at, string address, string? near, int places = 1, string? certain = null) =>
        Found(at, $"The site has no page '{Short(address)}'{Places(places)}.{DidYouMean(near)} Name a page that exists, or add this one.") with { Fix = FixOf(address, certain) };

    [Rule("HIC2003", "A link leads to no heading or entry of its page", Example = "`[job](/roles/coder#a-day-at-work)`")]
    public static Diagnostic BrokenFragment(Location at, string page, string fragment, string? near, int places = 1, Fix? fix = null) =>
        Found(at, $"The page '{Short(page)}' has no heading or entry '#{Short(fragment)}'{Places(places)}.{DidYouMean(near is null ? null : "#" + near)} Change the part after '#', or leave it out.") with { Fix = fix };

    [Rule("HIC2004", "A field or link leads to a page that is retired", Example = "`[old](/old)` after `/old` was retired")]
    public static Diagnostic ReferenceToRetired(Location at, string address, string successor, Fix? fix = null, int places = 1) =>
        Found(at, $"The page '{address}' is retired{Places(places)}. Use its successor '{successor}' instead.") with { Fix = fix };

    [Rule("HIC3031", "A link or a field names something by an old address or id", Example = "`[coder](/roles/clinical-coder-1)` after the page was moved")]
    public static Diagnostic OldAddress(Location at, string old, string today, int places = 1) =>
        Found(at, $"'{Short(old)}' is an old address or id{Places(places)}. Write '{Short(today)}', which it has today.") with { Fix = new Fix(old, today) };

    [Rule("HIC2005", "The same thing is listed twice in one place", Example = "a condition under `always` and `not-typical`")]
    public static Diagnostic NamedTwice(Location at, string id, string where) =>
        Found(at, $"'{Short(id)}' is listed twice under '{where}'. Remove one of them.");

    [Rule("HIC2006", "An entry refers to itself", Example = "a role whose promotion is to the same role")]
    public static Diagnostic NamesItself(Location at, string id) =>
        Found(at, $"'{id}' cannot refer to itself. Name another one, or remove it.");

    [Rule("HIC2007", "A fact that is being checked is not a fact of the page", Example = "`fact: pya` under `checking:`")]
    public static Diagnostic NoSuchFact(Location at, string name, string? near, string names) =>
        Found(at, $"This page has no fact '{Short(name)}'.{DidYouMean(near)} {(names.Length == 0 ? "Remove it: pages of this kind have no facts." : $"Use one of: {names}.")}");

    [Rule("HIC2008", "A list or a tool in search.yml has no title or no summary", Example = "`to: /map` without `title:`")]
    public static Diagnostic PlaceWithoutTitle(Location at, string address, bool hasTitle, bool hasSummary) =>
        Found(at, hasTitle || hasSummary
            ? $"'{Short(address)}' has no file of its own, so its {(hasTitle ? "summary" : "title")} has to be here. Add a line '{(hasTitle ? "summary" : "title")}:' with it."
            : $"'{Short(address)}' has no file of its own, so its title and its summary have to be here. Add them as 'title:' and 'summary:'.");

    [Rule("HIC2009", "A field or link leads to a page that is not on the site yet", Example = "`[new](/roles/new)` while `/roles/new` has `from: 2027-01-04`")]
    public static Diagnostic NotThereYet(Location at, string address, DateOnly from) =>
        Found(at, $"The page '{address}' is not on the site before {from:yyyy-MM-dd}. Name it from that day on, or give this page the same 'from'.");

    [Rule("HIC2010", "A field or link leads to a page whose last day has passed", Example = "`[offer](/routes/offer)` after `until: 2026-03-31`", Severity = Severity.Warning)]
    public static Diagnostic ReferenceToEnded(Location at, string address, DateOnly until) =>
        Found(at, $"The last day of the page '{address}' was {until:yyyy-MM-dd}, so readers would only find that it is gone. Name another page, or remove this.");

    /// <summary>Behind what is gone: in how many places it is named.</summary>
    private static string Places(int places) => places < 2 ? "" : $", but {places} places name it, the first of them here";
}
