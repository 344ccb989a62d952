using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Pages;

/// <summary>A plain page such as <c>/about</c>.</summary>
[method: SetsRequiredMembers]
public sealed record PlainPage(Catalogue Catalogue, Page Page) : EntryPage(Catalogue, Page);
