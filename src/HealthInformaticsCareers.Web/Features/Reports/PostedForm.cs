using System.Net;
using System.Text;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// The fields of a form as a browser sent them. The framework's reader is not used because it limits each value but not the whole, fails at NUL, and
/// leaves invalid UTF-8 in the text as "%FF".
/// </summary>
/// <param name="Status">200, or the status to refuse the form with.</param>
/// <param name="IsValidUtf8">False if invalid bytes were replaced by U+FFFD.</param>
internal sealed record PostedForm(int Status, IReadOnlyDictionary<string, string> Fields, bool IsValidUtf8)
{
    /// <summary>Enough for the longest text in any script, at nine encoded bytes a character, and as much again for the other fields.</summary>
    public const int MaxBodyBytes = 32 * 1024;

    private const int MaxFields = 16;

    public string this[string name] => Fields.GetValueOrDefault(name, "");

    public static async Task<PostedForm> Read(HttpRequest request)
    {
        if (!IsForm(request))
        {
            return Refused(StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.ContentLength > MaxBodyBytes)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            // Memory grows with the bytes received, not with the length that a slow client announces.
            var read = await request.BodyReader.ReadAtLeastAsync(MaxBodyBytes + 1, request.HttpContext.RequestAborted);
            var form = read.Buffer.Length > MaxBodyBytes ? Refused(StatusCodes.Status413PayloadTooLarge) : Parse(Encoding.Latin1.GetString(read.Buffer));
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return form;
        }
        catch (BadHttpRequestException refused)
        {
            return Refused(refused.StatusCode);
        }
        catch (IOException)
        {
            // The size of a chunk overflowed. Kestrel has no status for that.
            return Refused(StatusCodes.Status400BadRequest);
        }
    }

    /// <param name="body">One character per byte.</param>
    private static PostedForm Parse(string body)
    {
        var pairs = body.Split('&', MaxFields + 1, StringSplitOptions.RemoveEmptyEntries);
        if (pairs.Length > MaxFields)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge);
        }

        var fields = new Dictionary<string, string>();
        var isValidUtf8 = true;
        foreach (var pair in pairs)
        {
            var parts = pair.Split('=', 2);
            fields.TryAdd(Decoded(parts[0]), parts.Length == 2 ? Decoded(parts[1]) : "");
        }

        return new(StatusCodes.Status200OK, fields, isValidUtf8);

        string Decoded(string encoded)
        {
            var bytes = WebUtility.UrlDecodeToBytes(Encoding.Latin1.GetBytes(encoded), 0, encoded.Length)!;
            isValidUtf8 &= Utf8.IsValid(bytes);
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
