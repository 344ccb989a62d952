using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>A rendered page, compressed once for each encoding, with a strong entity tag for each.</summary>
/// <param name="isCached">Whether the page is cached and sent many times, so that it is worth compressing well.</param>
/// <param name="hasTag">Whether browsers may cache the page and revalidate it.</param>
internal sealed class CachedResponse(int status, string? contentType, byte[] body, bool isCached, bool hasTag)
{
    private const int Plain = 0;
    private const int Gzip = 1;
    private const int Brotli = 2;

    // The two higher levels take ten times as long and save little.
    private const int GoodQuality = 9;
    private const int QuickQuality = 4;
    private const int BrotliWindowBits = 22;

    private static readonly string[] Names = ["", "gzip", "br"];

    private readonly Encoded?[] encodings = new Encoded?[Names.Length];

    /// <summary>Whether the page is the same for every query.</summary>
    public bool IgnoresQuery { get; init; }

    /// <summary>The length of what was encoded so far.</summary>
    public int Length => encodings.Sum(encoded => encoded?.Bytes.Length ?? 0);

    /// <returns>The same page in one encoding, without the bytes that it was made from.</returns>
    /// <param name="encoding">The encoding that <see cref="Preferred"/> gave for the requests it is for.</param>
    public CachedResponse In(int encoding)
    {
        var only = new CachedResponse(status, contentType, [], isCached, hasTag);
        only.encodings[encoding] = encodings[encoding] ??= Encode(encoding);
        return only;
    }

    public Task Send(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var encoding = Preferred(request.Headers.AcceptEncoding);
        var (bytes, tag) = encodings[encoding] ??= Encode(encoding);
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (hasTag)
        {
            response.Headers.ETag = tag;
            if (MatchesEntityTag(request, tag))
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

    /// <returns>The accepted encoding with the highest weight; the best compressed one if several share it.</returns>
    public static int Preferred(StringValues header)
    {
        // Every current browser sends one of these.
        var accepted = header.ToString();
        if (accepted is "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br")
        {
            return Brotli;
        }

        double? brotli = null, gzip = null, identity = null, other = null;
        foreach (var part in new StringTokenizer(accepted, [',']))
        {
            // Parsed one part at a time, because the parser for the whole list gives up or guesses if one part is malformed.
            if (StringWithQualityHeaderValue.TryParse(part, out var coding))
            {
                var weight = coding.Quality ?? 1;
                if (coding.Value.Equals("br", StringComparison.OrdinalIgnoreCase))
                {
                    brotli ??= weight;
                }
                else if (coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase))
                {
                    gzip ??= weight;
                }
                else if (coding.Value.Equals("identity", StringComparison.OrdinalIgnoreCase))
                {
                    identity ??= weight;
                }
                else if (coding.Value.Equals("*", StringComparison.Ordinal))
                {
                    other ??= weight;
                }
            }
        }

        var (best, bestWeight) = (Plain, identity ?? 0);
        foreach (var (encoding, weight) in ((int, double)[])[(Gzip, gzip ?? other ?? 0), (Brotli, brotli ?? other ?? 0)])
        {
            if (weight > 0 && weight >= bestWeight)
            {
                (best, bestWeight) = (encoding, weight);
            }
        }

        return best;
    }

    private static bool MatchesEntityTag(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == tag);

    private Encoded Encode(int encoding)
    {
        var bytes = encoding switch
        {
            Brotli => CompressWithBrotli(),
            Gzip => CompressWithGzip(),
            _ => body,
        };
        return new Encoded(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
    }

    private byte[] CompressWithBrotli()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        var done = BrotliEncoder.TryCompress(body, buffer, out var length, isCached ? GoodQuality : QuickQuality, BrotliWindowBits);
        var bytes = done ? buffer[..length] : throw new InvalidOperationException("The Brotli encoder exceeded the length that it had announced.");
        ArrayPool<byte>.Shared.Return(buffer);
        return bytes;
    }

    private byte[] CompressWithGzip()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, isCached ? CompressionLevel.SmallestSize : CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return stream.ToArray();
    }

    private sealed record Encoded(byte[] Bytes, string Tag);
}
