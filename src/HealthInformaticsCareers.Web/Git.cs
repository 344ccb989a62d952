using System.ComponentModel;
using System.Diagnostics;

namespace HealthInformaticsCareers.Web;

/// <summary>Runs git in a folder. Only verbs for editors do; the site needs no git.</summary>
internal static class Git
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <returns>What it printed; null if git is not there, or failed.</returns>
    public static byte[]? Run(string folder, params string[] arguments)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var printed = new MemoryStream();
            var output = git.StandardOutput.BaseStream.CopyToAsync(printed);
            var complaint = git.StandardError.ReadToEndAsync();
            if (git.WaitForExit(Patience) && Task.WaitAll([output, complaint], Patience))
            {
                return git.ExitCode == 0 ? printed.ToArray() : null;
            }

            git.Kill();
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <returns>The text that it printed, without the line break at the end; null if git is not there, or failed.</returns>
    public static string? Text(string folder, params string[] arguments) =>
        Run(folder, arguments) is { } printed ? System.Text.Encoding.UTF8.GetString(printed).TrimEnd('\n') : null;

    /// <returns>The hash of the commit that a revision such as <c>HEAD~3</c> names; null if there is none.</returns>
    public static string? CommitOf(string folder, string revision) => Text(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
}
