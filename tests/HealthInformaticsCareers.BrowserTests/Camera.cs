using System.Text.Json;
using Microsoft.Playwright;
using ZXing;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>Reads a QR code from a picture without colours, as from a print in black and white.</summary>
internal static class Camera
{
    /// <summary>A picture as grey values of a byte each.</summary>
    private const string Greys =
        """
        async picture => {
          const image = await createImageBitmap(await (await fetch(picture)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const { data } = context.getImageData(0, 0, image.width, image.height);
          let greys = '';
          for (let i = 0; i < data.length; i += 4) greys += String.fromCharCode(Math.round(0.299 * data[i] + 0.587 * data[i + 1] + 0.114 * data[i + 2]));
          return { greys: btoa(greys), width: image.width, height: image.height };
        }
        """;

    /// <param name="picture">A PNG that the code fills, as a camera is held.</param>
    /// <param name="reader">A page that is not of the site, whose policy allows no picture of this kind.</param>
    /// <returns>What the code says, or null.</returns>
    public static async Task<string?> Read(byte[] picture, IPage reader)
    {
        var print = (await reader.EvaluateAsync<JsonElement>(Greys, $"data:image/png;base64,{Convert.ToBase64String(picture)}")).Deserialize<GreyPicture>(JsonSerializerOptions.Web)!;
        var source = new RGBLuminanceSource(Convert.FromBase64String(print.Greys), print.Width, print.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        return new BarcodeReaderGeneric { Options = { TryHarder = true, PossibleFormats = [BarcodeFormat.QR_CODE] } }.Decode(source)?.Text;
    }

    private sealed record GreyPicture(string Greys, int Width, int Height);
}
