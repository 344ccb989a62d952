using System.Net;
using System.Text;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// The fields of a form as a browser sent them. Read here and not by the framework, which counts the length of each value but not of all, fails at
/// NUL, and leaves letters in the text as "%FF" that it cannot read.
/// </summary>
/// <param name="Status">200, or why there are no fields.</param>
/// <param name="IsReadable">False where bytes were no UTF-8, and stand as U+FFFD.</param>
internal sealed record PostedForm(int Status, IReadOnlyDictionary<string, string> Fields, bool IsReadable)
{
    /// <summary>Enough for the longest text in any script, nine bytes for each character, and as much again for the rest.</summary>
    public const int LongestBody = 32 * 1024;

    private const int MostFields = 16;

    public string this[string name] => Fields.GetValueOrDefault(name, "");

    public static async Task<PostedForm> Read(HttpRequest request)
    {
        if (!IsForm(request))
        {
            return Refused(StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.ContentLength > LongestBody)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            // Takes memory as bytes come, not for all that a slow client says will come.
            var read = await request.BodyReader.ReadAtLeastAsync(LongestBody + 1, request.HttpContext.RequestAborted);
            var form = read.Buffer.Length > LongestBody ? Refused(StatusCodes.Status413PayloadTooLarge) : Parse(Encoding.Latin1.GetString(read.Buffer));
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return form;
        }
        catch (BadHttpRequestException refused)
        {
            return Refused(refused.StatusCode);
        }
        catch (IOException)
        {
            // A chunk whose size is beyond any number: Kestrel has no status for that.
            return Refused(StatusCodes.Status400BadRequest);
        }
    }

    /// <param name="body">A character for each byte.</param>
    private static PostedForm Parse(string body)
    {
        var pairs = body.Split('&', MostFields + 1, StringSplitOptions.RemoveEmptyEntries);
        if (pairs.Length > MostFields)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge);
        }

        var fields = new Dictionary<string, string>();
        var isReadable = true;
        foreach (var pair in pairs)
        {
            var parts = pair.Split('=', 2);
            fields.TryAdd(Decoded(parts[0]), parts.Length == 2 ? Decoded(parts[1]) : "");
        }

        return new(StatusCodes.Status200OK, fields, isReadable);

        string Decoded(string encoded)
        {
            var bytes = WebUtility.UrlDecodeToBytes(Encoding.Latin1.GetBytes(encoded), 0, encoded.Length)!;
            isReadable &= Utf8.IsValid(bytes);
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static bool IsForm(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static PostedForm Refused(int status) => new(status, new Dictionary<string, string>(), true);
}
