using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>A change in words.</summary>
public sealed record ToldChange(Change Change, Catalogue Catalogue)
{
    /// <summary>The id of its place on the page of all changes.</summary>
    public string Anchor => $"c-{Change.Id}";

    /// <summary>The page that the address of the changed page leads to now; null if there is none.</summary>
    public string? LeadsTo => Catalogue.Find(Catalogue.Aliases.GetValueOrDefault(Change.Page, Change.Page))?.Address;

    /// <summary>What changed: a fact, or what happened to the page.</summary>
    public string What => Change.Kind switch
    {
        ChangeKind.Fact => Change.Label!,
        ChangeKind.Added => "New page",
        ChangeKind.Moved => "The page has a new address",
        ChangeKind.Archived => "The page is archived",
        ChangeKind.Retired => "The page was taken down",
        ChangeKind.Returned => "The page is back",
        _ => "The page is gone",
    };

    /// <summary>The lines that are no longer there.</summary>
    public IEnumerable<string> Gone => Change.Before.Except(Change.After);

    /// <summary>The lines that are new.</summary>
    public IEnumerable<string> New => Change.After.Except(Change.Before);

    /// <summary>The sources of what it says now, as far as the site still lists them.</summary>
    public IEnumerable<Source> Sources => Catalogue.Sources.Where(source => Change.Sources.Any(id => id == source.Id || source.Was.Contains(id.Value)));

    /// <summary>All of it in plain text.</summary>
    public string Text => string.Join('\n',
    [
        .. Gone.Select(line => $"Before: {line}"),
        .. New.Select(line => $"Now: {line}"),
        .. Change is { Kind: ChangeKind.Fact, After.Count: 0 } ? ["The page no longer says it."] : Array.Empty<string>(),
        .. Sources.Select(source => $"Source: {source.Publisher}, {source.Title}"),
    ]);
}
