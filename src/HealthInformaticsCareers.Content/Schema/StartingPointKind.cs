using HealthInformaticsCareers.Content.Model;
using static HealthInformaticsCareers.Content.Model.FieldUse;
using static HealthInformaticsCareers.Content.Schema.FieldOf<HealthInformaticsCareers.Content.Model.StartingPoint>;

namespace HealthInformaticsCareers.Content.Schema;

internal sealed class StartingPointKind() : EntryKind<StartingPoint>("starting-points", "starting point")
{
    protected override IReadOnlyList<Field<StartingPoint>> Table { get; } =
    [
        Value("who-for", "Who this is for", "a list of lines", (fields, name) => fields.Lines(name), point => point.WhoFor, (point, lines) => point.WhoFor = lines, Compared | Searched | Printed),
        Fact("requirements", "What you usually need", Values.Lines, point => point.Requirements, (point, lines) => point.Requirements = lines, Compared | Searched | Printed),
        Fact("time", "How long", Values.Text, point => point.Time, (point, time) => point.Time = time, Compared | Searched | Printed),
        Fact("cost", "What it costs", Values.Text, point => point.Cost, (point, cost) => point.Cost = cost, Compared | Searched | Printed),
        References("roles", "Jobs you can start with", point => point.Roles, (point, ids) => point.Roles = ids, isRequired: true),
        Flag("registered", "For people on a professional register", point => point.IsRegistered, (point, flag) => point.IsRegistered = flag),
        Flag("in-post", "For people who already work in health care", point => point.InPost, (point, flag) => point.InPost = flag),
        Flag("below-degree", "For people without a degree", point => point.IsBelowDegree, (point, flag) => point.IsBelowDegree = flag),
    ];

    protected override StartingPoint Create(string slug) => new(this, slug);
}
