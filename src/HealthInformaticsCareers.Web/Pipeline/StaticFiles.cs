using Microsoft.AspNetCore.StaticAssets;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>Stylesheets and pictures: the build has compressed them and given them entity tags.</summary>
internal static class StaticFiles
{
    public static bool IsForStaticFile(this HttpContext context) => Descriptor(context) is not null;

    /// <summary>The address changes when the file does, so that it can be kept for ever.</summary>
    public static bool IsForFingerprintedFile(this HttpContext context) =>
        Descriptor(context)?.Properties.Any(property => property.Name == "fingerprint") == true;

    private static StaticAssetDescriptor? Descriptor(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>();
}
