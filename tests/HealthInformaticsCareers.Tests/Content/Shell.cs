using System.Diagnostics;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>Creates what .NET cannot: pipes, and file names that are not valid text.</summary>
internal static class Shell
{
    public static void Run(string program, params string[] arguments) => RunIn(".", program, arguments);

    /// <returns>What it printed, whether it succeeded or not.</returns>
    public static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    public static void RunIn(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
