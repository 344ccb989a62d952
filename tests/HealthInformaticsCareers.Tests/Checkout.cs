namespace HealthInformaticsCareers.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>Found by walking up from the tests' own folder to the one with the solution.</summary>
    public static readonly string Folder = Up(AppContext.BaseDirectory);

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "HealthInformaticsCareers.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Up(parent)
        : throw new DirectoryNotFoundException("The tests are not inside the repository.");
}
