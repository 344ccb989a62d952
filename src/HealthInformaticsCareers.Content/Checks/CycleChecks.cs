using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Promotions and the successors of terms never lead back to where they began.</summary>
internal static class CycleChecks
{
    /// <summary>The most ids of a cycle that a diagnostic shows.</summary>
    private const int MaxShown = 10;

    public static IEnumerable<Diagnostic> Run(CheckedContent content) => [.. Successors(content), .. Promotions(content)];

    private static IEnumerable<Diagnostic> Successors(CheckedContent content)
    {
        var byId = content.Shared.Terms.DistinctBy(pair => pair.Term.Id).ToDictionary(pair => pair.Term.Id);
        var done = new HashSet<TermId>();
        foreach (var first in byId.Keys)
        {
            var path = new List<TermId>();
            var positions = new Dictionary<TermId, int>();
            var next = first;
            while (next is { } id && !done.Contains(id) && byId.TryGetValue(id, out var here) && positions.TryAdd(id, path.Count))
            {
                path.Add(id);
                next = here.Term.Successor;
            }

            // A term that leads into a cycle without being part of it is not reported.
            if (next is { } again && positions.TryGetValue(again, out var start))
            {
                var at = byId[again].Fields.AtValue("successor");
                var cycle = path.Skip(start).Select(id => id.Value).ToList();
                yield return cycle.Count == 1 ? Rules.NamesItself(at, again.Value) : Rules.SuccessorCircle(at, InWords(cycle));
            }

            done.UnionWith(path);
        }
    }

    /// <summary>A depth-first search with its own stack: recursion would overflow on a chain of ten thousand promotions.</summary>
    private static List<Diagnostic> Promotions(CheckedContent content)
    {
        var roles = content.Intact.Select(located => located.Entry).OfType<Role>().ToDictionary(role => role.Id);
        var done = new HashSet<EntryId<Role>>();
        var path = new List<(EntryId<Role> Id, Queue<Progression> Left)>();
        var positions = new Dictionary<EntryId<Role>, int>();
        var problems = new List<Diagnostic>();
        foreach (var first in roles.Keys.OrderBy(id => id.Slug, StringComparer.Ordinal))
        {
            Enter(first);
            while (path.Count > 0)
            {
                var (here, left) = path[^1];
                if (!left.TryDequeue(out var step))
                {
                    path.RemoveAt(path.Count - 1);
                    positions.Remove(here);
                    done.Add(here);
                }
                else if (!positions.TryGetValue(step.To, out var start))
                {
                    Enter(step.To);
                }
                else if (path.Count - start > 1)
                {
                    // A role that is promoted to itself has its own diagnostic.
                    problems.Add(Rules.PromotionCycle(step.At, InWords([.. path.Skip(start).Select(entered => entered.Id.Slug)])));
                }
            }
        }

        return problems;

        void Enter(EntryId<Role> id)
        {
            if (roles.TryGetValue(id, out var role) && !done.Contains(id))
            {
                positions[id] = path.Count;
                path.Add((id, new(role.Progression.Where(step => step.Kind == ProgressionKind.Promotion))));
            }
        }
    }

    private static string InWords(List<string> cycle) =>
        string.Join(" → ", cycle.Count <= MaxShown ? cycle.Append(cycle[0]) : cycle.Take(MaxShown).Append("…").Append(cycle[0]));
}
