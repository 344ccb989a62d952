using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Tests on the spec content which filter options match an entry.</summary>
public sealed class A_filter
{
    private const string Qualification = "qualifications/coding-exam.md";

    [Theory]
    [InlineData("free", "[government]", "free")]
    [InlineData("free", "[you]", "free")]
    [InlineData("free", "[unknown]", "free")]
    [InlineData("£555 or more", "[employer]", "free")]
    [InlineData("unknown", "[employer, government]", "free")]
    [InlineData("£90-190", "[you]", "you")]
    [InlineData("£90-190", "[you, employer]", "you")]
    [InlineData("unknown", "[you, employer]", "you")]
    [InlineData("unknown", "[you, unknown]", "you")]
    [InlineData("unknown", "[unknown]", "unknown")]
    [InlineData("£90-190", "[employer, unknown]", "unknown")]
    public void Matches_by_who_may_have_to_pay(string price, string payers, string option) => Assert.Equal(
        [option],
        Matching("/qualifications", "cost", (Qualification, "value: £555 or more\n  paid-by: [employer]", $"value: {price}\n  paid-by: {payers}")));

    [Theory]
    [InlineData("1-2 hours", "1-week", "3-months", "1-year")]
    [InlineData("7 days", "1-week", "3-months", "1-year")]
    [InlineData("up to 3 months", "3-months", "1-year")]
    [InlineData("12-13 weeks", "3-months", "1-year")]
    [InlineData("3-12 months", "1-year")]
    [InlineData("1 year", "1-year")]
    [InlineData("12-28 months", "over-1-year")]
    [InlineData("3 days or more", "no-limit")]
    [InlineData("unknown", "unknown")]
    public void Matches_by_the_longest_time(string time, params string[] options) => Assert.Equal(
        options,
        Matching("/qualifications", "time", (Qualification, "value: 24-36 months", $"value: {time}")));

    [Fact]
    public void Sorts_by_the_lowest_value_with_pounds_before_other_currencies()
    {
        (string Title, string Time, string Price)[] given =
            [("A", "unknown", "unknown"), ("B", "3-8 weeks", "US$1"), ("C", "3 days or more", "£555 or more"), ("D", "up to 4 weeks", "£90-190"), ("E", "1-2 hours", "free"), ("F", "1 year", "up to £100")];
        var catalogue = Load([], content =>
        {
            var page = content.Read(Qualification);
            content.Delete(Qualification);
            foreach (var (title, time, price) in given)
            {
                var slug = title == "A" ? "coding-exam" : title.ToLowerInvariant();
                content.Write($"qualifications/{slug}.md", page.Replace("title: Coding exam", $"title: {title}", StringComparison.Ordinal)
                    .Replace("value: 24-36 months", $"value: {time}", StringComparison.Ordinal).Replace("value: £555 or more", $"value: {price}", StringComparison.Ordinal));
            }
        });

        Assert.Equal("ECBDFA", Titles("time"));
        Assert.Equal("EDFCBA", Titles("cost"));

        string Titles(string sort) => string.Concat(catalogue.List($"/qualifications?sort={sort}").Found.Cast<Qualification>().Select(one => one.Title));
    }

    [Theory]
    [InlineData("band 4", "4")]
    [InlineData("band 7-8b", "7", "8a", "8b")]
    [InlineData("unknown", "unknown")]
    public void Finds_a_role_in_each_of_its_bands(string band, params string[] options) => Assert.Equal(
        options,
        Matching("/roles", "band", ("roles/coder.md", "value: band 3", $"value: {band}")));

