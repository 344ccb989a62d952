namespace HealthInformaticsCareers.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder above the test binaries that contains the solution.</summary>
    public static readonly string Folder = Up(AppContext.BaseDirectory);

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "HealthInformaticsCareers.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Up(parent)
        : throw new DirectoryNotFoundException("The tests are not inside the repository.");
}
