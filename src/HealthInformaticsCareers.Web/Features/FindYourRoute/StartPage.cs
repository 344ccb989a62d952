using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

[method: SetsRequiredMembers]
public sealed record StartPage(Catalogue Catalogue, Finder Finder) : IndexPage(Catalogue, FinderAddress.Index);
