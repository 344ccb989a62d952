using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>A line of a kind's table of fields: how to read the field, and how to get its value back for lists, comparison and search.</summary>
internal sealed class Field<T>(string name, string label, string expects, bool isRequired, FieldUse use, string? section, Action<ContentFile, T> read, Func<T, Catalogue, object?> value)
    : Field(name, label, expects, isRequired, use, section)
    where T : Entry
{
    public void Read(ContentFile file, T entry) => read(file, entry);

    public override object? ValueOf(Entry entry, Catalogue catalogue) => value((T)entry, catalogue);
}

/// <summary>The lines of a table of fields.</summary>
internal static class FieldOf<T>
    where T : Entry
{
    public static Field<T> Fact<V>(string name, string label, ValueReader<V> reader, Func<T, Fact<V>> get, Action<T, Fact<V>> set, FieldUse use = FieldUse.None, string? section = null)
        where V : notnull =>
        new(name, label, $"a fact: {reader.Expects}", isRequired: true, use, section, (file, entry) =>
        {
            // Where the fact is missing, it has a stand-in, which the record of changes must not take for something that the page said.
            var fact = file.Fields.Fact(name, reader);
            set(entry, file.Fields.Has(name) ? Recorded(file, name, label, fact) : fact);
        }, (entry, _) => get(entry));

    public static Field<T> OptionalFact<V>(string name, string label, ValueReader<V> reader, Func<T, Fact<V>?> get, Action<T, Fact<V>> set, FieldUse use = FieldUse.None, string? section = null)
        where V : notnull =>
        new(name, label, $"a fact: {reader.Expects}", isRequired: false, use, section, (file, entry) =>
        {
            if (file.Fields.OptionalFact(name, reader) is { } fact)
            {
                set(entry, Recorded(file, name, label, fact));
            }
        }, (entry, _) => get(entry));

    public static Field<T> Reference<V>(string name, string label, Func<T, EntryId<V>> get, Action<T, EntryId<V>> set, FieldUse use = FieldUse.None)
        where V : Entry =>
        new(name, label, $"the id of {Kinds.A<V>()}", isRequired: true, use, null, (file, entry) => set(entry, file.Fields.Reference<V>(name)), (entry, catalogue) => (IReadOnlyList<Entry>)[catalogue.Get(get(entry))]);

    /// <param name="isRequired">Whether an author must write the list, which may still be empty.</param>
    public static Field<T> References<V>(string name, string label, Func<T, IReadOnlyList<EntryId<V>>> get, Action<T, IReadOnlyList<EntryId<V>>> set, FieldUse use = FieldUse.None, bool isRequired = false)
        where V : Entry =>
        new(name, label, $"a list of ids, each of {Kinds.A<V>()}", isRequired, use, null, (file, entry) => set(entry, isRequired ? file.Fields.References<V>(name) : file.Fields.OptionalReferences<V>(name)), (entry, catalogue) => (IReadOnlyList<Entry>)catalogue.Get(get(entry)));

    /// <param name="read">Reads the value, given all the fields and the name of this one.</param>
    public static Field<T> Value<V>(string name, string label, string expects, Func<Fields, string, V> read, Func<T, V> get, Action<T, V> set, FieldUse use = FieldUse.None, bool isRequired = true) =>
        new(name, label, expects, isRequired, use, null, (file, entry) => set(entry, read(file.Fields, name)), (entry, _) => get(entry));

    public static Field<T> Optional<V>(string name, string label, string expects, Func<Fields, string, V> read, Func<T, V> get, Action<T, V> set, FieldUse use = FieldUse.None) =>
        Value(name, label, expects, read, get, set, use, isRequired: false);

    public static Field<T> Word<V>(string name, string label, Func<T, V> get, Action<T, V> set, FieldUse use = FieldUse.None)
        where V : struct, Enum => Value(name, label, Values.ListOf<V>(), (fields, field) => fields.Word<V>(field), get, set, use);

    public static Field<T> Line(string name, string label, Func<T, string> get, Action<T, string> set, FieldUse use = FieldUse.None) =>
        Value(name, label, "a line of text", (fields, field) => fields.Text(field), get, set, use);

    public static Field<T> OptionalLines(string name, string label, Func<T, IReadOnlyList<string>> get, Action<T, IReadOnlyList<string>> set, FieldUse use = FieldUse.None) =>
        Optional(name, label, "a list of lines", (fields, field) => fields.OptionalLines(field), get, set, use);

    public static Field<T> Flag(string name, string label, Func<T, bool> get, Action<T, bool> set) =>
        Optional(name, label, "'true' or 'false'", (fields, field) => fields.Flag(field), get, set);

    /// <summary>A list of facts that each bring their own label. They are the <see cref="Entry.Facts"/> of the entry.</summary>
    public static Field<T> NamedFacts(string name, string label, FieldUse use = FieldUse.None) =>
        new(name, label, $"a list of facts, each with a 'name' that readers see: {Values.Text.Expects}", isRequired: false, use, null, (file, _) =>
        {
            var named = file.Fields.OptionalParts(name).Select(part => (Part: part, Label: part.Text("name"))).ToList();
            file.Fields.RefuseDuplicates(name, named.Select(fact => (Slug.Of(fact.Label), fact.Part.AtValue("name"))));
            foreach (var (part, label) in named)
            {
                if (part.OwnFact(label, Values.Text) is { } fact)
                {
                    Recorded(file, Slug.Of(label), label, fact);
                }
            }
        }, (entry, _) => entry.Facts);

    private static Fact<V> Recorded<V>(ContentFile file, string name, string label, Fact<V> fact)
        where V : notnull
    {
        fact = fact with { CheckedSince = file.Checking.FirstOrDefault(check => check.Fact == name)?.Since };
        file.Facts.Add(new NamedFact(name, label, fact));
        return fact;
    }
}
