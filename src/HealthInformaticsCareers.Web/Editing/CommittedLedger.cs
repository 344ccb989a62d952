using System.ComponentModel;
using System.Diagnostics;

namespace HealthInformaticsCareers.Web.Editing;

/// <summary>The ledger of addresses as the last commit has it.</summary>
internal static class CommittedLedger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>Null if git is not there, or the folder is not in a repository with a commit that has the file.</returns>
    public static string? Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["show", "HEAD:./addresses.txt"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = git.StandardOutput.ReadToEndAsync();
            var complaint = git.StandardError.ReadToEndAsync();
            if (git.WaitForExit(Patience) && Task.WaitAll([text, complaint], Patience))
            {
                return git.ExitCode == 0 ? text.Result : null;
            }

            git.Kill();
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
