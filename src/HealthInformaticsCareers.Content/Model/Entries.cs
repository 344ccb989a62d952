using System.Collections;
using System.Collections.Frozen;

namespace HealthInformaticsCareers.Content;

/// <summary>All entries of one kind: a list of the current ones by place and title, and a look-up that finds archived and retired ones too.</summary>
public sealed class Entries<T>(IEnumerable<T> all) : IReadOnlyList<T>
    where T : Entry
{
    private readonly FrozenDictionary<string, T> bySlug = all.ToFrozenDictionary(entry => entry.Slug);
    private readonly List<T> current = [.. all.Where(entry => entry.IsCurrent).OrderBy(entry => entry.Order).ThenBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)];

    public int Count => current.Count;

    public T this[int index] => current[index];

    /// <param name="slug">Null where an address has only blanks for it: that is what the framework makes of them.</param>
    public T? Find(string? slug) => slug is null ? null : bySlug.GetValueOrDefault(slug);

    public IEnumerator<T> GetEnumerator() => current.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
