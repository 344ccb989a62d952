using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>
/// Rules over the whole. A file that could not be read keeps its address, and what depends on what it would have said is not checked:
/// one mistake gives one diagnostic.
/// </summary>
internal sealed class CrossChecks
{
    /// <summary>Looking for near misses among all addresses is slow, and after so many the mistake is another one.</summary>
    private const int MostSuggestions = 20;

    /// <summary>Entries that the report of a circle names; a longer one is shown in part.</summary>
    private const int MostInCircle = 10;

    /// <summary>Addresses that the site itself answers, now or later, beside the indexes; no page may take them or one below them.</summary>
    private static readonly string[] TakenBySite =
        ["/search", "/compare", "/find-your-route", "/map", "/pack", "/changes", "/data", "/report", "/health", "/error", "/css", "/js", "/images", "/index", "/preview", "/not-in-this-copy"];

    private readonly IReadOnlyList<ContentFile> files;
    private readonly IReadOnlyList<(Entry Entry, ContentFile File)> entries;
    private readonly IReadOnlyList<(Source Source, Fields Fields)> sources;
    private readonly IReadOnlyList<(Term Term, Fields Fields)> terms;
    private readonly LevelFramework levels;
    private readonly DateOnly today;
    private readonly Dictionary<string, Entry> entryByAddress;
    private readonly HashSet<string> addresses;
    private readonly Dictionary<string, HashSet<string>> fragments = [];
    private readonly List<Diagnostic> problems = [];
    private int suggestions;

    public CrossChecks(
        IReadOnlyList<ContentFile> files,
        IReadOnlyList<(Entry Entry, ContentFile File)> entries,
        IReadOnlyList<(Source Source, Fields Fields)> sources,
        IReadOnlyList<(Term Term, Fields Fields)> terms,
        LevelFramework levels,
        DateOnly today)
    {
        this.files = files;
        this.entries = entries;
        this.sources = sources;
        this.terms = terms;
        this.levels = levels;
        this.today = today;
        entryByAddress = entries.ToDictionary(pair => pair.Entry.Address, pair => pair.Entry);
        addresses = [.. Catalogue.Indexes, "/report", .. files.Where(IsPage).Select(file => file.Address)];
    }

    /// <summary>The pages of data files are indexes, or there are none.</summary>
    private static bool IsPage(ContentFile file) => file.Path.Contains('/', StringComparison.Ordinal);

    private static bool IsTakenBySite(string address) =>
        Catalogue.Indexes.Contains(address) || TakenBySite.Contains($"/{address.Split('/')[1]}");

    /// <param name="anyErrors">Then nothing is said of what seems unused: the file that uses it may be the broken one.</param>
    public IEnumerable<Diagnostic> Run(bool anyErrors)
    {
        CollectFragments();
        CheckIds();
        CheckAddresses();
        CheckReferences();
        CheckEndings();
        CheckTermSuccessors();
        CheckConfirmations();
        CheckChecking();
        CheckPromotions();
        CheckRoutes();
        CheckReviews();
        if (!anyErrors && problems.All(problem => problem.Severity == Severity.Warning))
        {
            CheckUnused();
        }

        return problems;
    }

    /// <summary>The parts of each page that a link can lead to; absent where the file was not read to its end.</summary>
    private void CollectFragments()
    {
        foreach (var (entry, file) in entries.Where(pair => pair.File.Problems.Count == 0))
        {
            fragments[entry.Address] = [.. entry.Body.Headings.Select(heading => heading.Id)];
        }

        AddIds("/sources", "sources.yml", sources.Select(pair => pair.Source.Id));
        AddIds("/glossary", "glossary.yml", terms.Select(pair => pair.Term.Id));
        AddIds("/levels", "levels.yml", levels.Levels.Select(level => $"level-{level.Number}"));
    }

    private void AddIds(string address, string path, IEnumerable<string> ids)
    {
        var file = files.FirstOrDefault(file => file.Path == path);
        if (file is null or { IsReadable: true } && ids.All(id => id.Length > 0))
        {
            fragments[address] = [.. ids];
        }
    }

    private void CheckIds()
    {
        CheckIds(sources.Select(pair => (pair.Source.Id, pair.Fields)), "another source");
        CheckIds(terms.Select(pair => (pair.Term.Id, pair.Fields)), "another term");
    }

    private void CheckIds(IEnumerable<(string Id, Fields Fields)> items, string other)
    {
        var seen = new HashSet<string>();
        foreach (var (id, fields) in items.Where(item => item.Id.Length > 0))
        {
            if (!Slug.IsValid(id))
            {
                problems.Add(Rules.BadValue(fields.AtField("id"), id, "an id made of lower-case letters, digits and single hyphens"));
            }
            else if (!seen.Add(id))
            {
                problems.Add(Rules.DuplicateAddress(fields.AtField("id"), id, other));
            }
        }
    }

