using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Takes out of a text what names a person: e-mail addresses, telephone numbers as the UK writes them, NHS numbers and National Insurance numbers.
/// Where it is in doubt it takes out: an editor can do without, the person cannot take it back.
/// </summary>
public static partial class Masking
{
    // What people put between the digits of a number.
    private const string Gap = @"[ \t.\u00A0\u2007\u2009\u2010-\u2013\u202F-]";

    public static string Mask(string text)
    {
        // What is taken out stood before something else, which may only now be seen to begin there.
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
        text = Email().Replace(text, "[e-mail address removed]");
        text = NationalInsurance().Replace(text, "[National Insurance number removed]");
        text = TenDigits().Replace(text, number => IsNhsNumber(number.ValueSpan) ? "[NHS number removed]" : number.Value);
        return Telephone().Replace(text, "[phone number removed]");
    }

    /// <summary>The last digit follows from the others: by weights from ten down, modulo eleven.</summary>
    private static bool IsNhsNumber(ReadOnlySpan<char> text)
    {
        var weight = 10;
        var sum = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                sum += (c - '0') * weight--;
            }
        }

        // The last digit has been added with the weight 1.
        return sum % 11 == 0;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}._%+'-])[\p{L}\p{M}\p{N}._%+'-]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex($"(?<![A-Za-z0-9])[A-Za-z]{{2}}{Gap}?(?:[0-9]{{2}}{Gap}?){{3}}[A-Da-d](?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NationalInsurance();

    [GeneratedRegex($"(?<![0-9])[0-9]{{3}}{Gap}?[0-9]{{3}}{Gap}?[0-9]{{4}}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex TenDigits();

    // Nine or ten digits behind the 0 or +44, the first of them no 0.
    [GeneratedRegex($@"(?:(?:\+|(?<![0-9])00){Gap}?44{Gap}?(?:\(0\)|0)?|(?<![0-9])\(?0)(?:{Gap}|[()]){{0,3}}[1-9](?:(?:{Gap}|[()]){{0,3}}[0-9]){{8,9}}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
