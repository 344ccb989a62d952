using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;
using static HealthInformaticsCareers.Content.Model.FieldUse;
using static HealthInformaticsCareers.Content.Schema.FieldOf<HealthInformaticsCareers.Content.Model.Route>;

namespace HealthInformaticsCareers.Content.Schema;

internal sealed class RouteKind() : EntryKind<Route>("routes", "route")
{
    protected override IReadOnlyList<Field<Route>> Table { get; } =
    [
        Word("form", "What it is", route => route.Form, (route, form) => route.Form = form, Compared),
        References("starting-points", "Who it is for", route => route.StartingPoints, (route, ids) => route.StartingPoints = ids, Compared | Printed, isRequired: true),
        Fact("requirements", "What you usually need", Values.Lines, route => route.Requirements, (route, lines) => route.Requirements = lines, Compared | Searched | Printed),
        OptionalFact("access", "Who can start it", Values.Word<AccessGate>(), route => route.Access, (route, access) => route.Access = access, Compared | Printed),
        OptionalFact("applications", "When to apply", Values.Window, route => route.Applications, (route, window) => route.Applications = window, Compared | Printed),
        Value("steps", "Steps", "a list of 'do', each optionally with 'text', 'role' or 'qualification', 'with-previous', and the facts 'time', 'price' and 'paid'", ReadSteps, route => route.Steps, (route, steps) => route.Steps = steps, Compared | Searched | Printed),
        References("leads-to", "Where it leads", route => route.LeadsTo, (route, ids) => route.LeadsTo = ids, Compared | Printed),
    ];

    protected override Route Create(string slug) => new(this, slug);

    private static IReadOnlyList<Step> ReadSteps(Fields fields, string name) => [.. fields.Parts(name).Select(ReadStep)];

    private static Step ReadStep(Fields fields)
    {
        var step = new Step(
            fields.Text("do"),
            fields.OptionalReference<Role>("role"),
            fields.OptionalReference<Qualification>("qualification"),
            fields.OptionalText("text"),
            fields.Flag("with-previous"),
            fields.OptionalFact("time", Values.Duration),
            fields.OptionalFact("price", Values.Price),
            fields.OptionalFact("paid", Values.Word<Pay>()))
        {
            At = fields.Has("qualification") ? fields.AtField("qualification") : fields.At,
        };
        if (step is { Role: not null, Qualification: not null })
        {
            fields.Report(Rules.OneOrTheOther(fields.AtField("qualification"), "role", "qualification"));
        }

        if (step is { Qualification: not null, Time: not null })
        {
            fields.Report(Rules.OneOrTheOther(fields.AtField("time"), "qualification", "time"));
        }

        if (step is { Qualification: not null, Price: not null })
        {
            fields.Report(Rules.OneOrTheOther(fields.AtField("price"), "qualification", "price"));
        }

        return step;
    }
}
