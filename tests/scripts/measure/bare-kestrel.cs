#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// What serving.mjs compares the site with: Kestrel that sends one page's bytes and headers, taken from a running site, and nothing else; or the same
// behind the framework's output cache.
//
//   bare-kestrel plain|output-cache PORT URL
using System.Net.Http.Headers;

var (mode, port, url) = (args[0], args[1], args[2]);
using var client = new HttpClient();
client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
using var page = await client.GetAsync(url);
var bytes = await page.Content.ReadAsByteArrayAsync();
var headers = page.Headers.Concat(page.Content.Headers).Where(header => header.Key != "Date").Select(header => (header.Key, Value: string.Join(", ", header.Value))).ToArray();

var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
if (mode == "output-cache")
{
    builder.Services.AddOutputCache(cache => cache.AddBasePolicy(policy => policy.SetVaryByQuery([]).SetVaryByHeader("Accept-Encoding").Expire(TimeSpan.FromDays(1))));
}

var app = builder.Build();
if (mode == "output-cache")
{
    app.UseOutputCache();
}

app.Run(context =>
{
    foreach (var (name, value) in headers)
    {
        context.Response.Headers[name] = value;
    }

    return context.Response.Body.WriteAsync(bytes, 0, bytes.Length);
});
app.Run();
