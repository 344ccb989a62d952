namespace HealthInformaticsCareers.Content.Text;

/// <summary>Everything found while reading a file, apart from its values. References and confirmations are checked once every file has been read.</summary>
/// <param name="today">The day in the UK, for what begins or ends on a date.</param>
internal sealed class FileReport(string path, DateOnly today)
{
    /// <summary>Relative to the content folder, with forward slashes: <c>roles/clinical-coder.md</c>.</summary>
    public string Path { get; } = path;

    public DateOnly Today => today;

    public List<Diagnostic> Problems { get; } = [];

    public List<Reference> References { get; } = [];

    /// <summary>Links to other sites in the text.</summary>
    public List<(Location At, string Address)> WebLinks { get; } = [];

    /// <summary>Links to other sites in the fields.</summary>
    public List<(Location At, string Address)> FieldLinks { get; } = [];

    /// <summary>Pictures in the text; collected only when the editorial checks will read them.</summary>
    public List<(Location At, string Address)> Pictures { get; } = [];

    /// <summary>What begins or ends on a date.</summary>
    public List<Scheduled> Schedule { get; } = [];

    public List<Confirmation> Confirmations { get; } = [];

    /// <summary>Paragraphs and list items in order; collected only when the editorial checks will read them.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>Headings, and the texts of fields that are more than a name; collected only when the editorial checks will read them.</summary>
    public List<Passage> ShortTexts { get; } = [];

    /// <summary>Whether the editorial checks will read the texts of fields.</summary>
    public bool CollectsTexts { get; set; }

    /// <summary>Frees the texts once they have been checked. With thousands of files they would take as much memory as all that is read.</summary>
    public void ForgetTexts()
    {
        Passages.Clear();
        ShortTexts.Clear();
        (Passages.Capacity, ShortTexts.Capacity) = (0, 0);
    }
}

/// <summary>A field or a link that names another entry.</summary>
/// <param name="Address">The address it leads to, with its fragment.</param>
/// <param name="Written">The id or the address as the author wrote it.</param>
/// <param name="Noun">The kind of entry that the field expects, such as <c>role</c>; null for a link, which may lead anywhere.</param>
internal sealed record Reference(Location At, string Address, string Written, string? Noun)
{
    /// <summary>Where the fragment's '#' is; -1 without one. An id may contain a stray '#', which doesn't start a fragment.</summary>
    private readonly int hash = Noun is null || Address.EndsWith($"#{Written}", StringComparison.Ordinal) ? Address.IndexOf('#', StringComparison.Ordinal) : -1;

    /// <summary>The address of the page; empty for a place on the same page.</summary>
    public string Page => hash < 0 ? Address : field ??= Address[..hash];

    public string? Fragment => hash < 0 ? null : field ??= Address[(hash + 1)..];
}

/// <summary>A fact, term or level marked as confirmed, and the ids of the sources that have to support it.</summary>
internal sealed record Confirmation(Location At, string Name, IReadOnlyList<string> Sources);

/// <summary>A page or a fact with a first or a last day, or both.</summary>
/// <param name="From">The first day on which readers see it; null if they always did.</param>
/// <param name="Until">The last day on which readers see it; null if no end is known.</param>
/// <param name="Replaces">Whether it takes the place of the fact that it is written in.</param>
internal sealed record Scheduled(Location At, string Name, DateOnly? From, DateOnly? Until, bool Replaces = false)
{
    /// <summary>The days on which readers begin to see something else.</summary>
    public IEnumerable<DateOnly> Turns => new[] { From, Until?.AddDays(1) }.OfType<DateOnly>();

    public bool IsShownOn(DateOnly day) => (From ?? day) <= day && (Until ?? day) >= day;
}
