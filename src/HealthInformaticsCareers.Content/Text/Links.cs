using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>The allow-list of addresses in content, applied to each address as the browser would receive it.</summary>
internal static partial class Links
{
    /// <summary>What an editor may write.</summary>
    public const string Grammar = "an address of this site such as /roles, a heading of this page such as #pay, or an address that begins with https://, mailto: or tel:";
    public const string PictureGrammar = "an address of this site such as /images/map.svg";
    public const string WebGrammar = "an address that begins with https://";
    public const string SearchGrammar = "the https address of a search page on the host of 'link', with {query} once where the words go";
    public const string OldWebGrammar = "an address that begins with https:// or http://";

    /// <summary>An https address with a host and without a user name; http too where an old publication is cited.</summary>
    public static bool IsWeb(string address, bool allowHttp = false) =>
        (address.StartsWith("https://", StringComparison.Ordinal) || (allowHttp && address.StartsWith("http://", StringComparison.Ordinal)))
        && IsPlain(address)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && !address.Split('/')[2].Contains('@', StringComparison.Ordinal);

    /// <summary>The address of a search on the same host as <paramref name="link"/>, with <c>{query}</c> once, after the host, in place of the words.</summary>
    public static bool IsSearch(string address, string? link) =>
        address.Split("{query}") is [var before, var after]
        && IsWeb(before + after)
        && Uri.TryCreate(before, UriKind.Absolute, out var uri)
        && Uri.TryCreate(link, UriKind.Absolute, out var home)
        && uri.Host == home.Host
        && before.Split('/').Length > 3;

    /// <summary>An address of a page of this site, without query or fragment: <c>/roles/clinical-coder</c>.</summary>
    public static bool IsAddress(string address) => Address().IsMatch(address);

    /// <summary>An address of a page of this site, perhaps with a query or a fragment: <c>/roles?level=entry</c>.</summary>
    public static bool IsPlace(string address) => Place().IsMatch(address);

    /// <summary>Anything that a link in Markdown may lead to.</summary>
    public static bool IsAllowed(string address) =>
        IsWeb(address)
        || (IsPlain(address) && (Mail().IsMatch(address) || Telephone().IsMatch(address) || IsInside(address)));

    /// <summary>The path of a file of this site, without '..' or anything that a browser would interpret differently.</summary>
    public static bool IsPicture(string address) => Picture().IsMatch(address);

    /// <summary>Whether the address leads to this site or this page.</summary>
    public static bool IsInside(string address) =>
        address.StartsWith('#') || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));

    /// <returns>The path if the address leads to the computer of whoever follows it, or null.</returns>
    public static string? PathOnOwnComputer(string address) =>
        OwnComputer().Match(address) is { Success: true } match ? match.Groups["path"].Value is { Length: > 0 } path ? path : "/" : null;

    /// <returns>The address of a page that is named by the path of its file, such as <c>../roles/coder.md</c>; null if it is something else.</returns>
    public static string? OfFile(string path) => FilePath().Match(path) is { Success: true } match ? match.Groups["folder"].Value is "pages" ? $"/{match.Groups["name"].Value}" : $"/{match.Groups["folder"].Value}/{match.Groups["name"].Value}" : null;

    [GeneratedRegex(@"^(?:\.{1,2}/)*(?<folder>[a-z0-9-]+)/(?<name>[a-z0-9-]+)(?:\.md)?/?\z")]
    private static partial Regex FilePath();

    /// <returns>The address that was probably meant, if only its beginning or the brackets around it are wrong; else null.</returns>
    /// <param name="allowed">One of the grammars above.</param>
    public static string? Nearly(string address, string allowed)
    {
        var plain = address.Trim('<', '>');
        var web = allowed == OldWebGrammar && IsWeb(plain, allowHttp: true) ? plain : $"https://{Scheme().Replace(plain, "")}";
        return allowed == PictureGrammar ? null
            : web != address && IsWeb(web, allowHttp: true) && Host().IsMatch(web) ? web
            : allowed == Grammar && Mail().IsMatch($"mailto:{plain}") ? $"mailto:{plain}"
            : null;
    }

    [GeneratedRegex(@"^(?:https?(?::/{0,2}|/{1,2})|//)")]
    private static partial Regex Scheme();

    /// <summary>The name of a site, and not that of a file such as <c>guide.pdf</c>.</summary>
    [GeneratedRegex(@"^https?://[a-z0-9](?![^/?#]*\.(?:md|html?|pdf|docx?|xlsx?|txt|png|jpe?g|svg|ya?ml)(?:[/?#]|\z))", RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    private static bool IsPlain(string address) =>
        !address.Any(c => c is '\\' or '<' or '>' or '"' or '`' || char.IsControl(c) || char.IsWhiteSpace(c)) && Characters.FirstForbidden(address) is null;

    [GeneratedRegex(@"^(/|(/[a-z0-9]+(-[a-z0-9]+)*)+)\z")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(/|(/[a-z0-9]+(-[a-z0-9]+)*)+)(\?[a-z0-9-]+=[a-z0-9-]+(&[a-z0-9-]+=[a-z0-9-]+)*|#[a-z0-9-]+)?\z")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)+\z")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^https?://(localhost|127\.0\.0\.1)(:[0-9]{1,5})?(?<path>/.*)?\z")]
    private static partial Regex OwnComputer();

    [GeneratedRegex(@"^mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex Mail();

    [GeneratedRegex(@"^tel:\+?[0-9][0-9-]*\z")]
    private static partial Regex Telephone();
}
