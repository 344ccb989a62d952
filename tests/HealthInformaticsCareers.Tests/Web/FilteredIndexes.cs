using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Eligibility;
using HealthInformaticsCareers.Web.Features.Glossary;
using HealthInformaticsCareers.Web.Features.Qualifications;
using HealthInformaticsCareers.Web.Features.Roles;
using HealthInformaticsCareers.Web.Features.Routes;
using HealthInformaticsCareers.Web.Features.Shared.Filters;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The lists that have filters, by address, and generators of addresses to try on them.</summary>
internal static class FilteredIndexes
{
    private static readonly Dictionary<string, Func<Catalogue, IQueryCollection, Listing>> Lists = new()
    {
        ["/qualifications"] = (catalogue, query) => ListingOf(QualificationFilters.List(catalogue, query), catalogue.Qualifications),
        ["/roles"] = (catalogue, query) => ListingOf(RoleFilters.List(catalogue, query), catalogue.Roles),
        ["/routes"] = (catalogue, query) => ListingOf(RouteFilters.List(catalogue, query), catalogue.Routes),
        ["/eligibility"] = (catalogue, query) => ListingOf(ConditionFilters.List(catalogue, query), catalogue.Conditions),
        ["/glossary"] = (catalogue, query) => ListingOf(TermFilters.List(catalogue, query), catalogue.Glossary.Terms),
    };

    private const int Few = 12;

    private static readonly string[] Junk = ["", "&", "&&", "=", "=open", "%", "%zz", "%00", "a=b=c", "access", "ACCESS=OPEN", "sort=sort", "sort", "page=2", "utm_source=x", "q=%3Cscript%3E", "%F0%9F", "access%5B%5D=open", "health=bad"];

    public static TheoryData<string> Paths => [.. Lists.Keys];

    /// <param name="address">The address of an index, with any query.</param>
    public static Listing List(this Catalogue catalogue, string address)
    {
        var (path, query) = address.Split('?', 2) switch { [var whole] => (whole, ""), var parts => (parts[0], parts[1]) };
        return Lists[path](catalogue, new QueryCollection(QueryHelpers.ParseQuery(query)));
    }

    /// <summary>Addresses that choose an option for some of the filters.</summary>
    public static Gen<string> Choices(this Catalogue catalogue, string path)
    {
        var form = catalogue.List(path).Form;
        var sorts = Gen.Elements<string>(["", .. form.Sorts.Select(sort => $"sort={sort.Value}")]);
        var choices = form.Choices.Select(choice => Gen.Frequency(
            (2, Gen.Constant("")),
            (1, Gen.Elements(choice.Options.Select(option => $"{choice.Name}={option.Value}").ToArray()))));
        return choices.Append(sorts).Aggregate(Gen.Constant(""), (query, choice) => Gen.Zip(query, choice).Select(pair => Join(pair.Item1, pair.Item2)))
            .Select(query => $"{path}?{query}");
    }

    /// <summary>Addresses with repeated, misplaced and malformed query parameters.</summary>
    public static Gen<string> Addresses(this Catalogue catalogue, string path)
    {
        var form = catalogue.List(path).Form;
        var names = Gen.Elements<string>([.. form.Choices.Select(choice => choice.Name), "sort", "SORT", "nothing"]);
        var values = Gen.Frequency(
            (5, Gen.Elements<string>([.. form.Choices.SelectMany(choice => choice.Options).Select(option => option.Value), .. form.Sorts.Select(sort => sort.Value), "unknown", ""])),
            (1, ArbMap.Default.GeneratorFor<string>().Where(text => text is not null && text.All(c => !char.IsSurrogate(c))).Select(Uri.EscapeDataString)));
        var scraps = Gen.Frequency(
            (4, Gen.Zip(names, values).Select(pair => $"{pair.Item1}={pair.Item2}")),
            (1, Gen.Elements(Junk)));
        return Gen.Zip(catalogue.Choices(path), scraps.ListOf()).Select(pair => pair.Item1 + string.Concat(pair.Item2.Select(scrap => "&" + scrap)));
    }

    public static void Always(this Gen<string> addresses, int times, Action<string> holds) =>
        Prop.ForAll(addresses.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(times).WithEndSize(Few));

    /// <summary>A few addresses to render; the same in every run.</summary>
    public static IEnumerable<string> Some(this Gen<string> addresses) => addresses.Sample(Few, new Rnd(20_261_122), Few).Distinct();

    private static string Join(string left, string right) => left.Length == 0 ? right : right.Length == 0 ? left : $"{left}&{right}";

    private static Listing ListingOf<T>(FilteredList<T> list, IEnumerable<T> all) =>
        new(list.Address, list.Form, [.. list.Found.Select(entry => (object)entry!)], [.. all.Select(entry => (object)entry!)], list.Order);
}

internal sealed record Listing(string Address, FilterForm Form, IReadOnlyList<object> Found, IReadOnlyList<object> All, string? Order)
{
    /// <summary>The chosen value of each filter.</summary>
    public IReadOnlyDictionary<string, string> Chosen => Form.Chosen.ToDictionary(choice => choice.Name, choice => choice.Chosen!.Value);
}
