namespace HealthInformaticsCareers.Content.Model;

/// <summary>Names an entry of one kind by its file name; <c>Catalogue.Get</c> turns it into the entry.</summary>
public readonly record struct EntryId<T>(string Slug)
    where T : Entry
{
    public override string ToString() => Slug;
}

/// <summary>An id in <c>glossary.yml</c>.</summary>
public readonly record struct TermId(string Value)
{
    public override string ToString() => Value;
}
