using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Comparing;

/// <summary>A place in the fields of a file where two versions differ.</summary>
/// <param name="Path">The names of the fields, and of the items of lists, from the outermost to the place.</param>
/// <param name="Before">What the old version has there; null if only the new one has the place.</param>
/// <param name="After">What the new version has there; null if only the old one has the place.</param>
/// <param name="IsFactValue">Whether it is the value of a fact, or a whole fact, and not only what the fact rests on.</param>
internal sealed record YamlDifference(IReadOnlyList<string> Path, Node? Before, Node? After, bool IsFactValue);

/// <summary>Compares fields by what they hold. Spaces, quotation marks and the order of fields do not count.</summary>
internal static class YamlComparison
{
    private const int MostOfAName = 60;

    /// <summary>The parts of a fact that say where its value comes from, and when it holds.</summary>
    private static readonly string[] Grounds = ["status", "sources", "note", "from", "until", Announced];

    /// <summary>A fact that takes over on a day to come. Until then no page says it.</summary>
    private const string Announced = "next";

    public static IEnumerable<YamlDifference> Compare(Node? before, Node? after) => Compare([], before, after, isInFact: false);

    /// <returns>The values of a node, a line each.</returns>
    public static IReadOnlyList<string> Lines(Node node) => node switch
    {
        Scalar scalar => [scalar.Text],
        Sequence list => [.. list.Items.Select(item => string.Join(", ", Lines(item)))],
        Mapping map => [.. map.Entries.Select(entry => $"{entry.Key}: {string.Join(", ", Lines(entry.Value.Value))}")],
        _ => [],
    };

    private static IEnumerable<YamlDifference> Compare(IReadOnlyList<string> path, Node? before, Node? after, bool isInFact) => (before, after) switch
    {
        (Mapping old, Mapping now) => now.Entries.Keys.Union(old.Entries.Keys)
            .SelectMany(key => Compare([.. path, key], old.Entries.GetValueOrDefault(key).Value, now.Entries.GetValueOrDefault(key).Value, isInFact || (IsFact(old) && IsFact(now) && !Grounds.Contains(key) && !path.Contains(Announced)))),
        (Sequence old, Sequence now) when old.Items.Concat(now.Items).Any(item => item is Mapping) => CompareItems(path, old, now, isInFact),
        (null, null) => [],
        (not null, not null) when Lines(before).SequenceEqual(Lines(after)) => [],
        _ => [new YamlDifference(path, before, after, isInFact || (IsFact((before ?? after) as Mapping) && !path.Contains(Announced)))],
    };

    /// <summary>Items are the same if they have the same name, or else if they have the same place among those without a counterpart.</summary>
    private static IEnumerable<YamlDifference> CompareItems(IReadOnlyList<string> path, Sequence before, Sequence after, bool isInFact)
    {
        var left = before.Items.ToList();
        var pairs = after.Items.Select(now => (Now: now, Old: Take(old => NameOf(old) == NameOf(now)) ?? Take(old => HadName(now, NameOf(old))))).ToList();
        foreach (var (now, old) in pairs)
        {
            var same = old ?? (IsNamed(now) ? null : Take(other => !IsNamed(other)));
            foreach (var difference in Compare([.. path, NameOf(now)], same, now, isInFact))
            {
                yield return difference;
            }
        }

        foreach (var gone in left)
        {
            yield return new YamlDifference([.. path, NameOf(gone)], gone, null, isInFact);
        }

        Node? Take(Func<Node, bool> isIt)
        {
            var found = left.Find(item => isIt(item));
            if (found is not null)
            {
                left.Remove(found);
            }

            return found;
        }
    }

    private static bool IsFact(Mapping? map) => map is not null && map.Entries.ContainsKey("value") && map.Entries.ContainsKey("status");

    /// <summary>Whether an item has an id of its own, by which it is known.</summary>
    private static bool IsNamed(Node item) => item is Mapping map && map.Entries.ContainsKey("id");

    private static bool HadName(Node item, string name) => item is Mapping map && map.Entries.GetValueOrDefault("was").Value is Sequence was && was.Items.OfType<Scalar>().Any(old => old.Text == name);

    /// <summary>The id of an item, or what it says first.</summary>
    private static string NameOf(Node item)
    {
        var name = item is not Mapping map ? string.Join(", ", Lines(item))
            : (map.Entries.GetValueOrDefault("id").Value ?? map.Entries.Values.Select(entry => entry.Value).FirstOrDefault(value => value is Scalar)) is Scalar first ? first.Text
            : "";
        return name.Length > MostOfAName ? $"{name[..MostOfAName].TrimEnd()}…" : name;
    }
}