    private void CheckAddresses()
    {
        var taken = new Dictionary<string, string>();
        foreach (var file in files.Where(IsPage))
        {
            var address = file.Address;
            if (IsTakenBySite(address))
            {
                problems.Add(Rules.DuplicateAddress(new Location(file.Path), address, "the site itself"));
            }

            taken[address] = file.Path;
        }

        foreach (var (entry, file) in entries)
        {
            foreach (var alias in entry.Aliases)
            {
                var at = file.Fields.AtItem("aliases", alias);
                if (IsTakenBySite(alias))
                {
                    problems.Add(Rules.DuplicateAddress(at, alias, "the site itself"));
                }
                else if (!taken.TryAdd(alias, file.Path))
                {
                    problems.Add(Rules.DuplicateAddress(at, alias, taken[alias]));
                }
            }
        }
    }

    private string? Near(string word, IEnumerable<string> candidates) => suggestions++ < MostSuggestions ? NearMiss.Of(word, candidates) : null;

    private void CheckReferences()
    {
        foreach (var file in files)
        {
            foreach (var reference in file.References)
            {
                CheckReference(file, reference);
            }
        }
    }

    private void CheckReference(ContentFile file, Reference reference)
    {
        var (at, kind, id, whole) = reference;
        var parts = whole.Split('#', kind is { SharesPage: false } ? 1 : 2);
        var address = parts[0].Length == 0 ? file.Address : parts[0];
        if (kind is { SharesPage: true })
        {
            if (fragments.TryGetValue(address, out var ids) && !ids.Contains(id))
            {
                problems.Add(Rules.UnknownReference(at, kind.Noun, id, Near(id, ids)));
            }

            return;
        }

        if (!addresses.Contains(address))
        {
            problems.Add(kind is null
                ? Rules.BrokenLink(at, id, Near(address, addresses))
                : Rules.UnknownReference(at, kind.Noun, id, Near(id, addresses.Where(other => kind.AddressOf(other.Split('/')[^1]) == other).Select(other => other.Split('/')[^1]))));
        }
        else if (entryByAddress.TryGetValue(address, out var target) && target.Retired is { } retired && address != file.Address)
        {
            problems.Add(Rules.ReferenceToRetired(at, address, retired.Successor));
        }
        else if (parts.Length == 2 && fragments.TryGetValue(address, out var known) && !known.Contains(parts[1]))
        {
            problems.Add(Rules.BrokenFragment(at, address, parts[1], Near(parts[1], known)));
        }
    }

    private void CheckEndings()
    {
        foreach (var entry in entries.Select(pair => pair.Entry))
        {
            if ((entry.Archived ?? entry.Retired) is not { Successor.Length: > 0 } ending)
            {
                continue;
            }

            var at = ending.At;
            if (ending.Successor == entry.Address)
            {
                problems.Add(Rules.NamesItself(at, ending.Successor));
            }
            else if (!addresses.Contains(ending.Successor))
            {
                problems.Add(Rules.BrokenLink(at, ending.Successor, Near(ending.Successor, addresses)));
            }
            else if (entryByAddress.TryGetValue(ending.Successor, out var successor) && !successor.IsCurrent)
            {
                problems.Add(Rules.SuccessorGone(at, ending.Successor));
            }
        }
    }

    private void CheckTermSuccessors()
    {
        var byId = terms.DistinctBy(pair => pair.Term.Id).ToDictionary(pair => pair.Term.Id);
        var done = new HashSet<string>();
        foreach (var first in byId.Keys)
        {
            // Each term is followed once, whoever leads to it.
            var path = new List<string>();
            var place = new Dictionary<string, int>();
            var next = first;
            while (next is not null && !done.Contains(next) && byId.TryGetValue(next, out var here) && place.TryAdd(next, path.Count))
            {
                path.Add(next);
                next = here.Term.Successor;
            }

            // A term that only leads into a circle is not part of it.
            if (next is not null && place.TryGetValue(next, out var start))
            {
                var at = byId[next].Fields.AtValue("successor");
                problems.Add(path.Count - start == 1 ? Rules.NamesItself(at, next) : Rules.SuccessorCircle(at, Circle(path.Skip(start), path.Count - start, next)));
            }

            done.UnionWith(path);
        }
    }

    private void CheckConfirmations()
    {
        var official = sources.Where(pair => pair.Source.Kind == SourceKind.Official).Select(pair => pair.Source.Id).ToHashSet();
        var known = sources.Select(pair => pair.Source.Id).ToHashSet();
        foreach (var (at, name, named) in files.SelectMany(file => file.Confirmations))
        {
            if (named.Count > 0 && named.All(known.Contains) && !named.Any(official.Contains))
            {
                problems.Add(Rules.ConfirmedWithoutOfficial(at, name));
            }
            else if (named.Count == 0 && at.File.EndsWith(".yml", StringComparison.Ordinal))
            {
                problems.Add(Rules.ConfirmedWithoutOfficial(at, name));
            }
        }
    }

