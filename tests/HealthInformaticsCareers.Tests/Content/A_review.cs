using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The verb <c>review</c>, on the base content as if today were 1 June 2026. All its pages fall due on 1 January 2027.</summary>
public sealed class A_review : IDisposable
{
    private readonly TemporaryContent content = Spec.Base();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Is_listed_in_the_week_in_which_it_falls_due_with_the_sources_of_most_pages_first()
    {
        var catalogue = content.Load(Spec.Today).Catalogue!;

        var weeks = ReviewWeek.AllOf(catalogue, Spec.Today).ToList();
        Assert.Equal([new DateOnly(2026, 6, 29), new DateOnly(2026, 12, 28)], weeks.Select(week => week.Monday));
        Assert.Equal(catalogue.All.Count(entry => entry.IsCurrent), weeks.Sum(week => week.Pages.Count));
        Assert.All(weeks, week =>
        {
            Assert.Equal(week.Pages.OrderByDescending(page => page.NamedBy).Select(page => page.NamedBy), week.Pages.Select(page => page.NamedBy));
            Assert.Equal(week.Sources.OrderByDescending(source => source.Pages).Select(source => source.Pages), week.Sources.Select(source => source.Pages));
        });
        Assert.Equal(new DateOnly(2027, 1, 4), Assert.Single(ReviewWeek.AllOf(catalogue, new DateOnly(2027, 1, 10))).Monday);
    }

    [Fact]
    public void Is_brought_forward_where_a_week_has_too_many()
    {
        Editor.SpreadReviews(2).Write();

        var loaded = content.Load(Spec.Today);
        Assert.Empty(loaded.Diagnostics);
        Assert.All(ReviewWeek.AllOf(loaded.Catalogue!, Spec.Today), week => Assert.InRange(week.Pages.Count, 1, 2));
        Assert.All(loaded.Catalogue!.All, entry => Assert.True(entry.ReviewDue <= new DateOnly(2027, 1, 1) && entry.ReviewDue > Spec.Today));
        Assert.Empty(Editor.SpreadReviews(2).Lines);
    }

    [Fact]
    public void Cannot_be_put_into_weeks_that_are_not_there()
    {
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("review-due: 2026-07-01", "review-due: 2026-06-02", StringComparison.Ordinal));
        content.Write("roles/lead-coder.md", content.Read("roles/lead-coder.md").Replace("review-due: 2026-07-01", "review-due: 2026-06-02", StringComparison.Ordinal));

        Assert.Contains("There are too many reviews for 1 a week", Editor.SpreadReviews(1).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_source_dates_the_pages_that_rest_on_it_alone()
    {
        var before = content.Load(Spec.Today).Catalogue!;
        Editor.RestampSource("newspaper", new DateOnly(2026, 5, 20)).Write();

        var after = content.Load(Spec.Today).Catalogue!;
        Assert.Equal(new DateOnly(2026, 5, 20), after.Sources.Single(source => source.Id.Value == "newspaper").Checked);
        var dated = after.All.Where(entry => entry.Reviewed == new DateOnly(2026, 5, 20)).ToList();
        Assert.Equal(
            before.All.Where(entry => before.SourcesOf(entry) is [{ Id.Value: "newspaper" }]).Select(entry => entry.Address).Order(),
            dated.Select(entry => entry.Address).Order());
        Assert.NotEmpty(dated);
        Assert.All(dated, entry => Assert.Equal(365, entry.ReviewDue.DayNumber - entry.Reviewed.DayNumber));
    }

    [Fact]
    public void Of_a_source_says_why_it_dates_no_page()
    {
        var change = Editor.RestampSource("national-body", new DateOnly(2026, 5, 20));

        Assert.Equal(["No page is re-dated: of 5 that rest on 'national-body', 5 also rest on a source last read before 2026-05-20."], change.Notes);
    }

    [Theory]
    [InlineData("news", "2026-05-20", "sources.yml has no 'news'. Did you mean 'newspaper'?")]
    [InlineData("newspapre", "2026-05-20", "sources.yml has no 'newspapre'. Did you mean 'newspaper'?")]
    [InlineData("newspaper", "2026-06-02", "'2026-06-02' is a day to come. Name the day on which you read it.")]
    public void Of_a_source_needs_a_source_and_a_day_that_can_be(string source, string day, string why) =>
        Assert.Equal(why, Editor.RestampSource(source, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Refusal);

    private ContentEditor Editor => new(content.Folder, SiteMap.ForContent, Spec.Today);
}
