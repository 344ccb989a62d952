using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Glossary;

[method: SetsRequiredMembers]
public sealed record GlossaryPage(Catalogue Catalogue) : IndexPage(
    Catalogue,
    "/glossary",
    "Glossary",
    "Short names, bodies and old terms that you meet in this work, in plain words.");
