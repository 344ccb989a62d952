namespace HealthInformaticsCareers.Content.Text;

/// <summary>Everything found while reading a file, apart from its values. References and confirmations are checked once every file has been read.</summary>
internal sealed class FileReport(string path)
{
    /// <summary>Relative to the content folder, with forward slashes: <c>roles/clinical-coder.md</c>.</summary>
    public string Path { get; } = path;

    public List<Diagnostic> Problems { get; } = [];

    public List<Reference> References { get; } = [];

    /// <summary>Links to other sites; collected only when the editorial checks will read them.</summary>
    public List<(Location At, string Address)> WebLinks { get; } = [];

    /// <summary>Pictures in the text; collected only when the editorial checks will read them.</summary>
    public List<(Location At, string Address)> Pictures { get; } = [];

    public List<Confirmation> Confirmations { get; } = [];

    /// <summary>Paragraphs and list items in order; collected only when the editorial checks will read them.</summary>
    public List<Passage> Passages { get; } = [];
}

/// <summary>A field or a link that names another entry.</summary>
/// <param name="Address">The address it leads to, with its fragment.</param>
/// <param name="Written">The id or the address as the author wrote it.</param>
/// <param name="Noun">The kind of entry that the field expects, such as <c>role</c>; null for a link, which may lead anywhere.</param>
internal sealed record Reference(Location At, string Address, string Written, string? Noun);

/// <summary>A fact, term or level marked as confirmed, and the ids of the sources that have to support it.</summary>
internal sealed record Confirmation(Location At, string Name, IReadOnlyList<string> Sources);

/// <summary>A paragraph or list item as a reader sees it, without markup.</summary>
internal sealed record Passage(Location At, string Text);
