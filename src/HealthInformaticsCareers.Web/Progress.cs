using System.Diagnostics;

namespace HealthInformaticsCareers.Web;

/// <summary>Counts the seconds in the terminal while something takes longer than two, and prints nothing where there is no terminal.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly string what;
    private readonly Timer? timer;

    /// <param name="what">Such as <c>Checking</c>.</param>
    public Progress(string what)
    {
        this.what = what;
        timer = Console.IsErrorRedirected ? null : new Timer(_ => Console.Error.Write($"\r{Line}"), null, Patience, TimeSpan.FromSeconds(1));
    }

    private string Line => $"{what} … {clock.Elapsed.TotalSeconds:0} s";

    public void Dispose()
    {
        using var stopped = new ManualResetEvent(initialState: false);
        if (timer?.Dispose(stopped) == true)
        {
            stopped.WaitOne();
            if (clock.Elapsed > Patience)
            {
                Console.Error.Write($"\r{new string(' ', Line.Length)}\r");
            }
        }
    }
}
