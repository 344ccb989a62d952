using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Fields that name other entries. Whether those exist is checked once every file has been read.</summary>
internal static class ReferenceFields
{
    private static string IdExpected(Kind kind) => $"the id of {Kinds.WithArticle(kind.Noun)}";

    private static string IdsExpected(Kind kind) => $"the id of each {kind.Noun} in square brackets";

    extension(Fields fields)
    {
        public EntryId<T> Reference<T>(string name)
            where T : Entry => new(fields.IdOf(fields.Require(name, () => IdExpected(Kinds.Of<T>())), name, Kinds.Of<T>()) ?? "");

        public EntryId<T>? OptionalReference<T>(string name)
            where T : Entry => fields.IdOf(fields.Find(name), name, Kinds.Of<T>()) is { } id ? new EntryId<T>(id) : null;

        /// <summary>A required list, which may be empty to say that there are none.</summary>
        public IReadOnlyList<EntryId<T>> References<T>(string name)
            where T : Entry => [.. fields.IdsOf(fields.Require(name, () => IdsExpected(Kinds.Of<T>())), name, Kinds.Of<T>()).Select(id => new EntryId<T>(id))];

        public IReadOnlyList<EntryId<T>> OptionalReferences<T>(string name)
            where T : Entry => [.. fields.IdsOf(fields.Find(name), name, Kinds.Of<T>()).Select(id => new EntryId<T>(id))];

        public SourceId SourceReference(string name) => new(fields.IdOf(fields.Require(name, () => IdExpected(Kinds.Source)), name, Kinds.Source) ?? "");

        public SourceId? OptionalSourceReference(string name) => fields.IdOf(fields.Find(name), name, Kinds.Source) is { } id ? new SourceId(id) : null;

        /// <summary>A required list, which may be empty to say that there are none.</summary>
        public IReadOnlyList<SourceId> SourceReferences(string name) => [.. fields.IdsOf(fields.Require(name, () => IdsExpected(Kinds.Source)), name, Kinds.Source).Select(id => new SourceId(id))];

        public IReadOnlyList<SourceId> OptionalSourceReferences(string name) => [.. fields.IdsOf(fields.Find(name), name, Kinds.Source).Select(id => new SourceId(id))];

        public TermId? OptionalTermReference(string name) => fields.IdOf(fields.Find(name), name, Kinds.Term) is { } id ? new TermId(id) : null;

        /// <summary>Records for the checks that <paramref name="name"/> is marked as confirmed, if it is.</summary>
        public void RecordConfirmation(string name, IReadOnlyList<SourceId> sources)
        {
            if (fields.Find("status") is Scalar { Text: "confirmed" } && fields.IsSound("sources"))
            {
                fields.FileReport.Confirmations.Add(new Confirmation(fields.AtField("status"), name, [.. sources.Select(source => source.Value)]));
            }
        }

        private string? IdOf(Node? value, string name, Kind kind)
        {
            if (value is null || fields.TextOf(value, name) is not { } id)
            {
                return null;
            }

            fields.FileReport.References.Add(new Reference(value.At, kind.AddressOf(id), id, kind.Noun));
            return id;
        }

        private List<string> IdsOf(Node? value, string name, Kind kind)
        {
            var ids = new List<string>();
            var seen = new HashSet<string>();
            foreach (var item in fields.Scalars(value, name))
            {
                if (seen.Contains(item.Text))
                {
                    fields.Report(Rules.NamedTwice(item.At, item.Text, name));
                }
                else if (fields.IdOf(item, name, kind) is { } id)
                {
                    seen.Add(item.Text);
                    ids.Add(id);
                }
            }

            return ids;
        }
    }
}
