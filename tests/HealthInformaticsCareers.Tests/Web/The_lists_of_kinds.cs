using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Needs no running site, because a kind that is missing from a list keeps the site from starting. What a method finds is what its list lacks.</summary>
public sealed class The_lists_of_kinds
{
    [Fact]
    public void Have_every_kind_that_is_declared() =>
        Assert.Empty(typeof(Kinds).Assembly.GetTypes().Where(type => typeof(Kind).IsAssignableFrom(type) && !type.IsAbstract && !type.IsNested).Except(Kinds.WithPages.Select(kind => kind.GetType())));

    [Fact]
    public void Have_a_row_on_the_site_for_each() => Assert.Empty(Kinds.WithPages.Except(SiteKinds.All.Select(kind => kind.Kind)));

    [Fact]
    public void Have_no_two_fields_of_one_name_in_a_kind() => Assert.All(Kinds.WithPages, kind => Assert.Distinct(kind.Fields.Concat(Kinds.Common).Select(field => field.Name)));
}
