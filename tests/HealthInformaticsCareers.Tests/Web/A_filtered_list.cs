using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>A list's counts and links must be right for every query string, so most tests try many random ones.</summary>
public sealed class A_filtered_list(RenderedPages pages)
{
    public static TheoryData<string> Paths => FilteredIndexes.Paths;

    private Catalogue Catalogue => pages.Catalogue;

    [Theory]
    [MemberData(nameof(Paths))]
    public void Says_how_many_entries_each_option_would_leave(string path) => Catalogue.Choices(path).Always(50, address =>
    {
        var list = Catalogue.List(address);
        foreach (var (choice, option) in list.Form.Choices.SelectMany(choice => choice.Options.Select(option => (choice, option))))
        {
            var next = Catalogue.List(option.Address);
            Assert.Equal(option.Count, next.Found.Count);
            Assert.Equal(option.Address, next.Address);
            Assert.Equal(Set(list.Chosen, choice.Name, option.Value), next.Chosen);
        }
    });

    [Theory]
    [MemberData(nameof(Paths))]
    public void Says_why_an_option_has_no_entries(string path) => Catalogue.Choices(path).Always(100, address =>
    {
        var onThisSite = Catalogue.List(path).Form.Choices.SelectMany(choice => choice.Options.Select(option => ($"{choice.Name}={option.Value}", option.Count))).ToDictionary();
        foreach (var (choice, option) in Catalogue.List(address).Form.Choices.SelectMany(choice => choice.Options.Select(option => (choice, option))))
        {
            var reason = onThisSite[$"{choice.Name}={option.Value}"] == 0 ? "none on this site yet" : "none with your other choices";
            Assert.Equal(option.Count == 0 ? reason : $"{option.Count}", option.CountText);
        }
    });

    [Theory]
    [MemberData(nameof(Paths))]
    public void Can_remove_one_choice_and_keep_the_others(string path) => Catalogue.Choices(path).Always(200, address =>
    {
        var list = Catalogue.List(address);
        foreach (var choice in list.Form.Chosen)
        {
            var next = Catalogue.List(choice.AddressWithout);
            Assert.Equal(list.Chosen.Where(pair => pair.Key != choice.Name), next.Chosen);
            Assert.Equal(choice.CountWithout, next.Found.Count);
            Assert.True(list.Found.ToHashSet().IsSubsetOf(next.Found));
        }
    });

    [Theory]
    [MemberData(nameof(Paths))]
    public void Has_each_entry_at_most_once_and_all_of_them_if_nothing_is_chosen(string path)
    {
        Assert.Equal(Catalogue.List(path).All, Catalogue.List(path).Found);
        Catalogue.Addresses(path).Always(300, address =>
        {
            var list = Catalogue.List(address);
            Assert.True(list.Found.ToHashSet().IsSubsetOf(list.All));
            Assert.Equal(list.Found.Count, list.Found.Distinct().Count());
        });
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Ignores_unknown_parameters_and_has_one_canonical_address(string path) => Catalogue.Addresses(path).Always(500, address =>
    {
        var list = Catalogue.List(address);
        var plain = Catalogue.List(list.Address);
        Assert.Equal(list.Address, plain.Address);
        Assert.Equal(list.Found, plain.Found);
        Assert.Equal(list.Order, plain.Order);
    });

    [Theory]
    [InlineData("/qualifications?access=open&access=open")]
    [InlineData("/qualifications?access=open&access=")]
    [InlineData("/qualifications?access=open,members")]
    [InlineData("/qualifications?access=OPEN")]
    [InlineData("/qualifications?access=")]
    [InlineData("/qualifications?access")]
    [InlineData("/qualifications?access=free")]
    [InlineData("/qualifications?sort=price&page=2")]
    public void Ignores_invalid_choices(string address) => Assert.Equal("/qualifications", Catalogue.List(address).Address);

    [Fact]
    public void Writes_its_choices_in_a_fixed_order() =>
        Assert.Equal("/qualifications?access=open&cost=free&sort=time", Catalogue.List("/qualifications?x=1&sort=time&nation=&cost=free&access=open").Address);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Keeps_its_entries_when_sorted(string path)
    {
        foreach (var sort in Catalogue.List(path).Form.Sorts)
        {
            var sorted = Catalogue.List($"{path}?sort={sort.Value}");
            Assert.Equal(sort.Value.Length > 0, sorted.Order is not null);
            Assert.Equal(Catalogue.List(path).Found.ToHashSet(), sorted.Found.ToHashSet());
        }
    }

    [Fact]
    public void Sorts_unknown_values_last()
    {
        IsLast(Catalogue.List("/qualifications?sort=time").Found.Cast<Qualification>().Select(one => one.Time.IsKnown));
        IsLast(Catalogue.List("/qualifications?sort=cost").Found.Cast<Qualification>().Select(one => one.Price.IsKnown));
        IsLast(Catalogue.List("/roles?sort=band").Found.Cast<Role>().Select(role => role.Pay.IsKnown));
    }

    [Fact]
    public void Sorts_in_ascending_order()
    {
        Assert.Equal(Catalogue.Roles.Select(role => role.Level).Order(), Catalogue.List("/roles?sort=level").Found.Cast<Role>().Select(role => role.Level));
        var bands = Catalogue.List("/roles?sort=band").Found.Cast<Role>().Where(role => role.Pay.IsKnown).Select(role => BandRange.IndexOf(role.Pay.Value!.From)).ToList();
        Assert.Equal(bands.Order(), bands);
    }

    private static void IsLast(IEnumerable<bool> known)
    {
        var list = known.ToList();
        Assert.Contains(true, list);
        Assert.Contains(false, list);
        Assert.Equal(list.OrderDescending(), list);
    }

    private static Dictionary<string, string> Set(IReadOnlyDictionary<string, string> chosen, string name, string value) => new(chosen) { [name] = value };
}
