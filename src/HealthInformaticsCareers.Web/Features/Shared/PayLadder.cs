using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>
/// The model of <c>_PayBands.cshtml</c>: a pay table with a bar for each band, from its start to its top, on a scale that begins at £0. Positions are
/// in the units of the SVG's view box.
/// </summary>
public sealed record PayLadder(SitePage Page, PayTable Table)
{
    public const int Width = 1_000;

    // A band with one rate of pay is a mark of this width.
    private const int Narrowest = 12;

    public IEnumerable<(PayBand Band, int X, int Length)> Rungs => Table.Bands.Select(band =>
    {
        var length = Math.Max(Narrowest, Scaled(band.To) - Scaled(band.From));
        return (band, Math.Min(Scaled(band.From), Width - length), length);
    });

    private int Scaled(int pounds) => (int)((long)Width * pounds / Table.Bands.Max(band => band.To));
}
