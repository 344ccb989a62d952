using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>
/// A shipped file with a change such as a bad disk, a bad merge, a hasty editor or an attacker might make. The number determines the
/// mutant completely, as long as the shipped content stays the same.
/// </summary>
internal sealed partial record Mutant(int Number, string Kind, string Path, byte[] Bytes)
{
    private const int Seed = 20_261_122;

    /// <summary>Slightly longer than a data file may be.</summary>
    private const int LongRun = 270_000;

    // One character per byte, so that a mutation can cut a letter in two and leave invalid UTF-8.
    private static readonly Encoding ByteEach = Encoding.Latin1;

    private static readonly string Folder = System.IO.Path.Combine(Checkout.Folder, "content");

    private static readonly string[] SyntaxTokens =
    [
        // YAML
        "---", "---\n", "...", "...\n", "--- ", "&a ", "*a", "!a ", "!!int ", "!!binary ", "!<tag:yaml.org,2002:str> ", "<<: *a", "<<: ", "%YAML 1.2\n---\n", "%", "? ", ": ", ":", " #", "#", "#\n", "- ", "-", "- - ", "|", "|\n", "|-\n", ">", ">+2\n",
        "[", "]", "{", "}", "[]", "{}", "[[", "{a: b}", "[a, b]", ", ", ",", "'", "\"", "''", "\"\"", "\"\\u202E\"", "\"\\uD83D\"", "\"\\UFFFFFFFF\"", "\"\\x\"", "\\", "@", "`", "~", "null", "Null", "true", "false", "yes", "no", "on", "True", "=", ".nan", ".inf", "unknown",
        // Dates, numbers and values in odd forms
        "2026-11-22", "2026-13-01", "2026-02-30", "0000-00-00", "9999-12-31", "0001-01-01", "01/02/2024", "2024-1-2", "2024-01-02T00:00:00Z", "22 November 2026", "0", "-1", "+1", "010", "0x1F", "0o17", "1_000", "1e9", "1:30", "1.5", "999999999999999999999",
        "2147483648", "-0", "١٢", "１２", "²", "£0", "£9999999", "£1,000", "£1.5", "£800-1500", "£1500-800", "up to £0", "free", "US$1", "€1 or more", "99999 years", "0 days", "18 months", "24-36 months", "36-24 months", "up to 0 weeks", "6 months or more", "band 1", "band 9", "band 8d-8a", "band 4-5", "3-4", "9-1",
        "confirmed", "reported", "disputed", "unverified", "open", "in-post", "england", "nobody-has-this-id", "/", "//evil.example", "/roles", "/roles/", "/#", "#x", "/roles#x", "../../etc/passwd", "/%2e%2e/x",
        // Markdown
        "# ", "## ", "### ", "###### ", "####### ", "##", "\n# a\n", "\n## \n", "\n===\n", "\n---\n", "***", "* * *", "> ", ">> ", "1. ", "1) ", "0. ", "999999999. ", "+ ", "    ", "```", "```js {onclick=alert(1)}\n", "~~~\n", "`", "``", "*", "**", "_", "__", "*a _b* c_", "~~", "  \n", "\\\n",
        "[a](b)", "[a](/)", "[a](", "](/)", "[a][b]", "[a]", "[a]: /\n", "\n\n[a]: /\n\n", "\n\n[a]: javascript:alert(1)\n\n", "![", "![](/a)", "![a](/images/a.png)", "[a](/ \"t\")", "[a](/ 't')", "<https://a.example>", "<a@b.example>", "| a | b |\n|---|---|\n", ":::", "[^1]", "[^1]: a\n", "- [ ] ",
        // Addresses and markup
        "javascript:", "[a](javascript:alert(1))", "[a](JaVaScRiPt&colon;alert(1))", "[a](&#106;avascript:alert(1))", "[a](data:text/html,x)", "[a](vbscript:x)", "[a](//evil.example)", "[a](/\\evil.example)", "[a](https://u:p@evil.example)", "[a](https:evil.example)", "![a](https://evil.example/a.png)", "<javascript:alert(1)>",
        "{onclick=alert(1)}", "{style=x}", "{#id .class onclick=x}", "{: onclick=x}", "<script>alert(1)</script>", "<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<!--", "-->", "<!-->", "<![CDATA[", "]]>", "<?php", "<!DOCTYPE html>", "<b>", "</p>", "<br/>", "<a href=\"javascript:x\">", "<", ">", "&", "&amp;", "&lt;script&gt;", "&#0;", "&#x202E;",
        "&#xD800;", "&#1;", "&Tab;", "&NewLine;", "&notanentity;", "\" onclick=\"alert(1)", "' onclick='alert(1)", "\"><script>", "</title><script>", "{{7*7}}", "${7*7}", "@Model", "@{ }", "@(1)", "%s%n", "'; DROP TABLE reports; --", "=cmd|' /C calc'!A0",
        // Characters
        "\t", "\n\t", "\r", "\r\n", "\n", "\n\n", " ", "\0", "\u0001", "\u001B[31m", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u0301", "e\u0301", "\u061C", "\u200B", "\u200C", "\u200D", "\u200E", "\u2028", "\u2029", "\u202A", "\u202E", "\u2060", "\u2066", "\u2069", "\uFEFF", "\uFFFD", "\uFFFE", "\u3000", "\u2003", "é", "ß", "İ", "ı", "ſ", "ﬁ", "Ａ", "😀", "👩‍💻", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "𝒜", "中文", "العربية",
        "/", "\\u202E", "C# #1", "a: b", "a", "A", "Z",
    ];

