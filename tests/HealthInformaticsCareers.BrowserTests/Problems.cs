namespace HealthInformaticsCareers.BrowserTests;

internal static class Problems
{
    /// <summary>Fails with every problem in full; xUnit's own message shows the beginning of the first few.</summary>
    public static void None(IReadOnlyCollection<string> problems) => Assert.True(problems.Count == 0, string.Join('\n', problems));
}
