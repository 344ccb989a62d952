using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The files in <c>wwwroot</c>.</summary>
internal static class Assets
{
    /// <returns>The address of the file with its fingerprint, so that browsers can keep it without asking again. Null if there is no such file.</returns>
    public static string? AddressOf(string file, ViewContext? view) =>
        Of(view)?[file] is { } address && address != file ? $"/{address}" : null;

    /// <returns>The address of the typeface as the stylesheet writes it, which has a fingerprint already.</returns>
    public static string? TypefaceIn(ViewContext? view) =>
        Of(view)?.Select(asset => asset.Url).Where(address => address.StartsWith("fonts/", StringComparison.Ordinal)).MinBy(address => address.Length) is { } address ? $"/{address}" : null;

    private static ResourceAssetCollection? Of(ViewContext? view) => view?.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
}
