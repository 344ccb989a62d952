using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Files;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Previewing;

namespace HealthInformaticsCareers.Web.Editions;

/// <summary>The edition that new requests use, and the outcome of the last attempt to load the content.</summary>
/// <param name="folder">The absolute path of the content folder.</param>
/// <param name="first">The content that was loaded, without errors, when the program started.</param>
/// <param name="load">Loads the content of a folder for a day.</param>
public sealed partial class CurrentEdition(string folder, LoadedContent first, Func<string, SiteAddresses, DateOnly, LoadedContent> load, IHostEnvironment environment, SiteOptions options, TimeProvider time, ILogger<CurrentEdition> logger)
{
    /// <summary>How long to retry if files change while they are being read, before waiting for the next check.</summary>
    private static readonly TimeSpan RetryTime = TimeSpan.FromMilliseconds(500);

    private volatile Edition edition = new(first.Catalogue!, first.Version, time.GetUtcNow(), options.Today ?? UkTime.Today(time));
    private volatile LastLoad last = new(first.Stamp, []) { Warnings = first.Warnings, TurnsOn = first.TurnsOn };

    public Edition Edition
    {
        get
        {
            var (now, today) = (edition, Today);
            if (now.Today != today)
            {
                Interlocked.CompareExchange(ref edition, now.On(today), now);
            }

            return edition;
        }
    }

    /// <summary>The absolute path of the content folder.</summary>
    public string Folder => folder;

    public LastLoad Last => last;

    /// <summary>Whether a page or a fact begins or has ended since the content was loaded.</summary>
    public bool IsDue => Today >= last.TurnsOn;

    /// <summary>The day in the UK, unless the settings name another one.</summary>
    private DateOnly Today => options.Today ?? UkTime.Today(time);

    /// <summary>Replaces the current edition if the files have changed or something in them begins or ends today, unless the new content has errors or has lost too many pages.</summary>
    public void Refresh()
    {
        var turned = IsDue;
        if (!turned && ContentStamp.Of(folder) == last.Stamp)
        {
            return;
        }

        var start = time.GetTimestamp();
        if (LoadWhole() is not { } loaded)
        {
            return;
        }

        var problems = loaded.Catalogue is null
            ? loaded.Diagnostics.Where(problem => problem.Severity == Severity.Error).Select(problem => Problem.Of(problem, folder)).ToArray()
            : ReasonsToRefuse(loaded.Catalogue);
        if (problems.Length > 0)
        {
            LogKept(logger, edition.Version, problems.Length, problems[0].Text.Split('\n')[0]);
        }
        else if (turned || loaded.Version != edition.Version)
        {
            edition = new Edition(loaded.Catalogue!, loaded.Version, time.GetUtcNow(), Today);
            LogServed(logger, loaded.Version, loaded.Catalogue!.All.Count(entry => entry.IsCurrent), (int)time.GetElapsedTime(start).TotalMilliseconds);
        }

        last = new LastLoad(loaded.Stamp, problems) { Warnings = loaded.Warnings, TurnsOn = loaded.TurnsOn };
    }

    /// <summary>A half-written file or a half-finished checkout can look like a mistake, or like valid content.</summary>
    /// <returns>Null if the files kept changing while they were being read.</returns>
    private LoadedContent? LoadWhole()
    {
        var start = time.GetTimestamp();
        do
        {
            var loaded = load(folder, SiteMap.ForContent, Today);
            if (ContentStamp.Of(folder) == loaded.Stamp)
            {
                return loaded;
            }
        }
        while (time.GetElapsedTime(start) < RetryTime);
        return null;
    }

    /// <summary>In production, content that loses more than a quarter of its pages is assumed to be an incomplete copy. A restart accepts it.</summary>
    private Problem[] ReasonsToRefuse(Catalogue next)
    {
        var now = edition.Catalogue;
        var lost = now.All.Count(entry => next.Find(entry.Address) is null && !next.Aliases.ContainsKey(entry.Address));
        return environment.IsProduction() && lost * 4 > now.All.Count
            ? [new Problem($"{lost} of {now.All.Count} pages would be gone, which is more than a quarter. If that is meant, start the site again.")]
            : [];
    }

    [LoggerMessage(LogLevel.Information, "Now serving content {Version} with {Pages} pages, which took {Milliseconds} ms to load")]
    private static partial void LogServed(ILogger logger, string version, int pages, int milliseconds);

    [LoggerMessage(LogLevel.Error, "The changed content was refused; still serving content {Version}. Problems: {Count}, the first: {Problem}")]
    private static partial void LogKept(ILogger logger, string version, int count, string problem);
}

/// <param name="Stamp">Identifies the state of the files that were loaded.</param>
/// <param name="Problems">Why the content was refused; empty if it is being served.</param>
public sealed record LastLoad(string Stamp, IReadOnlyList<Problem> Problems)
{
    /// <summary>What the check warns of.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];

    /// <summary>The next day on which a page or a fact begins or ends; null if none does.</summary>
    public DateOnly? TurnsOn { get; init; }
}
