using Microsoft.AspNetCore.Http.Features;

namespace HealthInformaticsCareers.Web.Pipeline;

internal static class RequestSpelling
{
    /// <returns>False if the path needed decoding or tidying, as <c>/%72oles</c> and <c>/x/../roles</c> do. No address of the site needs either.</returns>
    public static bool IsSpelledAsPath(this HttpRequest request)
    {
        ReadOnlySpan<char> target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (target.IsEmpty)
        {
            return true;
        }

        if (target[0] != '/' && target.IndexOf("://") is >= 0 and var scheme)
        {
            // Clients may send the whole URL, although that form is meant for proxies.
            target = target[(scheme + 3)..];
            var path = target.IndexOfAny('/', '?');
            target = path < 0 || target[path] == '?' ? "/" : target[path..];
        }

        var query = target.IndexOf('?');
        return (query < 0 ? target : target[..query]).SequenceEqual(request.Path.Value);
    }
}
