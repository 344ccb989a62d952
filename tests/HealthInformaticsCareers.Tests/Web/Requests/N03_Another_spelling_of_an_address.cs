namespace HealthInformaticsCareers.Tests.Web.Requests;

/// <summary>A page has exactly one spelling in the request line, so a cache that uses the raw address as its key stores one copy.</summary>
public sealed class N03_Another_spelling_of_an_address(ServedSite site)
{
    [Theory]
    [InlineData("/%72oles", "/roles")]
    [InlineData("/role%73", "/roles")]
    [InlineData("/%52OLES/", "/roles")]
    [InlineData("/x/../roles", "/roles")]
    [InlineData("/./roles", "/roles")]
    [InlineData("/roles/clinical%2dcoder", "/roles/clinical-coder")]
    [InlineData("/%72oles?level=entry", "/roles?level=entry")]
    [InlineData("/%73earch?q=coder", "/search?q=coder")]
    [InlineData("http://localhost/%72oles", "/roles")]
    public async Task Is_redirected_once(string written, string canonical)
    {
        await Get(canonical);

        Assert.Matches($"^HTTP/1.1 301 [^\n]*\n(.*\n)*Location: {System.Text.RegularExpressions.Regex.Escape(canonical)}\r\n", await Get(written));
        Assert.StartsWith("HTTP/1.1 200 ", await Get(canonical), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//roles")]
    [InlineData("/roles//clinical-coder")]
    [InlineData("/roles%2fclinical-coder")]
    [InlineData("/roles%2Fclinical-coder")]
    [InlineData("/roles;")]
    [InlineData("/roles%3b")]
    [InlineData("/roles;x=1")]
    [InlineData("/%6eothing")]
    [InlineData("/%65rror")]
    [InlineData("/health/l%69ve")]
    [InlineData("/js/site%2ejs")]
    [InlineData("/sitemap%2exml")]
    public async Task Is_not_found(string written) => Assert.StartsWith("HTTP/1.1 404 ", await Get(written), StringComparison.Ordinal);

    private async Task<string> Get(string target) => (await site.Exchange($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).Text;
}
