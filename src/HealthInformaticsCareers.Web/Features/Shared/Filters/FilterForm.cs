namespace HealthInformaticsCareers.Web.Features.Shared.Filters;

/// <summary>The model of <c>_Filters.cshtml</c>: what a reader can choose, what is chosen, and how many entries that leaves.</summary>
/// <param name="Path">The list without any choice.</param>
/// <param name="Noun">What one entry is called.</param>
/// <param name="Sorts">The first is the list's own order; empty where there is no other.</param>
public sealed record FilterForm(string Path, string Noun, int Found, int All, IReadOnlyList<FilterChoice> Choices, IReadOnlyList<SortChoice> Sorts)
{
    public IEnumerable<FilterChoice> Chosen => Choices.Where(choice => choice.Chosen is not null);

    public string Counted(int count) => count switch
    {
        0 => $"no {Noun}s",
        1 => $"1 {Noun}",
        _ => $"{count} {Noun}s",
    };
}

/// <param name="AddressWithout">Of the list without this choice, all others as they are.</param>
/// <param name="CountWithout">How many entries stand there.</param>
public sealed record FilterChoice(string Name, string Label, string? Hint, bool IsRow, IReadOnlyList<FilterOption> Options, string AddressWithout, int CountWithout)
{
    public FilterOption? Chosen => Options.FirstOrDefault(option => option.IsChosen);

    public string? HintId => Hint is null ? null : $"hint-{Name}";

    /// <summary>What is chosen, in words.</summary>
    public string Summary => $"{Label}: {Chosen?.Label}";
}

/// <param name="Count">How many entries stand at <paramref name="Address"/>.</param>
/// <param name="ExistsOnSite">It holds for some entry of the site.</param>
/// <param name="Address">Of the list with this option, all other choices as they are.</param>
public sealed record FilterOption(string Value, string Label, int Count, bool ExistsOnSite, bool IsChosen, string Address)
{
    /// <summary>The number, or why there is none.</summary>
    public string CountText => Count > 0 ? $"{Count}" : ExistsOnSite ? "none with your other choices" : "none on this site yet";
}

public sealed record SortChoice(string Value, string Label, bool IsChosen);
