using HealthInformaticsCareers.Content.Diagnostics;

namespace HealthInformaticsCareers.Content.Reading;

/// <summary>One entry names another, in a field or by a link.</summary>
/// <param name="Kind">What the field names; null for a link.</param>
/// <param name="Id">The id or the address as written.</param>
/// <param name="Address">Where it leads, fragment included.</param>
internal sealed record Reference(Location At, Kind? Kind, string Id, string Address);

/// <summary>A paragraph or a list item as a reader sees it, without markup.</summary>
internal sealed record Passage(Location At, string Text);

/// <summary>A fact or term that says it is confirmed, to be checked when all sources are known.</summary>
internal sealed record Confirmation(Location At, string Name, IReadOnlyList<string> Sources);
