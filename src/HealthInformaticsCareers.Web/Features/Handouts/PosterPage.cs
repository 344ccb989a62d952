using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Handouts;

/// <summary>One sheet for a school to pin up.</summary>
public sealed record PosterPage : SitePage
{
    /// <summary>Where the code and the written address lead.</summary>
    public const string LeadsTo = "/find-your-route";

    /// <summary>More would be too small to see from across a corridor.</summary>
    private const int MostAreas = 6;

    [SetsRequiredMembers]
    public PosterPage(Catalogue catalogue)
        : base(catalogue)
    {
        Title = "Poster for schools and colleges";
        Description = "A poster to print on one side of A4 or A3, with a code that opens the questions of Find your route on a phone.";
        Address = "/poster";
    }

    /// <summary>What a pupil may enjoy, each with the area of work for it.</summary>
    public IReadOnlyList<Area> Areas => [.. Catalogue.Areas.Where(area => area is { IsCurrent: true, IsOutsideHealthService: false }).Take(MostAreas)];
}
