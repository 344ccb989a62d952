using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>
/// Reads facts: a value with its status, sources and competing claims. An announced change is a fact in <c>next</c>, which takes over on its day.
/// </summary>
internal static class FactReader
{
    extension(Fields fields)
    {
        public Fact<T> Fact<T>(string name, ValueReader<T> value)
            where T : notnull
        {
            if (fields.Part(name) is not { } part)
            {
                return Model.Facts.Fact<T>.Unknown;
            }

            if ((part.FindRefused("from") ?? part.FindRefused("until")) is { } end)
            {
                fields.Report(Rules.RequiredFactEnds(end.At, name));
            }

            var fact = Read(part, name, value);
            return part.NextFact(name, value) ?? fact;
        }

        /// <returns>Null if the field is absent, or if the fact has not begun or has ended.</returns>
        public Fact<T>? OptionalFact<T>(string name, ValueReader<T> value)
            where T : notnull => fields.OptionalPart(name)?.OwnFact(name, value);

        /// <summary>The fact that these fields are, where a list has one in each item.</summary>
        /// <param name="name">What messages call it.</param>
        /// <returns>Null if the fact has not begun or has ended.</returns>
        public Fact<T>? OwnFact<T>(string name, ValueReader<T> value)
            where T : notnull
        {
            var schedule = fields.Schedule(name);
            var fact = Read(fields, name, value);
            return fields.NextFact(name, value) ?? (schedule?.IsShownOn(fields.FileReport.Today) == false ? null : fact);
        }

        /// <summary>The first and the last day of a page or a fact; null if it has neither.</summary>
        public Scheduled? Schedule(string name)
        {
            var (from, until) = (fields.OptionalDate("from"), fields.OptionalDate("until"));
            if (from is null && until is null)
            {
                return null;
            }

            if (until < from)
            {
                fields.Report(Rules.EndsBeforeItBegins(fields.AtValue("until"), from.Value));
            }

            var schedule = new Scheduled(fields.AtField(until is null ? "from" : "until"), name, from, until);
            fields.FileReport.Schedule.Add(schedule);
            return schedule;
        }

        /// <returns>Null if no change is announced, or its day has not come.</returns>
        private Fact<T>? NextFact<T>(string name, ValueReader<T> value)
            where T : notnull
        {
            if (fields.OptionalPart("next") is not { } part)
            {
                return null;
            }

            var from = part.Date("from");
            fields.FileReport.Schedule.Add(new Scheduled(part.AtField("from"), name, from, Until: null, Replaces: true));
            var next = Read(part, name, value);
            return from <= fields.FileReport.Today ? next : null;
        }
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
