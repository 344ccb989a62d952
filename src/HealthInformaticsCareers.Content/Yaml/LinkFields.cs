using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>Reads addresses: of this site, of places on it, and of other sites.</summary>
internal sealed partial class Fields
{
    public string Address(string name) => Require(name) is Scalar value ? AddressOf(value, name) ?? "" : TextOf(Find(name), name) ?? "";

    public IReadOnlyList<string> OptionalAddresses(string name) =>
        [.. Scalars(Find(name), name).Select(item => AddressOf(item, name)).OfType<string>()];

    /// <summary>Root-relative addresses of pages, which have to exist.</summary>
    public IReadOnlyList<string> OptionalLinks(string name)
    {
        var links = Scalars(Find(name), name).Select(item => (item.At, Address: AddressOf(item, name))).Where(link => link.Address is not null).ToList();
        report.References.AddRange(links.Select(link => new Reference(link.At, link.Address!, link.Address!, Noun: null)));
        return [.. links.Select(link => link.Address!)];
    }

    /// <summary>The address of a page of this site, which has to exist, perhaps with the filters of a list or a heading.</summary>
    public string PlaceOnThisSite(string name)
    {
        if (Require(name) is not { } value || TextOf(value, name) is not { } address)
        {
            return "";
        }

        if (!Links.IsPlace(address))
        {
            Report(Rules.BadAddress(value.At, address));
            return "";
        }

        report.References.Add(new Reference(value.At, address, address, Noun: null));
        return address;
    }

    /// <summary>The id of a heading of the same page, which has to exist.</summary>
    public string? OptionalHeading(string name)
    {
        if (Find(name) is not { } value || TextOf(value, name) is not { } id)
        {
            return null;
        }

        report.References.Add(new Reference(value.At, $"#{id}", id, Noun: null));
        return id;
    }

    public string? OptionalHttpsLink(string name, bool allowHttp = false)
    {
        if (Find(name) is not { } value || TextOf(value, name) is not { } link)
        {
            return null;
        }

        if (Links.IsWeb(link, allowHttp))
        {
            report.FieldLinks.Add((value.At, link));
            return link;
        }

        Report(Rules.LinkNotAllowed(value.At, link, allowHttp ? Links.OldWebGrammar : Links.WebGrammar));
        return null;
    }

    /// <summary>The address of a search, with <c>{query}</c> in place of the words.</summary>
    /// <param name="link">The front page of the same site.</param>
    public string? OptionalSearchLink(string name, string? link) =>
        Find(name) is { } value ? ParsedOf(value, name, Links.SearchGrammar, text => Links.IsSearch(text, link) ? text : null) : null;

    private string? AddressOf(Scalar value, string name)
    {
        if (TextOf(value, name) is not { } address)
        {
            return null;
        }

        if (!Links.IsAddress(address))
        {
            var likely = "/" + string.Join('/', address.Trim('/').Split('/').Select(part => Slug.Of(part.Split('.')[0])).Where(part => part.Length > 0));
            Report(Rules.BadAddress(value.At, address, address.Contains(':', StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal) || address.Contains("..", StringComparison.Ordinal) || address.AsSpan().ContainsAny('?', '#') || !Links.IsAddress(likely) || likely.Length == 1 ? null : likely));
            return null;
        }

        return address;
    }
}
