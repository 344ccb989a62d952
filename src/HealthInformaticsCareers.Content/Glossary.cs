using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content;

/// <summary>A term found in a text.</summary>
public readonly record struct TermUse(Term Term, int Start, int Length);

/// <summary>All terms, and where they stand in a text.</summary>
public sealed class Glossary
{
    private readonly FrozenDictionary<string, Term> byName;
    private readonly FrozenDictionary<string, Term> byId;
    private readonly Regex? anyName;

    public Glossary(IReadOnlyList<Term> terms)
    {
        Terms = [.. terms.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase)];
        byId = terms.DistinctBy(term => term.Id).ToFrozenDictionary(term => term.Id);

        // A term's own name wins over another's other name.
        Everyday = [.. terms.Where(term => term.IsEveryday).SelectMany(term => term.AlsoCalled.Append(term.Name))];
        terms = [.. terms.Where(term => !term.IsEveryday)];
        byName = terms.Select(term => (Name: term.Name, Term: term))
            .Concat(terms.SelectMany(term => term.AlsoCalled.Select(name => (Name: name, Term: term))))
            .Where(pair => pair.Name.Length > 1)
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Term);

        // The longest name first: "NHS England" is not the NHS.
        var names = byName.Keys.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(Regex.Escape).ToList();
        anyName = names.Count == 0 ? null : new Regex($@"(?<![\w-])(?:{string.Join('|', names)})(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    /// <summary>In alphabetical order.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Names that pages neither link nor spell out.</summary>
    public IReadOnlyList<string> Everyday { get; }

    public Term? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Every use of a term in <paramref name="text"/>, from left to right, written as the glossary writes it.</summary>
    public IEnumerable<TermUse> FindIn(string text)
    {
        for (var match = anyName?.Match(text); match is { Success: true }; match = match.NextMatch())
        {
            yield return new TermUse(byName[match.Value], match.Index, match.Length);
        }
    }
}
