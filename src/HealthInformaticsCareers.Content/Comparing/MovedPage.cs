using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Content.Comparing;

/// <summary>A page that has another address in the later of two versions.</summary>
internal sealed class MovedPage
{
    private readonly Regex address;

    /// <summary>The id of the page as the whole value of a field, or as one item of a list.</summary>
    private readonly Regex id;

    public MovedPage(ContentFile was, ContentFile now)
    {
        (Was, Now) = (was, now);
        var (old, slug) = (Regex.Escape(was.Address), Regex.Escape(was.Slug));
        address = new($@"{old}(?<![\w/-]{old})(?![\w/-])");
        id = new($@"{slug}(?<=^ *(?:- )?(?:[\w-]+: +)?(?:\[(?:[^\]\n]*, *)?)?""?{slug})(?=""? *(?:[,\]]|\r?$))", RegexOptions.Multiline);
    }

    public ContentFile Was { get; }

    public ContentFile Now { get; }

    public bool IsNamedIn(string text) => address.IsMatch(text) || id.IsMatch(text);

    /// <returns>The text with the new address and the new id of the page in place of the old ones.</returns>
    public string Rename(string text) => id.Replace(address.Replace(text, Now.Address), Now.Slug);
}
