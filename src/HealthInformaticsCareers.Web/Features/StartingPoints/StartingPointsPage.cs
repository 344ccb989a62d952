using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.StartingPoints;

[method: SetsRequiredMembers]
public sealed record StartingPointsPage(Catalogue Catalogue) : IndexPage(
    Catalogue,
    "/starting-points",
    "Start from where you are",
    "Pick the line that sounds most like you. Each page says what opens from there, and what to do first.");
