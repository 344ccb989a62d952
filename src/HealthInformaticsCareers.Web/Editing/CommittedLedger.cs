namespace HealthInformaticsCareers.Web.Editing;

/// <summary>The ledger of addresses as the last commit has it.</summary>
internal static class CommittedLedger
{
    /// <returns>Null if git is not there, or the folder is not in a repository with a commit that has the file.</returns>
    public static Task<string?> Of(string folder) => Git.TextAsync(folder, "show", "HEAD:./addresses.txt");
}
