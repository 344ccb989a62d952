using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The facts of a route's step. A step that is a qualification has that qualification's facts.</summary>
public static class StepFacts
{
    public const string Time = "How long";
    public const string Cost = "What it costs";
    public const string Paid = "Are you paid?";

    public static IReadOnlyList<FactRow> Of(Step step, Catalogue catalogue)
    {
        var qualification = step.Qualification is { } id ? catalogue.Get(id) : null;
        var rows = new (string Label, Fact? Fact)[]
        {
            ("Who can start it", qualification?.Access),
            ("When you take it", qualification?.When),
            (Time, qualification?.Time ?? step.Time),
            (Cost, qualification?.Price ?? step.Price),
            (Paid, step.Paid),
        };
        return [.. rows.Where(row => row.Fact is not null).Select(row => new FactRow(row.Label, row.Fact!))];
    }

    /// <returns>The fact with this label of every step that has it, labelled with the step.</returns>
    public static IReadOnlyList<FactRow> Rows(Route route, Catalogue catalogue, string label) =>
        [.. route.Steps.SelectMany(step => Of(step, catalogue).Where(row => row.Label == label).Select(row => row with { Label = step.Do }))];
}
