using Microsoft.AspNetCore.Mvc.Routing;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// A page: answers GET and HEAD, and 405 to everything else. The framework's own attribute leaves HEAD out. It is made once for everybody:
/// a query does not reach it, unless it says that it reads one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GetAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template)
{
    /// <summary>The page depends on the query; with one it is made anew each time.</summary>
    public bool ReadsQuery { get; init; }
}
