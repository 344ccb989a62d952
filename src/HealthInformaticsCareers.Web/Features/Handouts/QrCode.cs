using System.Globalization;
using System.Text;
using QRCoder;

namespace HealthInformaticsCareers.Web.Features.Handouts;

/// <summary>A QR code as a drawing.</summary>
/// <param name="Size">Width and height in modules, the quiet zone included.</param>
/// <param name="Path">The dark modules: the data of an SVG path whose unit is a module.</param>
public sealed record QrCode(int Size, string Path)
{
    /// <param name="text">Read by a camera even if about a seventh of the code is dirty or torn.</param>
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                var start = column;
                while (column < modules.Count && modules[row][column])
                {
                    column++;
                }

                if (column > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {row}h{column - start}v1h-{column - start}z");
                }
            }
        }

        return new(modules.Count, path.ToString());
    }
}
