using System.Collections.Frozen;
using System.Globalization;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>A term found in a text.</summary>
public readonly record struct TermUse(Term Term, int Start, int Length);

/// <summary>All terms, and a search for them in a text.</summary>
public sealed class Glossary
{
    private readonly FrozenDictionary<TermId, Term> byId;

    /// <summary>The names at the number of their first character, longest first, so that "NHS England" is not taken for the NHS.</summary>
    private readonly (string Name, Term Term)[]?[] byStart;

    public Glossary(IReadOnlyList<Term> terms)
    {
        Terms = [.. terms.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase)];
        byId = terms.DistinctBy(term => term.Id).ToFrozenDictionary(term => term.Id);

        Everyday = [.. terms.Where(term => term.IsEveryday).SelectMany(term => term.AlsoCalled.Append(term.Name))];
        terms = [.. terms.Where(term => !term.IsEveryday)];
        // A term's own name takes precedence over the same name as another term's alternative.
        var names = terms.Select(term => (Name: term.Name, Term: term))
            .Concat(terms.SelectMany(term => term.AlsoCalled.Select(name => (Name: name, Term: term))))
            .Where(pair => pair.Name.Length > 1)
            .DistinctBy(pair => pair.Name)
            .GroupBy(pair => pair.Name[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Name.Length).ToArray());
        byStart = [.. Enumerable.Range(0, names.Keys.Select(start => start + 1).DefaultIfEmpty().Max()).Select(start => names.GetValueOrDefault((char)start))];
    }

    /// <summary>All terms in alphabetical order.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Names that pages neither link nor spell out.</summary>
    public IReadOnlyList<string> Everyday { get; }

    public Term? Find(TermId id) => byId.GetValueOrDefault(id);

    /// <summary>Every use of a term in <paramref name="text"/>, from left to right. Letter case counts.</summary>
    public IEnumerable<TermUse> FindIn(string text)
    {
        for (var use = FindIn(text, 0); use is { } found; use = FindIn(text, found.Start + found.Length))
        {
            yield return found;
        }
    }

    /// <summary>Whether it is a name of a term that <see cref="FindIn(string)"/> finds.</summary>
    internal bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var (name, _) in (text[0] < byStart.Length ? byStart[text[0]] : null) ?? [])
        {
            if (text.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>The first use that starts at <paramref name="from"/> or after it, or null.</returns>
    internal TermUse? FindIn(ReadOnlySpan<char> text, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (text[start] >= byStart.Length || byStart[text[start]] is not { } names || (start > 0 && IsWordCharacter(text[start - 1])))
            {
                continue;
            }

            foreach (var (name, term) in names)
            {
                var end = start + name.Length;
                if (end <= text.Length && name[1] == text[start + 1] && text[start..].StartsWith(name, StringComparison.Ordinal) && (end == text.Length || !IsWordCharacter(text[end])))
                {
                    return new TermUse(term, start, name.Length);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a name next to this character is part of a longer word.</summary>
    private static bool IsWordCharacter(char c) =>
        c <= '\u007F' ? c is '-' or '_' || WordsIn.IsLetterOrDigit(c)
        : char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;
}
