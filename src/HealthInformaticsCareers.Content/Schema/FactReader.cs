using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Reads facts: a value with its status, sources and competing claims.</summary>
internal static class FactReader
{
    extension(Fields fields)
    {
        public Fact<T> Fact<T>(string name, ValueReader<T> value)
            where T : notnull => fields.Part(name) is { } part ? Read(part, name, value) : Model.Facts.Fact<T>.Unknown;

        public Fact<T>? OptionalFact<T>(string name, ValueReader<T> value)
            where T : notnull => fields.OptionalPart(name) is { } part ? Read(part, name, value) : null;

        /// <summary>The fact that these fields are, where a list has one in each item.</summary>
        /// <param name="name">What messages call it.</param>
        public Fact<T> OwnFact<T>(string name, ValueReader<T> value)
            where T : notnull => Read(fields, name, value);
    }

    private static Fact<T> Read<T>(Fields fields, string name, ValueReader<T> reader)
        where T : notnull
    {
        var value = reader.Read(fields);
        if (!fields.Has("value"))
        {
            fields.Require("value");
        }

        var status = fields.WordOrNull<FactStatus>("status");
        var sources = fields.SourceReferences("sources");
        var claims = fields.OptionalParts("claims").Select(claim => new Claim<T>(reader.Read(claim), claim.SourceReference("source"), claim.OptionalText("note"))).ToList();

        // A field that is empty, misspelt or of the wrong shape has its own diagnostic, so it isn't reported as absent too.
        if (fields.Find("sources") is Sequence { Items.Count: 0 })
        {
            fields.Report(Rules.FactWithoutSource(fields.AtField("sources"), name));
        }

        if (status == FactStatus.Disputed && (fields.Find("claims") is Sequence { Items.Count: 0 } || !fields.HasNearly("claims")))
        {
            fields.Report(Rules.DisputedWithoutClaim(fields.AtField("status"), name));
        }

        if (status is not null and not FactStatus.Disputed && claims.Count > 0)
        {
            fields.Report(Rules.ClaimsWithoutDispute(fields.AtField("claims"), name));
        }

        fields.RecordConfirmation(name, sources);
        return new Fact<T>
        {
            IsKnown = !Values.IsUnknown(fields),
            Value = value,
            Status = status ?? FactStatus.Unverified,
            IsJudgement = fields.Flag("judgement"),
            Sources = sources,
            Note = fields.OptionalText("note"),
            Claims = claims,
        };
    }
}
