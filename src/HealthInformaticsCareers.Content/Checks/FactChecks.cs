using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Confirmed facts have a recent official source, and facts that are being checked exist.</summary>
internal static class FactChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content) => [.. Confirmations(content), .. BeingChecked(content)];

    private static IEnumerable<Diagnostic> Confirmations(CheckedContent content)
    {
        // What depends on a source in which something is wrong is not known.
        var sources = content.Shared.Sources.Where(pair => pair.Fields.IsSound() && pair.Source.Checked <= content.Today).Select(pair => pair.Source).ToList();
        var known = sources.Select(source => source.Id.Value).ToHashSet();
        var official = sources.Where(source => source.Kind == SourceKind.Official).Select(source => source.Id.Value).ToHashSet();
        var recent = sources.Where(source => source.Kind == SourceKind.Official && source.IsRecent).Select(source => source.Id.Value).ToHashSet();
        foreach (var (at, name, named) in content.Files.SelectMany(file => file.Report.Confirmations))
        {
            // On a page, a fact without any source already has its own diagnostic. Entries of data files need sources only if they are confirmed.
            var isBroken = named.Count == 0 ? at.File.EndsWith(".yml", StringComparison.Ordinal) : named.All(known.Contains) && !named.Any(official.Contains);
            if (isBroken)
            {
                yield return Rules.ConfirmedWithoutOfficial(at, name);
            }
            else if (named.All(known.Contains) && named.Any(official.Contains) && !named.Any(recent.Contains))
            {
                yield return Rules.ConfirmedByOldSource(at, name);
            }
        }
    }

    private static IEnumerable<Diagnostic> BeingChecked(CheckedContent content)
    {
        foreach (var file in content.Files)
        {
            var names = file.Facts.Select(fact => fact.Name).ToList();
            foreach (var check in file.Checking.Where(check => check.Fact.Length > 0 && !names.Contains(check.Fact)))
            {
                yield return Rules.NoSuchFact(check.At, check.Fact, content.Suggest(check.Fact, names), string.Join(", ", names));
            }
        }
    }
}
