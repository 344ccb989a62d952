using System.Collections;
using System.Collections.Frozen;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>All entries of one kind. The list has the current ones, by order and title; the lookups also find archived and retired ones.</summary>
public sealed class Entries<T>(IEnumerable<T> all) : IReadOnlyList<T>
    where T : Entry
{
    private readonly FrozenDictionary<string, T> bySlug = all.ToFrozenDictionary(entry => entry.Slug);
    private readonly List<T> current = [.. all.Where(entry => entry.IsCurrent).OrderBy(entry => entry.Order).ThenBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)];

    public int Count => current.Count;

    public T this[int index] => current[index];

    /// <param name="slug">Null if that part of the address is blank, because model binding turns blanks into null.</param>
    public T? Find(string? slug) => slug is null ? null : bySlug.GetValueOrDefault(slug);

    /// <summary>The entry that a field names. It exists, because content with a broken reference is never served.</summary>
    public T Get(EntryId<T> id) => bySlug[id.Slug];

    public IEnumerator<T> GetEnumerator() => current.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
