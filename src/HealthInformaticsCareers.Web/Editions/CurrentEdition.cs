using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Files;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Editions;

/// <summary>The edition that new requests are answered from, and how it went when the content was last loaded.</summary>
/// <param name="folder">The content: an absolute path.</param>
/// <param name="first">What was loaded from it when the program started, without errors.</param>
public sealed partial class CurrentEdition(string folder, LoadedContent first, IHostEnvironment environment, TimeProvider time, ILogger<CurrentEdition> logger)
{
    /// <summary>Files that change while they are read are read again, for so long; then it is left to the next look.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private volatile Edition edition = First(new Edition(first.Catalogue!, first.Version, time.GetUtcNow()));
    private volatile LastLoad last = new(first.Stamp, []);

    public Edition Edition => edition;

    public LastLoad Last => last;

    /// <summary>Loads the content if its files have changed since it was last loaded. With an error in it, or too little of it, the edition stays.</summary>
    public void Refresh()
    {
        if (ContentStamp.Of(folder) == last.Stamp)
        {
            return;
        }

        if (LoadWhole() is not { } loaded)
        {
            return;
        }

        var problems = loaded.Catalogue is null
            ? loaded.Diagnostics.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()).ToArray()
            : WhyNot(loaded.Catalogue);
        if (problems.Length > 0)
        {
            LogKept(logger, edition.Version, problems.Length, problems[0]);
        }
        else if (loaded.Version != edition.Version)
        {
            var old = edition;
            edition = new Edition(loaded.Catalogue!, loaded.Version, time.GetUtcNow());
            old.Release();
            LogServed(logger, loaded.Version, loaded.Catalogue!.All.Count(entry => entry.IsCurrent));
        }

        last = new LastLoad(loaded.Stamp, problems);
    }

    private static Edition First(Edition edition)
    {
        // What is left is there to stay: what reading it took is given back now, as no later collection would look so far.
        edition.Search.ContinueWith(_ => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true), TaskScheduler.Default);
        return edition;
    }

    /// <summary>Half of a file, or of a checkout, can look like a mistake, or like content.</summary>
    /// <returns>Null where the files never stood still while they were read.</returns>
    private LoadedContent? LoadWhole()
    {
        var start = time.GetTimestamp();
        do
        {
            var loaded = CatalogueLoader.Load(folder, SiteMap.ForContent, DateOnly.FromDateTime(time.GetUtcNow().Date));
            if (ContentStamp.Of(folder) == loaded.Stamp)
            {
                return loaded;
            }
        }
        while (time.GetElapsedTime(start) < Patience);
        return null;
    }

    /// <summary>Where nobody watches, content that loses more than a quarter of its pages is taken for a broken copy; a start takes it as it is.</summary>
    private string[] WhyNot(Catalogue next)
    {
        var now = edition.Catalogue;
        var lost = now.All.Count(entry => next.Find(entry.Address) is null && !next.Aliases.ContainsKey(entry.Address));
        return environment.IsProduction() && lost * 4 > now.All.Count
            ? [$"{lost} of {now.All.Count} pages would be gone, which is more than a quarter. If that is meant, start the site again."]
            : [];
    }

    [LoggerMessage(LogLevel.Information, "Content {Version} is served, with {Pages} pages")]
    private static partial void LogServed(ILogger logger, string version, int pages);

    [LoggerMessage(LogLevel.Error, "The changed content is not served, content {Version} still is: problems: {Count}, the first: {Problem}")]
    private static partial void LogKept(ILogger logger, string version, int count, string problem);
}

/// <param name="Stamp">Of the files that were loaded.</param>
/// <param name="Problems">Why they are not served; empty where they are.</param>
public sealed record LastLoad(string Stamp, IReadOnlyList<string> Problems);
