using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>A role's pay and its checks in a few words, for its fact strip and wherever else the job is offered.</summary>
public static class RoleCells
{
    /// <summary>The pay of the band, else what adverts offer, else what all employers pay, each with its place and year.</summary>
    public static StripCell Pay(Catalogue catalogue, Role role) => Rung.Of(catalogue, role).Pay is { } pounds && catalogue.PayBands is { Main: var table }
        ? new(Icons.Pay, "Pay", pounds.ToString(), $"{Labels.Capitalize(role.Pay.Value!.ToString())}, {Labels.Of(table.Nation)}, {table.Year}", [.. role.Pay.Sources, .. table.Sources]) { IsDisputed = role.Pay.Status == FactStatus.Disputed }
        : role.Adverts?.Value is { Count: > 0 } adverts
            ? new(Icons.Pay, "Pay in adverts", Labels.Of(adverts), Labels.PlacesAndMonthsOf(adverts), role.Adverts.Sources)
        : role.AllEmployers?.Value is [var typical, ..]
            ? new(Icons.Pay, "Pay, all employers", typical.Pay.ToString(), $"{typical.Place}, {typical.Year}", role.AllEmployers.Sources)
        : new(Icons.Pay, "Pay", "Ask", "Today’s adverts say what they pay", []);

    /// <summary>The checks that every post has, and those that some have.</summary>
    public static StripCell Checks(Catalogue catalogue, Role role)
    {
        var always = catalogue.Get(role.Conditions.Always).Select(condition => condition.ShortName).OfType<string>().ToList();
        var some = catalogue.Get(role.Conditions.Depends.Select(depends => depends.Condition).ToList()).Select(condition => condition.ShortName).OfType<string>().ToList();
        return new(
            Icons.Checks,
            "Checks",
            always.Count > 0 ? Labels.Capitalize(Labels.Join(always, "and")) : "Ask",
            some.Count > 0 ? $"Some posts: {Labels.Join(some, "and")}" : null,
            []);
    }
}