    /// <summary>Characters and bytes that no text may contain.</summary>
    private static readonly byte[][] BrokenTokens =
    [
        [0xFF], [0xFE], [0x80], [0xE9], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xE2, 0x82], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB], [0xEF, 0xBF, 0xBE],
    ];

    private static readonly (string Path, string Text)[][] FilesByFolder =
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => System.IO.Path.GetRelativePath(Folder, path) != "README.md")
            .Select(path => (Path: System.IO.Path.GetRelativePath(Folder, path), Text: ByteEach.GetString(File.ReadAllBytes(path))))
            .GroupBy(file => System.IO.Path.GetDirectoryName(file.Path))
            .Select(folder => folder.ToArray())];

    private static readonly string[] FieldNames =
        [.. FilesByFolder.SelectMany(folder => folder).SelectMany(file => Field().Matches(file.Text)).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal)];

    private static readonly string[] Tokens = [.. SyntaxTokens.Select(Bytewise), .. BrokenTokens.Select(ByteEach.GetString), .. FieldNames.Select(name => $"{name}: "), .. FieldNames.Select(name => $"\n{name}: x\n")];

    private static readonly (string Kind, Func<string, Random, string> Change)[] Kinds =
    [
        ("bits turned", (text, random) => Times(text, random, 8, (changed, at) => Put(changed, at, 1, ((char)(changed[at] ^ (1 << random.Next(8)))).ToString()))),
        ("bytes changed", (text, random) => Times(text, random, 8, (changed, at) => Put(changed, at, 1, ((char)random.Next(256)).ToString()))),
        ("end lost", (text, random) => text[..random.Next(text.Length)]),
        ("beginning lost", (text, random) => text[random.Next(text.Length)..]),
        ("piece lost", (text, random) => Put(text, random.Next(text.Length), random.Next(1, 300), "")),
        ("piece repeated", (text, random) => random.Next(text.Length) is var at ? text.Insert(at, Copies(Piece(text, at, random.Next(1, 300)), random.Next(1, 4))) : text),
        ("piece of another file", (text, random) => Put(text, random.Next(text.Length), random.Next(300), Piece(Another(random), random))),
        ("end of another file", (text, random) => text[..random.Next(text.Length)] + (Another(random) is var other ? other[random.Next(other.Length)..] : "")),
        ("lines lost", (text, random) => Lines(text, random, (lines, at) => lines.RemoveRange(at, Math.Min(lines.Count - at, random.Next(1, 6))))),
        ("lines repeated", (text, random) => Lines(text, random, (lines, at) => lines.InsertRange(at, lines.GetRange(at, Math.Min(lines.Count - at, random.Next(1, 6)))))),
        ("lines moved", (text, random) => Lines(text, random, (lines, at) => Move(lines, at, random.Next(lines.Count)))),
        ("line of another file", (text, random) => Lines(text, random, (lines, at) => lines.Insert(at, AnotherLine(random)))),
        ("line many times", (text, random) => Lines(text, random, (lines, at) => lines.InsertRange(at, Enumerable.Repeat(lines[at], random.Next(2, Math.Max(3, LengthOfRun(random) / (lines[at].Length + 1))))))),
        ("line indented otherwise", (text, random) => Lines(text, random, (lines, at) => lines[at] = Any(random, "", " ", "  ", "   ", "    ", "      ", "\t") + lines[at].TrimStart(' '))),
        ("field renamed", (text, random) => InAField(text, random, match => match.Groups["name"], _ => Any(random, FieldNames))),
        ("token as a value", (text, random) => InAField(text, random, match => match.Groups["value"], _ => Any(random, Tokens))),
        ("token before a value", (text, random) => InAField(text, random, match => match.Groups["value"], value => Any(random, Tokens) + value)),
        ("value of another field", (text, random) => InAField(text, random, match => match.Groups["value"], _ => Any(random, [.. Field().Matches(Another(random)).Select(match => match.Groups["value"].Value), "x"]))),
        ("token somewhere", (text, random) => text.Insert(random.Next(text.Length + 1), Any(random, Tokens))),
        ("token for a piece", (text, random) => Put(text, random.Next(text.Length), random.Next(1, 30), Any(random, Tokens))),
        ("token before a line", (text, random) => Lines(text, random, (lines, at) => lines[at] = Any(random, Tokens) + lines[at])),
        ("token as a paragraph", (text, random) => Lines(text, random, (lines, at) => lines.InsertRange(at, ["", Any(random, Tokens), ""]))),
        ("token many times", (text, random) => Any(random, Tokens) is var token ? text.Insert(random.Next(text.Length + 1), Copies(token, random.Next(2, Math.Max(3, LengthOfRun(random) / token.Length)))) : text),
        ("two tokens in turn", (text, random) => Any(random, Tokens) + Any(random, Tokens) is var token ? text.Insert(random.Next(text.Length + 1), Copies(token, random.Next(2, Math.Max(3, LengthOfRun(random) / token.Length)))) : text),
        ("letters many times", (text, random) => Put(text, random.Next(text.Length), random.Next(2), Copies(Any(random, [.. "aA0-_.:/#*[]()<>&\"'`\\ \t\n"]).ToString(), LengthOfRun(random)))),
        ("written otherwise", (text, random) => WrittenOtherwise(text, random)),
    ];

    public static IEnumerable<Mutant> Undamaged => FilesByFolder.SelectMany(folder => folder).Select(file => new Mutant(0, "as shipped", file.Path, ByteEach.GetBytes(file.Text)));

    public override string ToString() => $"mutant {Number} ({Path}: {Kind})";

    public static Mutant Make(int number)
    {
        // Random numbers from neighbouring seeds start out similar, so the seed is scrambled.
        var random = new Random(unchecked((int)((uint)(number + Seed) * 2_654_435_761)));
        var (path, text) = AnyFile(random);
        var choice = number % (Kinds.Length + 1);
        if (choice < Kinds.Length)
        {
            return new Mutant(number, Kinds[choice].Kind, path, ByteEach.GetBytes(Kinds[choice].Change(text, random)));
        }

        var several = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Any(random, Kinds)).ToList();
        return new Mutant(number, "several of these", path, ByteEach.GetBytes(several.Aggregate(text, (changed, kind) => kind.Change(changed.Length == 0 ? "\n" : changed, random))));
    }

    private static (string Path, string Text) AnyFile(Random random) => Any(random, Any(random, FilesByFolder));

    private static string Another(Random random) => AnyFile(random).Text;

    private static string AnotherLine(Random random) => Any(random, Another(random).Split('\n'));

    /// <summary>Most runs are within every limit, some exceed the limits of a paragraph or the front matter, and a few those of a file.</summary>
    private static int LengthOfRun(Random random) => random.Next(10) switch
    {
        < 5 => random.Next(3, 300),
        < 8 => random.Next(300, 20_000),
        8 => random.Next(20_000, 70_000),
        _ => random.Next(70_000, LongRun),
    };

    private static T Any<T>(Random random, params T[] among) => among[random.Next(among.Length)];

    private static string Bytewise(string text) => ByteEach.GetString(Encoding.UTF8.GetBytes(text));

    private static string Copies(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Piece(string text, int at, int length) => text.Substring(at, Math.Min(text.Length - at, length));

    private static string Piece(string text, Random random) => Piece(text, random.Next(text.Length), random.Next(1, 300));

    private static string Put(string text, int at, int length, string other) => string.Concat(text.AsSpan(0, at), other, text.AsSpan(Math.Min(text.Length, at + length)));

    private static string Times(string text, Random random, int most, Func<string, int, string> change) =>
        Enumerable.Range(0, random.Next(1, most + 1)).Aggregate(text, (changed, _) => change(changed, random.Next(changed.Length)));

    private static string Lines(string text, Random random, Action<List<string>, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private static void Move(List<string> lines, int from, int to)
    {
        var line = lines[from];
        lines.RemoveAt(from);
        lines.Insert(to, line);
    }

    private static string InAField(string text, Random random, Func<Match, Group> part, Func<string, string> change)
    {
        var fields = Field().Matches(text);
        if (fields.Count == 0)
        {
            return text + change("");
        }

        var chosen = part(fields[random.Next(fields.Count)]);
        return Put(text, chosen.Index, chosen.Length, change(chosen.Value));
    }

    private static string WrittenOtherwise(string text, Random random) => random.Next(12) switch
    {
        0 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        1 => text.Replace('\n', '\r'),
        2 => Bytewise("\uFEFF") + text,
        3 => Bytewise("\uFEFF\uFEFF") + text,
        4 => ByteEach.GetString(Encoding.Unicode.GetBytes(text)),
        5 => ByteEach.GetString([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)]),
        6 => Copies(text, 2),
        7 => text.Replace("\n", " \n", StringComparison.Ordinal),
        8 => text.Replace("  ", "\t", StringComparison.Ordinal),
        9 => text.ToUpper(CultureInfo.InvariantCulture),
        10 => text.Replace("e", Bytewise("e\u0301"), StringComparison.Ordinal),
        _ => text.Replace('\n', ' '),
    };

    [GeneratedRegex(@"^[ -]*(?<name>[a-z][a-z-]*):(?: (?<value>.*))?$", RegexOptions.Multiline)]
    private static partial Regex Field();
}
