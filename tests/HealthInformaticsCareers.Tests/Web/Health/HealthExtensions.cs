using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace HealthInformaticsCareers.Tests.Web.Health;

internal static class HealthExtensions
{
    /// <param name="caller">The address at the other end of the connection; null for none.</param>
    /// <returns>The body of /health/ready.</returns>
    public static async Task<string> Ready(this WebApplicationFactory<Program> site, string? caller, params (string Name, string Value)[] headers)
    {
        var context = await site.Server.SendAsync(request =>
        {
            request.Request.Method = "GET";
            request.Request.Path = "/health/ready";
            request.Request.Host = new("localhost");
            request.Connection.RemoteIpAddress = caller is null ? null : IPAddress.Parse(caller);
            foreach (var (name, value) in headers)
            {
                request.Request.Headers[name] = value;
            }
        });
        Assert.Equal((200, "no-store"), (context.Response.StatusCode, context.Response.Headers.CacheControl.ToString()));
        using var body = new StreamReader(context.Response.Body);
        return await body.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <returns>The state of the reports, as an operator on the same machine sees it.</returns>
    public static async Task<(string State, long? FailureAgeSeconds)> ReadyReports(this WebApplicationFactory<Program> site)
    {
        using var health = JsonDocument.Parse(await site.Ready("127.0.0.1"));
        var age = health.RootElement.GetProperty("reportsFailureAgeSeconds");
        return (health.RootElement.GetProperty("reports").GetString()!, age.ValueKind == JsonValueKind.Null ? null : age.GetInt64());
    }
}
