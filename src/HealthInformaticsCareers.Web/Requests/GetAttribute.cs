using Microsoft.AspNetCore.Mvc.Routing;

namespace HealthInformaticsCareers.Web.Requests;

/// <summary>A page: answers GET and HEAD, and 405 to everything else. The framework's own attribute leaves HEAD out.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GetAttribute(string template) : HttpMethodAttribute(["GET", "HEAD"], template);
