using Microsoft.AspNetCore.Mvc.Routing;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// A page: answers GET and HEAD, and 405 to everything else. The framework's own attribute leaves HEAD out. The page is rendered once for all visitors
/// and never sees a query, unless <see cref="ReadsQuery"/> is set.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GetAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template)
{
    /// <summary>Whether the page depends on the query. If so, it is rendered for each request that has one.</summary>
    public bool ReadsQuery { get; init; }
}