    private void CheckChecking()
    {
        foreach (var file in files)
        {
            var names = file.Facts.Select(fact => fact.Name).ToList();
            problems.AddRange(file.Checking.Where(checking => checking.Fact.Length > 0 && !names.Contains(checking.Fact))
                .Select(checking => Rules.NoSuchFact(checking.At, checking.Fact, Near(checking.Fact, names), string.Join(", ", names))));
        }
    }

    private void CheckPromotions()
    {
        // Of a file with a problem it is not known which promotions it means.
        var roles = entries.Where(pair => pair.File.Problems.Count == 0).Select(pair => pair.Entry).OfType<Role>().ToDictionary(role => role.Slug);
        var done = new HashSet<string>();
        var path = new List<(string Slug, Queue<Progression> Left)>();
        var place = new Dictionary<string, int>();
        foreach (var first in roles.Keys.Order(StringComparer.Ordinal))
        {
            // With a path of our own, not by recursion: a chain of ten thousand promotions would end the process.
            Enter(first);
            while (path.Count > 0)
            {
                var (here, left) = path[^1];
                if (!left.TryDequeue(out var edge))
                {
                    path.RemoveAt(path.Count - 1);
                    place.Remove(here);
                    done.Add(here);
                }
                else if (!place.TryGetValue(edge.To, out var start))
                {
                    Enter(edge.To);
                }
                else if (path.Count - start > 1)
                {
                    // A role that is promoted to itself has a diagnostic of its own.
                    problems.Add(Rules.PromotionCycle(edge.At, Circle(path.Skip(start).Select(step => step.Slug), path.Count - start, edge.To)));
                }
            }
        }

        void Enter(string slug)
        {
            if (roles.TryGetValue(slug, out var role) && !done.Contains(slug))
            {
                place[slug] = path.Count;
                path.Add((slug, new(role.Progression.Where(edge => edge.Kind == ProgressionKind.Promotion))));
            }
        }
    }

    private static string Circle(IEnumerable<string> ids, int count, string again) =>
        string.Join(" → ", count <= MostInCircle ? ids.Append(again) : ids.Take(MostInCircle).Append("…").Append(again));

    private void CheckRoutes()
    {
        // Of a file with a problem it is not known whether its reader is in post, or which of its steps is a job.
        var known = entries.Where(pair => pair.File.Problems.Count == 0).Select(pair => pair.Entry).ToList();
        var inPost = known.OfType<StartingPoint>().ToDictionary(point => point.Slug, point => point.InPost);
        foreach (var route in known.OfType<Route>().Where(route => route.StartingPoints.All(inPost.ContainsKey)))
        {
            if (route.StartingPoints.Count > 0 && route.StartingPoints.All(point => inPost[point]))
            {
                continue;
            }

            var hasJob = false;
            for (var index = 0; index < route.Steps.Count; index++)
            {
                // Steps side by side can lean on each other.
                var beside = route.Steps.Skip(index + 1).TakeWhile(step => step.WithPrevious).Prepend(route.Steps[index]);
                hasJob |= route.Steps[index].WithPrevious ? route.Steps[index].Role is not null : beside.Any(step => step.Role is not null);
                if (!hasJob
                    && route.Steps[index].Qualification is { } slug
                    && entryByAddress.GetValueOrDefault(Kind.Qualification.AddressOf(slug)) is Qualification { Access: { IsKnown: true, Value: AccessGate.InPost } })
                {
                    problems.Add(Rules.StepNeedsItsJob(route.Steps[index].At, slug));
                }
            }
        }
    }

    private void CheckReviews()
    {
        foreach (var (entry, file) in entries.Where(pair => pair.Entry.IsCurrent && pair.Entry.ReviewDue != default && pair.Entry.ReviewDue >= pair.Entry.Reviewed && pair.Entry.ReviewDue < today))
        {
            problems.Add(Rules.ReviewOverdue(file.Fields.AtField("review-due"), entry.ReviewDue));
        }
    }

    private void CheckUnused()
    {
        var referenced = files.SelectMany(file => file.References.Select(reference => (From: file.Address, To: reference.Address))).ToList();
        var targets = referenced.Select(edge => edge.To).ToHashSet();
        foreach (var (source, fields) in sources.Where(pair => !targets.Contains(Kind.Source.AddressOf(pair.Source.Id))))
        {
            problems.Add(Rules.UnusedSource(fields.AtField("id"), source.Id));
        }

        var named = referenced.Where(edge => edge.From != edge.To.Split('#')[0]).Select(edge => edge.To.Split('#')[0])
            .Concat(entries.Select(pair => (pair.Entry.Archived ?? pair.Entry.Retired)?.Successor).OfType<string>())
            .ToHashSet();

        // Plain pages are linked from the foot of every page; archived ones are meant to be found by their old address.
        foreach (var (entry, file) in entries.Where(pair => pair.Entry is { IsCurrent: true } and not Page && !named.Contains(pair.Entry.Address)))
        {
            problems.Add(Rules.OrphanPage(new Location(file.Path), entry.Address));
        }
    }
}
