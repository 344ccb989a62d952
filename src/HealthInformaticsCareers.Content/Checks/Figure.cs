using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>A money amount, a length of time or a pay band, as written in a text.</summary>
/// <param name="Number">Digits without commas; a band may end with a letter.</param>
/// <param name="Unit">The currency's sign, the singular of a unit of time, or <c>band</c>.</param>
internal sealed partial record Figure(string Number, string Unit)
{
    private const string Sign = @"US\$|£|€";
    private const string Digits = @"\d[\d,]*(?:\.\d+)?";
    private const string Words = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    private static readonly string[] NumberWords = Words.Split('|');

    /// <summary>The characters of which one is in each amount of money.</summary>
    public static readonly SearchValues<char> Currencies = SearchValues.Create("$£€");

    /// <returns>Every figure in a text, and the index at which it is first written; a range gives both its ends.</returns>
    public static Dictionary<Figure, int> PlacesIn(string text)
    {
        var figures = new Dictionary<Figure, int>();
        foreach (Match match in Money().Matches(text))
        {
            Add(match, match.Groups["sign"].Value);
        }

        foreach (Match match in Duration().Matches(text))
        {
            Add(match, match.Groups["unit"].Value.ToLowerInvariant());
        }

        foreach (Match match in Band().Matches(text))
        {
            Add(match, "band");
        }

        return figures;

        void Add(Match match, string unit)
        {
            foreach (var group in (string[])["from", "to"])
            {
                if (match.Groups[group] is { Success: true, Value: var number })
                {
                    figures.TryAdd(new Figure(Normalise(number), unit), match.Index);
                }
            }
        }
    }

    public override string ToString() => Unit switch
    {
        "band" => $"band {Number}",
        _ when char.IsAsciiLetterLower(Unit[0]) => $"{Number} {Unit}{(Number == "1" ? "" : "s")}",
        _ => Unit + Number,
    };

    private static string Normalise(string number)
    {
        var word = Array.IndexOf(NumberWords, number.ToLowerInvariant());
        return word >= 0 ? (word + 1).ToString(CultureInfo.InvariantCulture) : number.Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    // "£20 and 3 days" is not a range of amounts.
    [GeneratedRegex($@"(?<sign>{Sign})(?<from>{Digits})(?:(?:(?:[-–]| to )(?:{Sign})?| and (?:{Sign}))(?<to>{Digits}))?")]
    private static partial Regex Money();

    // "16 year olds" is an age, "twenty-two years" is not two years, and "band 5 and 12 months" is not five months.
    [GeneratedRegex($@"(?<![\w£€$-]|\bbands? )(?:(?<from>{Digits}|{Words})(?:[-–]| to | or | and ))?(?<to>{Digits}|{Words})[ -](?<unit>minute|hour|day|week|month|year)s?\b(?![ -]olds?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\bbands? (?<from>[1-9][a-d]?)(?:(?:[-–]| to | and | or )(?<to>[1-9][a-d]?))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Band();
}
