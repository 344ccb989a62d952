using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.SecurityContact;

public sealed class SecurityContactController(SiteOptions site) : Controller
{
    public const string Address = "/.well-known/security.txt";

    [Get(Address)]
    public ActionResult Show() => site.Security is { Contact.Length: > 0, ExpiryDate: { } expires }
        ? Content($"Contact: {site.Security.Contact}\nExpires: {expires:yyyy-MM-dd}T00:00:00Z\nPreferred-Languages: en\nCanonical: {site.Absolute(Address)}\n", "text/plain; charset=utf-8")
        : NotFound();
}
