using System.Globalization;

namespace HealthInformaticsCareers.Web.Checking;

public enum LinkState
{
    /// <summary>It answers with a page.</summary>
    Answers,

    /// <summary>The other site answered that it has no such page, or its name leads to no site any more.</summary>
    Gone,

    /// <summary>It leads to another address.</summary>
    Moved,

    /// <summary>The site is there, but keeps the page from a program: it wants a name or a browser, or is out of order.</summary>
    Refused,

    NotTried,
}

/// <summary>What an address of another site answered.</summary>
/// <param name="Why">A few words, such as a status.</param>
/// <param name="To">Where it leads, if it moved.</param>
public sealed record LinkAnswer(LinkState State, string Why, string? To = null)
{
    public static LinkAnswer OfStatus(int status) => status switch
    {
        >= 200 and < 300 => new(LinkState.Answers, Text(status)),
        404 or 410 => new(LinkState.Gone, Text(status)),
        _ => new(LinkState.Refused, Text(status)),
    };

    /// <summary>Reads a list of answers: an address, a status and, if it redirects, the new address, separated by spaces; a line each.</summary>
    /// <exception cref="FormatException">A line is written in another way.</exception>
    public static Dictionary<string, LinkAnswer> Read(IEnumerable<string> lines)
    {
        var answers = new Dictionary<string, LinkAnswer>();
        foreach (var (line, at) in lines.Select((line, at) => (line.Trim(), at + 1)).Where(line => line.Item1.Length > 0))
        {
            answers[line.Split(' ')[0]] = line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
            {
                [_, var status, var to] when Status(status) is >= 300 and < 400 and var code => new(LinkState.Moved, Text(code), to),
                [_, var status] when Status(status) is { } code => OfStatus(code),
                _ => throw new FormatException($"Line {at} is not an address and a status from 100 to 599, with the new address behind a redirect: '{line}'."),
            };
        }

        return answers;
    }

    private static int? Status(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 599 ? status : null;

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
