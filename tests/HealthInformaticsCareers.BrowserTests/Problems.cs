namespace HealthInformaticsCareers.BrowserTests;

internal static class Problems
{
    /// <summary>Fails with every problem in full, because xUnit's own message only shows the start of the first few.</summary>
    public static void None(IReadOnlyCollection<string> problems) => Assert.True(problems.Count == 0, string.Join('\n', problems));
}
