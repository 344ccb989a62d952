using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Stories;

[method: SetsRequiredMembers]
public sealed record StoriesPage(Catalogue Catalogue) : IndexPage(
    Catalogue,
    "/stories",
    "Stories",
    "How real careers in health informatics went, step by step, and what has changed since.");
