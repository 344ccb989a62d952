using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The files in <c>wwwroot</c>.</summary>
internal static class Assets
{
    /// <returns>The address with a fingerprint, which browsers may keep for ever; null if there is no such file.</returns>
    public static string? AddressOf(string file, ViewContext? view) =>
        view?.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[file] is { } address && address != file ? $"/{address}" : null;
}
