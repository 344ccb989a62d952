using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>A finished page: what is sent of it in each encoding, compressed once, with a strong entity tag for each.</summary>
/// <param name="isKept">It is sent many times: worth the milliseconds that good compression takes.</param>
/// <param name="hasTag">Browsers may keep it, and ask whether theirs is still the same.</param>
internal sealed class Answer(int status, string? contentType, byte[] body, bool isKept, bool hasTag)
{
    private const int Plain = 0;
    private const int Gzip = 1;
    private const int Brotli = 2;

    /// <summary>Of 11; the last two take ten times as long for little.</summary>
    private const int GoodQuality = 9;
    private const int QuickQuality = 4;
    private const int BrotliWindowBits = 22;

    private static readonly string[] Names = ["", "gzip", "br"];

    private readonly Encoded?[] made = new Encoded?[Names.Length];

    /// <summary>Whatever stands behind the question mark, the page is the same.</summary>
    public bool IsForAnyQuery { get; init; }

    public Task Send(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var encoding = Preferred(request.Headers.AcceptEncoding.ToString());
        var (bytes, tag) = made[encoding] ??= Encode(encoding);
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (hasTag)
        {
            response.Headers.ETag = tag;
            if (Has(request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentType = null;
                response.ContentLength = null;
                return Task.CompletedTask;
            }
        }

        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        if (encoding != Plain)
        {
            response.Headers.ContentEncoding = Names[encoding];
        }

        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, 0, bytes.Length);
    }

    /// <returns>The best of those that the browser takes.</returns>
    private static int Preferred(ReadOnlySpan<char> accepted)
    {
        var best = Plain;
        foreach (var range in accepted.Split(','))
        {
            var part = accepted[range];
            var semicolon = part.IndexOf(';');
            var name = (semicolon < 0 ? part : part[..semicolon]).Trim();
            var encoding = name.Equals("br", StringComparison.OrdinalIgnoreCase) ? Brotli : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? Gzip : Plain;
            if (encoding > best && (semicolon < 0 || !IsNever(part[(semicolon + 1)..].Trim())))
            {
                best = encoding;
            }
        }

        return best;
    }

    /// <summary>A weight of nothing, <c>q=0</c> or <c>q=0.000</c>, is a refusal.</summary>
    private static bool IsNever(ReadOnlySpan<char> weight) =>
        weight.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && weight[3..].Trim(".0").IsEmpty;

    private static bool Has(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == tag);

    private Encoded Encode(int encoding)
    {
        var bytes = encoding switch
        {
            Brotli => Brotlied(),
            Gzip => Gzipped(),
            _ => body,
        };
        return new Encoded(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
    }

    private byte[] Brotlied()
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        var done = BrotliEncoder.TryCompress(body, room, out var length, isKept ? GoodQuality : QuickQuality, BrotliWindowBits);
        var bytes = done ? room[..length] : throw new InvalidOperationException("More room was needed than the encoder said.");
        ArrayPool<byte>.Shared.Return(room);
        return bytes;
    }

    private byte[] Gzipped()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, isKept ? CompressionLevel.SmallestSize : CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return stream.ToArray();
    }

    private sealed record Encoded(byte[] Bytes, string Tag);
}
