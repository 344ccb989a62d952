using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The files in <c>wwwroot</c>.</summary>
internal static class Assets
{
    /// <returns>The address of the file with its fingerprint, so that browsers can keep it without asking again. Null if there is no such file.</returns>
    public static string? AddressOf(string file, ViewContext? view) =>
        view?.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[file] is { } address && address != file ? $"/{address}" : null;
}
