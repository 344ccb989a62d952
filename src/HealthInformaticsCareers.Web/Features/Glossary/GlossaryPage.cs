using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared.Filters;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Glossary;

[method: SetsRequiredMembers]
public sealed record GlossaryPage(Catalogue Catalogue, FilteredList<Term> List) : IndexPage(
    Catalogue,
    List.Address,
    "Glossary",
    "Short names, bodies and old terms that you meet in this work, in plain words.");
