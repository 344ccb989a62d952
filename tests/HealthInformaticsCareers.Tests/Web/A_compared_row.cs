using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Compare;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class A_compared_row
{
    [Theory]
    [InlineData("Pay band", "value: band 3", "value: band 4", true)]
    [InlineData("Pay band", "value: band 3", "value: unknown", true)]
    [InlineData("Pay in pounds a year (England, 2025/26)", "value: band 3", "value: band 4", true)]
    [InlineData("Pay band", "value: band 3\n  status: reported", "value: band 3\n  note: In one advert.\n  status: unverified", false)]
    [InlineData("Pay band", "value: band 3\n  status: reported\n  sources: [newspaper]", "value: band 3\n  status: disputed\n  sources: [newspaper]\n  claims:\n    - value: band 4\n      source: national-body", true)]
    [InlineData("What you’d do", "sources: [national-body]", "sources: [newspaper, national-body]", false)]
    [InlineData("What you’d do", "    - Read notes\n    - Choose codes", "    - Choose codes\n    - Read notes", false)]
    [InlineData("What you’d do", "    - Read notes\n", "", true)]
    [InlineData("To get in", "value: unknown", "value:\n    - A degree", true)]
    [InlineData("Level", "level: entry", "level: senior", true)]
    [InlineData("Checks: always", "  always: [identity-check]", "  not-typical: [identity-check]", true)]
    [InlineData("Checks: not typical", "  always: [identity-check]", "  not-typical: [identity-check]", true)]
    [InlineData("Where it can lead", "kind: promotion", "kind: sideways", true)]
    [InlineData("Where it can lead", "because: Lead coders have experience.", "because: They have it.", false)]
    [InlineData("Applies to", "nations: [england]", "nations: [wales, england]", true)]
    [InlineData("In short", "summary: You turn notes", "summary: You turn all notes", true)]
    public void Differs_between_two_roles_only_if_a_value_does(string label, string change, string into, bool differs)
    {
        var catalogue = With("roles/coder.md", "roles/other.md", change, into);

        Assert.Equal(differs, Row(catalogue, label, catalogue.Roles.Find("coder")!, catalogue.Roles.Find("other")!).Differs);
    }

    [Theory]
    [InlineData("What it costs", "paid-by: [employer]", "paid-by: [you]", true)]
    [InlineData("What it costs", "value: £555 or more", "value: £555", true)]
    [InlineData("What it costs", "value: £555 or more", "value: unknown", true)]
    [InlineData("Who can start it", "value: in-post", "value: open", true)]

    // An unknown value holds the default of the enum, which is Open.
    [InlineData("Who can start it", "value: in-post", "value: unknown", true)]
    [InlineData("Where to get it", "link: https://body.example/exam", "link: https://body.example/test", true)]
    [InlineData("What you need first", "renewal:", "prerequisites:\n  value: unknown\n  status: unverified\n  sources: [newspaper]\nrenewal:", true)]
    [InlineData("How long it takes", "value: 24-36 months", "value: 24-36 months\n  note: In one place.", false)]
    public void Differs_between_two_qualifications_only_if_a_value_does(string label, string change, string into, bool differs)
    {
        var catalogue = With("qualifications/coding-exam.md", "qualifications/other.md", change, into);

        Assert.Equal(differs, Row(catalogue, label, catalogue.Qualifications.Find("coding-exam")!, catalogue.Qualifications.Find("other")!).Differs);
    }

    [Fact]
    public void Is_the_same_if_only_the_order_of_payers_differs()
    {
        using var content = Spec.Base();
        var exam = content.Read("qualifications/coding-exam.md");
        content.Write("qualifications/one.md", exam.Replace("[employer]", "[employer, you]", StringComparison.Ordinal));
        content.Write("qualifications/other.md", exam.Replace("[employer]", "[you, employer]", StringComparison.Ordinal));
        var catalogue = content.Load(Spec.Today).Catalogue!;

        Assert.False(Row(catalogue, "What it costs", catalogue.Qualifications.Find("one")!, catalogue.Qualifications.Find("other")!).Differs);
    }

    [Fact]
    public void Differs_if_two_routes_have_the_same_steps_in_another_order()
    {
        using var content = Spec.Base();
        var route = content.Read("routes/trainee.md");
        content.Write("routes/one.md", Steps("Read", "Write"));
        content.Write("routes/other.md", Steps("Write", "Read"));
        var catalogue = content.Load(Spec.Today).Catalogue!;

        Assert.True(Row(catalogue, "Steps", catalogue.Routes.Find("one")!, catalogue.Routes.Find("other")!).Differs);

        string Steps(string first, string second) =>
            $"{route[..route.IndexOf("steps:", StringComparison.Ordinal)]}steps:\n  - do: {first}\n  - do: {second}\n{route[route.LastIndexOf("---", StringComparison.Ordinal)..]}";
    }

    [Fact]
    public void Is_left_out_if_no_entry_has_a_value()
    {
        using var content = Spec.Base();
        var catalogue = content.Load(Spec.Today).Catalogue!;

        Assert.DoesNotContain(ComparedRow.Of(catalogue, [catalogue.Roles.Find("coder")!]), row => row.Label == "Checks: not typical");
    }

    private static Catalogue With(string path, string copy, string change, string into)
    {
        using var content = Spec.Base();
        var text = content.Read(path);
        Assert.Contains(change, text, StringComparison.Ordinal);
        content.Write(copy, text.Replace(change, into, StringComparison.Ordinal));
        var loaded = content.Load(Spec.Today);
        return loaded.Catalogue ?? throw new ArgumentException(string.Join('\n', loaded.Diagnostics));
    }

    private static ComparedRow Row(Catalogue catalogue, string label, params IReadOnlyList<Entry> entries) =>
        ComparedRow.Of(catalogue, entries).Single(row => row.Label == label);
}