    [Theory]
    [InlineData("apply", false, false)]
    [InlineData("apply", true, false)]
    [InlineData("apprenticeship", false, false)]
    [InlineData("apprenticeship", true, true)]
    public void Finds_a_role_without_a_degree_if_an_apprenticeship_below_degree_level_leads_to_it_or_includes_it(string form, bool isBelowDegree, bool isFound)
    {
        var catalogue = Load(
        [
            ("routes/trainee.md", "form: apply", $"form: {form}"),

            // No role is listed at the starting point, which would be enough to find it.
            ("starting-points/school-leaver.md", "roles: [coder]", "roles: []"),
            ("starting-points/school-leaver.md", "who-for:", $"below-degree: {(isBelowDegree ? "true" : "false")}\nwho-for:"),
        ]);

        Assert.Equal(isFound ? ["coder", "lead-coder"] : [], catalogue.List("/roles?degree=no").Found.Cast<Role>().Select(role => role.Slug));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Finds_a_role_without_a_degree_if_a_starting_point_is_below_degree_level(bool isBelowDegree)
    {
        var catalogue = Load([("starting-points/school-leaver.md", "who-for:", $"below-degree: {(isBelowDegree ? "true" : "false")}\nwho-for:")]);

        Assert.Equal(isBelowDegree ? catalogue.StartingPoints.Find("school-leaver")!.Roles : [], catalogue.List("/roles?degree=no").Found.Cast<Role>().Select(role => role.Id));
    }

    [Theory]
    [InlineData("most-days", true)]
    [InlineData("some-days", true)]
    [InlineData("depends", true)]
    [InlineData("rarely", false)]
    [InlineData("unknown", false)]
    public void Finds_a_role_that_can_be_done_from_home_at_least_in_some_posts(string home, bool isFound)
    {
        var catalogue = Load([("roles/coder.md", "duties:", $"home:\n  value: {home}\n  status: reported\n  sources: [newspaper]\nduties:")]);

        Assert.Equal(isFound ? ["coder"] : [], catalogue.List("/roles?home=yes").Found.Cast<Role>().Select(role => role.Slug));
    }

    [Theory]
    [InlineData("apprenticeship", "paid", true)]
    [InlineData("scheme", "paid", true)]
    [InlineData("scheme", "depends", false)]
    [InlineData("study", "paid", false)]
    [InlineData("move", "paid", false)]
    public void Finds_a_role_with_paid_training_if_a_paid_apprenticeship_or_scheme_leads_to_it_or_includes_it(string form, string pay, bool isFound)
    {
        var catalogue = Load(
        [
            ("routes/trainee.md", "form: apply", $"form: {form}"),
            ("routes/trainee.md", "    qualification: coding-exam", $"    qualification: coding-exam\n    paid:\n      value: {pay}\n      status: reported\n      sources: [newspaper]"),
        ]);

        Assert.Equal(isFound ? ["coder", "lead-coder"] : [], catalogue.List("/roles?paid-training=yes").Found.Cast<Role>().Select(role => role.Slug));
    }

    [Theory]
    [InlineData("", "depends")]
    [InlineData("paid", "yes")]
    [InlineData("unpaid", "no")]
    [InlineData("depends", "depends")]
    [InlineData("unknown", "depends")]
    [InlineData("paid unpaid", "depends")]
    [InlineData("paid paid", "yes")]
    public void Says_that_a_route_is_paid_if_every_step_with_a_pay_fact_is(string pay, string option)
    {
        var steps = pay.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => $"\n  - do: Train\n    paid:\n      value: {word}\n      status: reported\n      sources: [newspaper]");

        Assert.Equal([option], Matching("/routes", "paid", ("routes/trainee.md", "    qualification: coding-exam", "    qualification: coding-exam" + string.Concat(steps))));
    }

    [Fact]
    public void Merges_values_that_differ_only_in_case_and_punctuation()
    {
        var catalogue = Load([], content =>
        {
            var page = content.Read(Qualification);
            foreach (var (slug, body) in new[] { ("b", "THE national, body."), ("c", "Unknown"), ("d", "Another body") })
            {
                content.Write($"qualifications/{slug}.md", page.Replace("title: Coding exam", $"title: {slug}", StringComparison.Ordinal)
                    .Replace("value: The national body", $"value: {body}", StringComparison.Ordinal));
            }
        });

        Assert.Equal(
            [("another-body", 1), ("the-national-body", 2), ("unknown", 1)],
            catalogue.List("/qualifications").Form.Choices.Single(choice => choice.Name == "awarded-by").Options.Select(option => (option.Value, option.Count)));
    }

    /// <returns>The filter's options that match the changed entry.</returns>
    private static List<string> Matching(string path, string filter, params (string File, string Old, string New)[] changes)
    {
        var catalogue = Load(changes);
        var entry = catalogue.All.Single(entry => entry.Address == "/" + changes[0].File[..^".md".Length]);
        return [.. catalogue.List(path).Form.Choices.Single(choice => choice.Name == filter).Options.Where(option => catalogue.List(option.Address).Found.Contains(entry)).Select(option => option.Value)];
    }

    private static Catalogue Load((string File, string Old, string New)[] changes, Action<TemporaryContent>? more = null)
    {
        using var content = Spec.Base();
        foreach (var (file, old, changed) in changes)
        {
            var page = content.Read(file);
            Assert.Contains(old, page, StringComparison.Ordinal);
            content.Write(file, page.Replace(old, changed, StringComparison.Ordinal));
        }

        more?.Invoke(content);
        var loaded = content.Load(Spec.Today);
        Assert.NotNull(loaded.Catalogue);
        return loaded.Catalogue;
    }
}
