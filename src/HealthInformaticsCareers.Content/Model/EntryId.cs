namespace HealthInformaticsCareers.Content.Model;

// Ids are classes, because collections of our own structs are compiled each time the program starts. Those of classes share code that was compiled ahead.
/// <summary>Names an entry of one kind by its file name; <c>Catalogue.Get</c> turns it into the entry.</summary>
public sealed record EntryId<T>(string Slug)
    where T : Entry
{
    public override string ToString() => Slug;
}

/// <summary>An id in <c>glossary.yml</c>.</summary>
public sealed record TermId(string Value)
{
    public override string ToString() => Value;
}
