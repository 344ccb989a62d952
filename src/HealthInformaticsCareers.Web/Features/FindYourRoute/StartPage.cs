using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

[method: SetsRequiredMembers]
public sealed record StartPage(Catalogue Catalogue) : IndexPage(
    Catalogue,
    FinderAddress.Start,
    "Find your route",
    "Answer a few questions and see which routes into this work fit you, which fit on a condition, and why.")
{
    /// <summary>Where there is nothing to ask, the results say so.</summary>
    public string First => Catalogue.Finder.Questions is [var first, ..] ? FinderAddress.Of(first) : FinderAddress.Results;
}
