using Microsoft.AspNetCore.Mvc.Routing;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// A page: answers GET and HEAD, and 405 to everything else. The framework's own attribute leaves HEAD out. The page is rendered once for everybody
/// and never sees a query, unless <see cref="ReadsQuery"/> is set.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GetAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template)
{
    /// <summary>The page depends on the query, and is rendered again for each request that has one.</summary>
    public bool ReadsQuery { get; init; }
}
