using System.ComponentModel;
using System.Diagnostics;

namespace HealthInformaticsCareers.Web;

/// <summary>Runs git in a folder. Only verbs for editors do; the site needs no git.</summary>
internal static class Git
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <returns>What it printed; null if git is not there, or failed.</returns>
    public static byte[]? Run(string folder, params string[] arguments) => RunAsync(folder, arguments).GetAwaiter().GetResult();

    /// <returns>The text that it printed, without the line break at the end; null if git is not there, or failed.</returns>
    public static string? Text(string folder, params string[] arguments) => TextAsync(folder, arguments).GetAwaiter().GetResult();

    public static async Task<string?> TextAsync(string folder, params string[] arguments) =>
        await RunAsync(folder, arguments) is { } printed ? System.Text.Encoding.UTF8.GetString(printed).TrimEnd('\n') : null;

    /// <returns>The hash of the commit that a revision such as <c>HEAD~3</c> names; null if there is none.</returns>
    public static string? CommitOf(string folder, string revision) => Text(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");

    private static async Task<byte[]?> RunAsync(string folder, string[] arguments)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var printed = new MemoryStream();
            try
            {
                await Task.WhenAll(git.StandardOutput.BaseStream.CopyToAsync(printed), git.StandardError.ReadToEndAsync(), git.WaitForExitAsync()).WaitAsync(Patience);
                return git.ExitCode == 0 ? printed.ToArray() : null;
            }
            catch (TimeoutException)
            {
                git.Kill();
                return null;
            }
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
