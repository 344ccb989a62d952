using Microsoft.AspNetCore.StaticAssets;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>Stylesheets, scripts and images, compressed and tagged by the build.</summary>
internal static class StaticFiles
{
    public static bool IsForStaticFile(this HttpContext context) => Descriptor(context) is not null;

    /// <summary>The address changes whenever the file does, so it can be cached for ever. The build puts a fingerprint into the name of a typeface itself.</summary>
    public static bool IsForFingerprintedFile(this HttpContext context) =>
        Descriptor(context) is { } file && (file.Properties.Any(property => property.Name == "fingerprint") || file.Route.StartsWith("fonts/", StringComparison.Ordinal));

    private static StaticAssetDescriptor? Descriptor(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>();
}
