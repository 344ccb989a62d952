namespace HealthInformaticsCareers.Content;

/// <summary>A kind of content: its folder under <c>content/</c>, which is also its place in the address, and what one of it is called.</summary>
public sealed record Kind
{
    public static readonly Kind Area = new("areas", "area", "roles", "what-it-asks", "qualifications");
    public static readonly Kind Role = new("roles", "role", "what-you-would-do", "what-it-pays", "what-you-need", "ways-in", "conditions", "ask-before-you-apply", "vacancies", "where-it-can-lead");
    public static readonly Kind Qualification = new("qualifications", "qualification", "roles", "routes");
    public static readonly Kind Condition = new("eligibility", "condition", "private-help", "roles");
    public static readonly Kind StartingPoint = new("starting-points", "starting point", "who-this-is-for", "routes", "roles");
    public static readonly Kind Route = new("routes", "route", "steps", "what-it-adds-up-to", "conditions", "ask-before-you-apply", "who-it-is-for", "where-it-leads");
    public static readonly Kind Story = new("stories", "story", "step-by-step");
    public static readonly Kind Page = new("pages", "page");
    public static readonly Kind Term = new("glossary", "glossary term");
    public static readonly Kind Source = new("sources", "source");
    public static readonly Kind Level = new("levels", "level");

    private Kind(string folder, string noun, params string[] sections) =>
        (Folder, Noun, OwnSections) = (folder, noun, [.. sections, "main", "contents", "also-called", "see-also", "sources"]);

    /// <summary>The kinds that readers look for, in the order in which they are named.</summary>
    public static readonly IReadOnlyList<Kind> Shown = [Area, Role, Qualification, Condition, StartingPoint, Route, Story, Page, Term, Level];

    public string Folder { get; }

    public string Noun { get; }

    /// <summary>Ids of the sections that a page of this kind makes from its fields: its text cannot have them again.</summary>
    public IReadOnlyList<string> OwnSections { get; }

    /// <summary>Entries of these kinds share one page; the others have a page each.</summary>
    internal bool SharesPage => this == Term || this == Source || this == Level;

    /// <returns>The root-relative address of one entry, such as <c>/roles/clinical-coder</c>, <c>/about</c> or <c>/glossary#nhs</c>.</returns>
    public string AddressOf(string id) => SharesPage ? $"/{Folder}#{id}" : this == Page ? $"/{id}" : $"/{Folder}/{id}";
}
