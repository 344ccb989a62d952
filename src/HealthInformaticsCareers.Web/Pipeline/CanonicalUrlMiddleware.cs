using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// Every page has one address. Old addresses and other spellings of one (capitals, a slash at the end) lead to it in one hop;
/// a retired page's answers that it is gone.
/// </summary>
internal sealed class OneAddress(RequestDelegate next)
{
    /// <summary>Pages that are made of what the query says, and so in no list of pages.</summary>
    internal static readonly string[] Tools = ["/search", "/compare", "/report"];

    public Task InvokeAsync(HttpContext context, Catalogue catalogue)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path.Length > 1 && (path.EndsWith('/') || path.Any(char.IsAsciiLetterUpper)))
        {
            var plain = path.TrimEnd('/').ToLowerInvariant();
            return Today(plain, catalogue) is { } address ? Redirect(context, address) : Answer(context, StatusCodes.Status404NotFound);
        }

        if (catalogue.Aliases.TryGetValue(path, out var current))
        {
            return Redirect(context, current);
        }

        return catalogue.Find(path) is { Retired: not null } ? Answer(context, StatusCodes.Status410Gone) : next(context);
    }

    /// <returns>The address that a plainly written path stands for today, or null.</returns>
    private static string? Today(string path, Catalogue catalogue) =>
        catalogue.Aliases.GetValueOrDefault(path) ?? (catalogue.Find(path) is not null || Catalogue.Indexes.Contains(path) || Tools.Contains(path) ? path : null);

    private static Task Redirect(HttpContext context, string address)
    {
        // What a reader chose or searched for goes along.
        context.Response.Redirect(address + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
