using System.Collections.Frozen;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

public enum ChangeKind
{
    /// <summary>A fact of a page has another value, or the page has one fact more or less.</summary>
    Fact,

    /// <summary>A page is new.</summary>
    Added,

    /// <summary>A page has another address; the old one leads to it.</summary>
    Moved,
    Archived,
    Retired,

    /// <summary>A page that was archived or retired is current again.</summary>
    Returned,

    /// <summary>A page is gone; its address leads to another page.</summary>
    Removed,
}

/// <summary>What changed on the pages from one commit to the next, oldest first: <c>changes.json</c>.</summary>
/// <param name="until">The commit up to which changes are recorded; null if none are.</param>
public sealed class ChangeRecord(string? until, IReadOnlyList<Change> changes)
{
    public static readonly ChangeRecord None = new(null, []);

    private readonly FrozenDictionary<string, IReadOnlyList<Change>> byPage =
        changes.GroupBy(change => change.Page).ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<Change>)[.. group]);

    public string? Until => until;

    public IReadOnlyList<Change> Changes => changes;

    /// <returns>The changes of a page under its present and its old addresses, oldest first.</returns>
    public IReadOnlyList<Change> Of(Entry entry) =>
        [.. entry.Aliases.Append(entry.Address).SelectMany(address => byPage.GetValueOrDefault(address, [])).OrderBy(change => change.Number)];
}

/// <param name="Number">Its place in the record, from 1. Changes are only ever appended, so it never changes.</param>
/// <param name="Id">Follows from the change itself, so that a record that is made again has the same ids.</param>
/// <param name="On">The day of the commit.</param>
/// <param name="Page">The address of the page at that time.</param>
/// <param name="Title">The title of the page at that time.</param>
/// <param name="Fact">The name of the fact, which no other fact of the page has; null if the page itself changed.</param>
/// <param name="Label">What pages call the fact.</param>
/// <param name="Before">The value of the fact before the change, a line each; empty if the page did not have the fact. For a page that moved, its old address.</param>
/// <param name="After">The value of the fact after the change, a line each; empty if the page no longer has the fact. For a page that moved, its new address; for one that was archived or retired, the reason.</param>
/// <param name="Sources">The sources of the value after the change. Their entries in <c>sources.yml</c> may be gone by now.</param>
public sealed record Change(
    int Number,
    string Id,
    DateOnly On,
    ChangeKind Kind,
    string Page,
    string Title,
    string? Fact,
    string? Label,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> After,
    IReadOnlyList<SourceId> Sources);
