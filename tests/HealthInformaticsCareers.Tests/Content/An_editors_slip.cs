using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The single mistakes of <c>Mistakes/</c>, each put into the content that the specs change.</summary>
public sealed class An_editors_slip
{
    private const double Wanted = 0.98;
    private const int LeastMended = 60;

    private static readonly string Shipped = Path.Combine(Checkout.Folder, "content");
    private static readonly IReadOnlyList<Slip> All = Slip.ReadAll();

    [Fact]
    public void Is_found_at_its_line_with_one_message_that_names_it()
    {
        Assert.True(All.Count >= 200, $"Only {All.Count} mistakes");
        var failures = All.AsParallel().AsOrdered().Select(slip => (slip, Why: slip.WhyNotFound())).Where(pair => pair.Why is not null).Select(pair => $"{pair.slip}\n{pair.Why}").ToList();
        Assert.True(failures.Count <= All.Count * (1 - Wanted), $"{failures.Count} of {All.Count} are not found as they should be:\n{string.Join('\n', failures)}");
    }

    [Fact]
    public void Is_reported_once_if_the_shipped_content_names_what_is_gone_in_many_places()
    {
        using var content = new TemporaryContent();
        foreach (var path in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            content.Write(Path.GetRelativePath(Shipped, path), File.ReadAllText(path));
        }

        content.Write("sources.yml", content.Read("sources.yml").Replace("- id: pathler\n", "- id: pathways\n", StringComparison.Ordinal));

        var problem = Assert.Single(content.Load(DateOnly.MinValue).Diagnostics, problem => problem.Severity == Severity.Error);
        Assert.StartsWith("'/sources#pathler' was published but leads nowhere now, and ", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Also.Count > 100);
    }

    [Fact]
    public void Is_mended_if_only_one_answer_is_right()
    {
        var fixable = All.Where(slip => slip.IsMended).ToList();
        Assert.True(fixable.Count >= LeastMended, $"Only {fixable.Count} mistakes can be mended");
        var failures = fixable.AsParallel().AsOrdered().Select(slip => (slip, Why: slip.WhyNotMended())).Where(pair => pair.Why is not null).Select(pair => $"{pair.slip}\n{pair.Why}").ToList();
        Assert.True(failures.Count == 0, $"{failures.Count} of {fixable.Count} are not mended:\n{string.Join('\n', failures)}");
    }
}

/// <summary>A line of a file in <c>Mistakes/</c>; its README says how it is read.</summary>
/// <param name="At">The file and the line that the message has to name.</param>
internal sealed record Slip(string Written, string Path, string? MovedTo, string Find, string Replacement, IReadOnlyList<string> Words, Location At, bool IsMended)
{
    private static readonly string Folder = System.IO.Path.Combine(Checkout.Folder, "tests", "HealthInformaticsCareers.Tests", "Content", "Mistakes");

    public static IReadOnlyList<Slip> ReadAll()
    {
        using var content = Spec.Base();
        return
        [
            .. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)
                .Where(line => line.Contains('¦', StringComparison.Ordinal) && !line.StartsWith('#'))
                .Select(line => Read(line, content)),
        ];
    }

    /// <returns>Null if all is as it should be.</returns>
    public string? WhyNotFound()
    {
        using var content = Changed();
        var found = content.Load(Spec.Today).Diagnostics;
        var isRight = found is [{ At: var at, Message: var message }]
            && (at.File, at.Line) == (At.File, At.Line)
            && Words.All(word => message.Contains(word, StringComparison.Ordinal))
            && !message.EndsWith("Correct it.", StringComparison.Ordinal)
            && !message.EndsWith("Write it so.", StringComparison.Ordinal);
        return isRight ? null : string.Concat(found.Select(problem => $"    {problem}\n")) + (found.Count == 0 ? "    nothing\n" : "");
    }

    /// <summary>Mends it, and compares the catalogue with the one before the mistake.</summary>
    public string? WhyNotMended()
    {
        using var before = Spec.Base();
        using var content = Changed();
        var change = new ContentEditor(content.Folder, SiteMap.ForContent, Spec.Today).Fix();
        change.Write();
        var left = content.Load(Spec.Today);
        if (left.Diagnostics.Count > 0)
        {
            return string.Concat(left.Diagnostics.Select(problem => $"    {problem}\n"));
        }

        var differences = CatalogueText.Differences(before.Load(Spec.Today).Catalogue!, left.Catalogue!);
        return differences.Count > 1 ? $"    changes {string.Join(" and ", differences)}\n"
            : new ContentEditor(content.Folder, SiteMap.ForContent, Spec.Today).Fix().Lines.Any() ? "    is mended twice\n"
            : null;
    }

    public override string ToString() => Written;

    private static Slip Read(string line, TemporaryContent content)
    {
        var parts = line.Split('¦').ToList();
        var files = parts[0].Split('>');
        var path = files[0].Trim();
        var moved = files.Length > 1 ? files[1].Trim() : null;
        if (moved is not null)
        {
            parts.Insert(1, " → ");
        }

        var change = parts[1].Split('→') is [var from, var to] ? (From: Unescaped(from), To: Unescaped(to)) : throw new FormatException(line);
        var index = content.Read(path).IndexOf(change.From, StringComparison.Ordinal);
        if (index < 0)
        {
            throw new FormatException($"{line}\n{path} has no '{change.From}'.");
        }

        var words = parts[2].Split('§');
        var same = change.From.Zip(change.To).TakeWhile(pair => pair.First == pair.Second).Count();
        var at = new Location(path, content.Read(path)[..(index + (same == change.From.Length || same == change.To.Length ? 0 : same))].Count(c => c == '\n') + 1);
        at = words.Length == 1 ? at : words[1].Trim() switch
        {
            ['+' or '-', ..] other => at with { Line = at.Line + int.Parse(other, System.Globalization.CultureInfo.InvariantCulture) },
            var other when other.Contains(':', StringComparison.Ordinal) => new Location(other.Split(':')[0], int.Parse(other.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)),
            var other => at with { Line = int.Parse(other, System.Globalization.CultureInfo.InvariantCulture) },
        };
        return new Slip(line, path, moved, change.From, change.To, [.. words[0].Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], at, parts.Count > 3 && parts[3].Trim() == "fix");
    }

    /// <summary>Without the space on either side.</summary>
    private static string Unescaped(string text) => text.Trim().Length == 0 ? "" : text[1..^1].Replace('⏎', '\n').Replace('⇥', '\t');

    private TemporaryContent Changed()
    {
        var content = Spec.Base();
        var text = content.Read(Path);
        var at = text.IndexOf(Find, StringComparison.Ordinal);
        if (MovedTo is not null)
        {
            content.Delete(Path);
        }

        if (MovedTo is not "")
        {
            content.Write(MovedTo ?? Path, string.Concat(text.AsSpan(0, at), Replacement, text.AsSpan(at + Find.Length)));
        }

        return content;
    }
}
