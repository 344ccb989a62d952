using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

public static class MarkdownAddress
{
    /// <summary>What follows the address of a page in that of the same page as Markdown.</summary>
    public const string Ending = ".md";

    public static string Of(Entry entry) => entry.Address + Ending;
}
