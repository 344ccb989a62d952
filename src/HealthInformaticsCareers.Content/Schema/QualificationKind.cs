using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using static HealthInformaticsCareers.Content.Model.FieldUse;
using static HealthInformaticsCareers.Content.Schema.FieldOf<HealthInformaticsCareers.Content.Model.Qualification>;

namespace HealthInformaticsCareers.Content.Schema;

internal sealed class QualificationKind() : EntryKind<Qualification>("qualifications", "qualification")
{
    private const string Does = "What it does";
    private const string Time = "Time it takes";
    private const string Price = "Price range";
    private const string Where = "Where to get it";

    public override IReadOnlyList<string> RequiredSections => [Does, Time, Price, Where];

    protected override IReadOnlyList<Field<Qualification>> Table { get; } =
    [
        Fact("access", "Who can start it", Values.Word<AccessGate>(), it => it.Access, (it, fact) => it.Access = fact, Compared | Printed),
        Fact("when", "When you take it", Values.Word<Timing>(), it => it.When, (it, fact) => it.When = fact, Compared | Printed),
        OptionalFact("prerequisites", "What you need first", Values.Lines, it => it.Prerequisites, (it, fact) => it.Prerequisites = fact, Compared | Searched | Printed),
        Fact("time", "How long it takes", Values.Duration, it => it.Time, (it, fact) => it.Time = fact, Compared | Printed, Time),
        Fact("renewal", "Keeping it valid", Values.Text, it => it.Renewal, (it, fact) => it.Renewal = fact, Compared | Searched | Printed, Time),
        Fact("price", "What it costs", Values.Price, it => it.Price, (it, fact) => it.Price = fact, Compared | Printed, Price),
        Fact("level", "Level", Values.Text, it => it.Level, (it, fact) => it.Level = fact, Compared | Searched, Does),
        Optional("level-number", "National level", "a whole number from 1 to 8", (fields, name) => fields.OptionalNumber(name, 1, 8), it => it.LevelNumber, (it, level) => it.LevelNumber = level),
        Fact("where", "Where to get it", Values.Places, it => it.Where, (it, fact) => it.Where = fact, Compared | Searched | Printed, Where),
        Fact("awarded-by", "Awarded by", Values.Text, it => it.AwardedBy, (it, fact) => it.AwardedBy = fact, Compared | Searched | Printed, Where),
        References("areas", "Areas of work", it => it.Areas, (it, ids) => it.Areas = ids),
        References("roles", "Jobs it is useful for", it => it.Roles, (it, ids) => it.Roles = ids),
    ];

    protected override Qualification Create(string slug) => new(this, slug);
}
