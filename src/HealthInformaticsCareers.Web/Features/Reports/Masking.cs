using System.Text;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Removes personal data from a text: e-mail addresses, telephone numbers, NHS numbers and National Insurance numbers. In doubt it removes too much,
/// because an editor can do without and the person cannot take it back. Numbers that are evidence stay: ISBNs, dates, GUIDs and digits in web
/// addresses.
/// </summary>
public static partial class Masking
{
    // What people put between the digits of a number.
    private const string Gap = @"[ \t./\\_\u00B7\u2022-]";

    // A private-use character, which no pattern matches.
    private const char Kept = '\uE000';

    public static string Mask(string text)
    {
        // A replacement can leave the rest of the text looking like another number, so this goes on until nothing changes.
        while (true)
        {
            var masked = MaskOnce(text);
            if (masked == text)
            {
                return text;
            }

            text = masked;
        }
    }

    private static string MaskOnce(string text)
    {
        text = Replace(text, plain => Email().Matches(plain), "[e-mail address removed]");
        text = Replace(text, plain => NationalInsurance().Matches(WithoutEvidence(plain)), "[National Insurance number removed]");
        text = Replace(text, plain => TenDigits().Matches(WithoutEvidence(plain)).Where(number => HasCheckDigit(number.ValueSpan)), "[NHS number removed]");
        return Replace(text, plain => Telephone().Matches(WithoutEvidence(plain)), "[phone number removed]");
    }

    private static string Replace(string text, Func<string, IEnumerable<Match>> find, string replacement)
    {
        var plain = new PlainText(text);
        var masked = new StringBuilder(text.Length);
        var done = 0;
        foreach (var match in find(plain.Text))
        {
            var (start, end) = plain.Source(match.Index, match.Length);
            masked.Append(text, done, start - done).Append(replacement);
            done = end;
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }

    private static string WithoutEvidence(string plain)
    {
        plain = Evidence().Replace(plain, found => new string(Kept, found.Length));
        return Isbn().Replace(plain, found => HasIsbnCheckDigit(found.Groups["number"].ValueSpan) ? new string(Kept, found.Length) : found.Value);
    }

    private static bool HasIsbnCheckDigit(ReadOnlySpan<char> text)
    {
        var (sum, count) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                sum += (c - '0') * (count++ % 2 == 0 ? 1 : 3);
            }
        }

        return count == 13 ? sum % 10 == 0 : HasCheckDigit(text);
    }

    /// <summary>Modulo 11 with weights from ten down to one, as in NHS numbers and ISBNs of ten digits. An X counts as ten.</summary>
    private static bool HasCheckDigit(ReadOnlySpan<char> text)
    {
        var weight = 10;
        var sum = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || c is 'X' or 'x')
            {
                sum += (char.IsAsciiDigit(c) ? c - '0' : 10) * weight--;
            }
        }

        return sum % 11 == 0;
    }

    // This also matches "name @ example . org", "name%40example.org", "name (at) example.org" and "name at example dot org". Bare words must end like a domain, or
    // "look at the dot on the map" would match.
    [GeneratedRegex(
        """
        (?<![\p{L}\p{M}\p{N}._%+'-])
        [\p{L}\p{M}\p{N}._%+'-]+ (?:[ ]\.[ ] [\p{L}\p{M}\p{N}_%+'-]+){0,3}
        (?:
            (?:[ \t]{0,3} @ [ \t]{0,3} | %40 | [ \t]{0,3} [(\[{<] [ \t]? at [ \t]? [)\]}>] [ \t]{0,3})
            [\p{L}\p{M}\p{N}-]+ (?:(?:\. | [ ]\.[ ] | [ \t]{0,3} [(\[{<] [ \t]? dot [ \t]? [)\]}>] [ \t]{0,3} | [ ]dot[ ]) [\p{L}\p{M}\p{N}-]+){1,9}
            | [ ]at[ ] [\p{L}\p{M}\p{N}.-]+ (?:[ ]dot[ ] [\p{L}\p{M}\p{N}.-]+){0,3} [ ]dot[ ] (?:com|co|org|net|info|uk|ie|eu|scot|wales|edu|gov|io|me)\b
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Email();

    [GeneratedRegex($"(?<![A-Za-z0-9])[A-Za-z]{{2}}{Gap}?(?:[0-9]{{2}}{Gap}?){{3}}[A-Da-d](?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NationalInsurance();

    // The digits are together, or in groups of 3-3-4, of five, of two or of one.
    [GeneratedRegex($"(?<![0-9])(?:[0-9]{{3}}{Gap}{{0,3}}[0-9]{{3}}{Gap}{{0,3}}[0-9]{{4}}|[0-9]{{5}}{Gap}{{1,3}}[0-9]{{5}}|[0-9]{{2}}(?:{Gap}{{1,3}}[0-9]{{2}}){{4}}|[0-9](?:{Gap}{{1,3}}[0-9]){{9}})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex TenDigits();

    // Nine or ten digits after the 0 or +44, the first of them not 0; or eight to fifteen digits after the + of another country.
    [GeneratedRegex($@"(?:(?:(?:\+|(?<![0-9])00){Gap}?44{Gap}?(?:\(0\)|0)?|(?<![0-9])\(?0)(?:{Gap}|[()]){{0,3}}[1-9](?:(?:{Gap}|[()]){{0,3}}[0-9]){{8,9}}|\+[1-9](?:(?:{Gap}|[()]){{0,3}}[0-9]){{7,14}})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    // Web addresses, GUIDs and other long hexadecimal ids, and dates such as 22/11/2026 or 2026-11-22.
    [GeneratedRegex(
        """
        (?:https?://|www\.)[^\s<>"]+
        | (?<![\p{L}0-9@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>"]*
        | (?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])
        | (?<![0-9a-z])[0-9a-f]{32,}(?![0-9a-z])
        | (?<![0-9][./-]?)(?:0?[1-9]|[12][0-9]|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)[0-9]{2}(?![./-]?[0-9])
        | (?<![0-9][./-]?)(?:19|20)[0-9]{2}([./-])(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12][0-9]|3[01])(?![./-]?[0-9])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Evidence();

    // Thirteen digits that begin with 978 or 979, or ten after the word, which many NHS numbers would pass for without it.
    [GeneratedRegex(@"(?<![a-z0-9])(?:ISBN(?:-?1[03])?[: ]{0,3})?(?<number>97[89](?:[ -]?[0-9]){10})(?![0-9])|(?<![a-z0-9])ISBN(?:-?10)?[: ]{0,3}(?<number>(?:[0-9][ -]?){9}[0-9X])(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Isbn();
}
