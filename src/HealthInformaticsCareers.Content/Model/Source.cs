using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

public enum SourceKind
{
    /// <summary>Published by the body that decides the matter.</summary>
    Official,

    /// <summary>Somebody who reports what others decide.</summary>
    Secondary,

    /// <summary>A careers guide.</summary>
    Guide,
}

/// <summary>A publication that facts are taken from; one entry of <c>sources.yml</c>.</summary>
/// <param name="Link">Null where the address may not be linked, such as a copy on somebody else's site.</param>
/// <param name="Date">The publication's own date in its own precision, or <c>undated</c>.</param>
/// <param name="Checked">The day on which we read it.</param>
public sealed record Source(string Id, string Title, string Publisher, SourceKind Kind, string Date, DateOnly Checked, string? Link, string? Note)
{
    internal static Source Read(Fields fields) => new(
        fields.Text("id"),
        fields.Text("title"),
        fields.Text("publisher"),
        fields.Word<SourceKind>("kind"),
        fields.Text("date"),
        fields.Date("checked"),
        fields.OptionalHttpsLink("link", allowHttp: true),
        fields.OptionalText("note"));
}
