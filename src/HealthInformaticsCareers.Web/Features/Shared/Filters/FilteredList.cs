namespace HealthInformaticsCareers.Web.Features.Shared.Filters;

/// <summary>The entries of an index that match every choice in its address, and the form to change the choices.</summary>
/// <remarks>Unknown and repeated query parameters are ignored.</remarks>
public sealed class FilteredList<T>
{
    private readonly string path;
    private readonly string noun;
    private readonly IReadOnlyList<T> all;
    private readonly IReadOnlyList<Filter<T>> filters;
    private readonly IReadOnlyList<Sort<T>> sorts;
    private readonly Sort<T>? sort;
    private readonly Dictionary<string, Option<T>> chosen = [];

    /// <param name="noun">The singular noun for an entry.</param>
    /// <param name="sorts">The first is the default order; empty if there is no other.</param>
    public FilteredList(string path, string noun, IReadOnlyList<T> all, IReadOnlyList<Filter<T>> filters, IReadOnlyList<Sort<T>> sorts, IQueryCollection query)
    {
        (this.path, this.noun, this.all, this.filters, this.sorts) = (path, noun, all, filters, sorts);
        foreach (var filter in filters)
        {
            if (filter.Options.FirstOrDefault(option => IsInQuery(filter.Name, option.Value)) is { } option)
            {
                chosen.Add(filter.Name, option);
            }
        }

        sort = sorts.Skip(1).FirstOrDefault(sort => IsInQuery("sort", sort.Value));
        var matching = Matching(chosen.GetValueOrDefault);
        Found = [.. sort is null ? matching : sort.Apply(matching)];

        bool IsInQuery(string name, string value) => query[name] is [var only] && only == value;
    }

    public IReadOnlyList<T> Found { get; }

    /// <summary>The canonical address: the choices in the order of the filters, and nothing else.</summary>
    public string Address => AddressOf(chosen.GetValueOrDefault);

    public bool IsFiltered => chosen.Count > 0;

    /// <summary>The label of the chosen order. Null in the default order, where the page groups the entries, or if nothing was found.</summary>
    public string? Order => Found.Count > 0 ? sort?.Label : null;

    public FilterForm Form => new(
        path,
        noun,
        Found.Count,
        all.Count,
        [.. filters.Select(ChoiceOf)],
        [.. sorts.Select(other => new SortChoice(other.Value, other.Label, other == sort))]);

    private FilterChoice ChoiceOf(Filter<T> filter) => new(
        filter.Name,
        filter.Label,
        filter.Hint,
        filter.IsRow,
        [.. filter.Options.Select(option => OptionOf(filter, option))],
        AddressOf(name => name == filter.Name ? null : chosen.GetValueOrDefault(name)),
        Matching(name => name == filter.Name ? null : chosen.GetValueOrDefault(name)).Count());

    private FilterOption OptionOf(Filter<T> filter, Option<T> option)
    {
        return new FilterOption(
            option.Value,
            option.Label,
            Matching(Choice).Count(),
            all.Any(option.Matches),
            chosen.GetValueOrDefault(filter.Name) == option,
            option.IsShortcut,
            AddressOf(Choice));

        Option<T>? Choice(string name) => name == filter.Name ? option : chosen.GetValueOrDefault(name);
    }

    private IEnumerable<T> Matching(Func<string, Option<T>?> choice)
    {
        var choices = filters.Select(filter => choice(filter.Name)).OfType<Option<T>>().ToList();
        return all.Where(entry => choices.All(option => option.Matches(entry)));
    }

    private string AddressOf(Func<string, Option<T>?> choice)
    {
        var query = string.Join('&', filters.Select(filter => (filter.Name, choice(filter.Name)?.Value)).Append((Name: "sort", sort?.Value))
            .Where(pair => pair.Value is not null)
            .Select(pair => $"{pair.Name}={pair.Value}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
