namespace HealthInformaticsCareers.Web.Features.Shared.Filters;

/// <summary>The model of <c>_Filters.cshtml</c>: the available choices, the current ones and the number of entries that match.</summary>
/// <param name="Path">The address of the list without any choice.</param>
/// <param name="Noun">The singular noun for an entry.</param>
/// <param name="Sorts">The first is the default order; empty if there is no other.</param>
public sealed record FilterForm(string Path, string Noun, int Found, int All, IReadOnlyList<FilterChoice> Choices, IReadOnlyList<SortChoice> Sorts)
{
    public IEnumerable<FilterChoice> Chosen => Choices.Where(choice => choice.Chosen is not null);

    /// <summary>The options above the form, each with its filter.</summary>
    public IEnumerable<(FilterChoice Choice, FilterOption Option)> Shortcuts =>
        Choices.SelectMany(choice => choice.Options.Where(option => option.IsShortcut).Select(option => (choice, option)));

    public string Counted(int count) => count switch
    {
        0 => $"no {Noun}s",
        1 => $"1 {Noun}",
        _ => $"{count} {Noun}s",
    };
}

/// <param name="AddressWithout">The list without this choice and with all others.</param>
/// <param name="CountWithout">The number of entries there.</param>
public sealed record FilterChoice(string Name, string Label, string? Hint, bool IsRow, IReadOnlyList<FilterOption> Options, string AddressWithout, int CountWithout)
{
    public FilterOption? Chosen => Options.FirstOrDefault(option => option.IsChosen);

    public bool IsInForm => !IsRow && !Options.All(option => option.IsShortcut);

    public string? HintId => Hint is null ? null : $"hint-{Name}";

    /// <summary>The label and the chosen option, such as "Level: Executive".</summary>
    public string Summary => $"{Label}: {Chosen?.Label}";
}

/// <param name="Count">The number of entries at <paramref name="Address"/>.</param>
/// <param name="ExistsOnSite">Whether the option matches any entry at all.</param>
/// <param name="Address">The list with this option and all other choices.</param>
public sealed record FilterOption(string Value, string Label, int Count, bool ExistsOnSite, bool IsChosen, bool IsShortcut, string Address)
{
    /// <summary>The number of entries, or the reason why there are none.</summary>
    public string CountText => Count > 0 ? $"{Count}" : ExistsOnSite ? "none with your other choices" : "none on this site yet";
}

public sealed record SortChoice(string Value, string Label, bool IsChosen);
