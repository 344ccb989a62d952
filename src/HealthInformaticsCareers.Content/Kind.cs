namespace HealthInformaticsCareers.Content;

/// <summary>A kind of content: its folder under <c>content/</c>, which is also its place in the address, and what one of it is called.</summary>
public sealed record Kind
{
    public static readonly Kind Area = new("areas", "area");
    public static readonly Kind Role = new("roles", "role");
    public static readonly Kind Qualification = new("qualifications", "qualification");
    public static readonly Kind Condition = new("eligibility", "condition");
    public static readonly Kind StartingPoint = new("starting-points", "starting point");
    public static readonly Kind Route = new("routes", "route");
    public static readonly Kind Story = new("stories", "story");
    public static readonly Kind Page = new("pages", "page");
    public static readonly Kind Term = new("glossary", "glossary term");
    public static readonly Kind Source = new("sources", "source");
    public static readonly Kind Level = new("levels", "level");

    private Kind(string folder, string noun) => (Folder, Noun) = (folder, noun);

    public string Folder { get; }

    public string Noun { get; }

    /// <summary>Entries of these kinds share one page; the others have a page each.</summary>
    internal bool SharesPage => this == Term || this == Source || this == Level;

    /// <returns>The root-relative address of one entry, such as <c>/roles/clinical-coder</c>, <c>/about</c> or <c>/glossary#nhs</c>.</returns>
    public string AddressOf(string id) => SharesPage ? $"/{Folder}#{id}" : this == Page ? $"/{id}" : $"/{Folder}/{id}";
}
