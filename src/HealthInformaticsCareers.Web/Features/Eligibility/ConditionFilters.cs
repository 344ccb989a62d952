using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Features.Shared.Filters;

namespace HealthInformaticsCareers.Web.Features.Eligibility;

/// <summary>Filters by stage only: a filter must reveal nothing about the reader.</summary>
internal static class ConditionFilters
{
    public static FilteredList<Condition> List(Catalogue catalogue, IQueryCollection query) => new(
        "/eligibility",
        "condition",
        catalogue.Conditions,
        [
            new("stage", "When it happens",
            [
                .. Options.ForEnum<Condition, Stage>(Labels.Of, (condition, stage) => condition.Stages.Value?.Contains(stage) == true),
                Options.NotKnown<Condition>(condition => !condition.Stages.IsKnown),
            ]),
        ],
        [],
        query);
}
