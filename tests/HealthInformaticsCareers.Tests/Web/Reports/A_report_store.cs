using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>The contract of both stores. Each store's test class inherits every test.</summary>
public abstract class A_report_store
{
    private protected static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Any characters, with the awkward ones more often.</summary>
    private static readonly Gen<string> AnyText =
        Gen.Frequency(
            (2, Gen.Elements("\0", "\uD83D", "\uDE00", "😀", "שלום", "\u202E", "e\u0301", "\r\n", "\n", "'", "\"", "''; DROP TABLE reports; --", "=1+1", "\uFFFE", "\uFFFF", " ", "\u2028")),
            (1, Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString())))
        .ListOf()
        .Select(scraps => string.Concat(scraps));

    private protected abstract ReportStore Store { get; }

    /// <summary>Another store on the same database, as after a restart or in another process.</summary>
    private protected abstract ReportStore Reopened();

    [Fact]
    public void F10_returns_a_report_after_a_restart()
    {
        var id = Added(ReportOf("The pay band is out of date.", replyTo: "reader@example.org"));

        Assert.Equal(new Report(id, "/roles/clinical-coder", ReportKind.WrongFact, "pay", "The pay band is out of date.", "reader@example.org", Noon, null), Reopened().Find(id));
    }

    [Fact]
    public void F09_keeps_one_report_and_its_state_when_the_same_is_sent_again()
    {
        var report = ReportOf("Once.", fact: null);

        var first = Added(report);
        Store.Close(first, Noon.AddDays(1));
        var second = Reopened().Add(report);

        Assert.Equal(first, second);
        Assert.False(Assert.Single(Store.List()).IsOpen);
    }

    [Fact]
    public void F09_keeps_what_was_sent_last_with_one_form()
    {
        var report = ReportOf("Frist try.");
        var first = Added(report);

        var second = Store.Add(ReportOf("First try.", submission: report.Submission));

        Assert.Equal(first, second);
        Assert.Equal("First try.", Assert.Single(Store.List()).Text);
    }

    [Theory]
    [InlineData("Changed.", "pay", "reader@example.org")]
    [InlineData("Closed.", null, "reader@example.org")]
    [InlineData("Closed.", "skills", "reader@example.org")]
    [InlineData("Closed.", "pay", null)]
    [InlineData("Closed.", "pay", "other@example.org")]
    public void N10_refuses_to_change_a_report_that_an_editor_has_closed(string text, string? fact, string? replyTo)
    {
        var report = ReportOf("Closed.", replyTo: "reader@example.org");
        var id = Added(report);
        Store.Close(id, Noon.AddDays(1));
        var closed = Store.Find(id);

        Assert.Null(Store.Add(ReportOf(text, fact: fact, replyTo: replyTo, submission: report.Submission)));
        Assert.Equal(closed, Assert.Single(Store.List()));
    }

    [Fact]
    public async Task F09_stores_each_report_once_when_many_arrive_at_once()
    {
        var shared = Enumerable.Range(0, 3).Select(number => ReportOf($"Shared {number}")).ToList();
        var references = await Task.WhenAll(Enumerable.Range(0, 16).Select(task => Task.Factory.StartNew(
            () => shared.Append(ReportOf($"Own {task}")).Select(report => (report.Text, Id: UntilThanked(report))).ToList(),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        var stored = Store.List();
        Assert.Equal(3 + 16, stored.Count);
        Assert.All(references.SelectMany(own => own), thanked => Assert.Equal(thanked.Text, Assert.Single(stored, report => report.Id == thanked.Id).Text));
    }

    [Fact]
    public void F12_returns_every_text_unchanged() =>
        Prop.ForAll(AnyText.ToArbitrary(), text =>
        {
            var report = ReportOf(text, page: text, fact: text, replyTo: text);

            var stored = Store.Find(Added(report))!;

            Assert.Equal((report.Text, report.Page, report.Fact, report.ReplyTo), (stored.Text, stored.Page, stored.Fact, stored.ReplyTo));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void F06_counts_reports_sent_between_two_times()
    {
        Store.Add(ReportOf("Before.", at: Noon.AddMinutes(-60).AddSeconds(-1)));
        Store.Add(ReportOf("Within."));
        Store.Add(ReportOf("Within too.", at: Noon.AddMinutes(-60)));
        Store.Add(ReportOf("After.", at: Noon.AddSeconds(1)));

        Assert.Equal(2, Store.Count(Noon.AddHours(-1), Noon));
    }

    [Fact]
    public void Lists_all_reports_or_only_those_of_a_page_or_since_a_day()
    {
        Store.Add(ReportOf("One", at: Noon.AddDays(-2)));
        Store.Add(ReportOf("Two", page: "/"));
        Store.Add(ReportOf("Three"));

        Assert.Equal(["One", "Two", "Three"], Store.List().Select(report => report.Text));
        Assert.Equal(["One", "Three"], Store.List(page: "/roles/clinical-coder").Select(report => report.Text));
        Assert.Equal(["Two", "Three"], Store.List(since: Noon.AddDays(-1)).Select(report => report.Text));
        Assert.Equal(["Two", "Three"], Store.List(since: Noon).Select(report => report.Text));
        Assert.Empty(Store.List(since: Noon.AddSeconds(1)));
        Assert.Equal(["Three"], Store.List("/roles/clinical-coder", Noon.AddDays(-1)).Select(report => report.Text));
    }

    [Fact]
    public void Closes_a_report_once()
    {
        var id = Added(ReportOf("Done."));

        Assert.True(Store.Close(id, Noon.AddDays(1)));
        Assert.True(Store.Close(id, Noon.AddDays(2)));
        Assert.Equal(Noon.AddDays(1), Store.Find(id)!.ClosedAt);
    }

    [Fact]
    public void Knows_when_there_is_no_such_report()
    {
        Assert.Null(Store.Find(7));
        Assert.False(Store.Close(7, Noon));
    }

    [Fact]
    public void F11_purges_reports_sent_before_a_time_and_never_reuses_an_id()
    {
        var old = Added(ReportOf("Old.", at: Noon.AddSeconds(-1)));
        var kept = Added(ReportOf("Kept."));

        Assert.Equal(1, Store.Purge(Noon));
        Assert.Equal(kept, Assert.Single(Store.List()).Id);
        Assert.Equal(1, Store.Purge(Noon.AddSeconds(1)));
        Assert.DoesNotContain(Added(ReportOf("New.")), new[] { old, kept });
    }

    [Fact]
    public void N01_knows_how_many_reports_a_purge_would_delete_and_which_is_the_newest()
    {
        Assert.Equal(new ReportAges(0, 0, DateTimeOffset.UnixEpoch), Store.AgesAt(Noon));

        Store.Add(ReportOf("Old.", at: Noon.AddSeconds(-1)));
        Store.Add(ReportOf("Newest.", at: Noon.AddSeconds(5)));
        Store.Add(ReportOf("Kept."));

        Assert.Equal(new ReportAges(3, 1, Noon.AddSeconds(5)), Store.AgesAt(Noon));
    }

    private protected static NewReport ReportOf(string text, string page = "/roles/clinical-coder", string? fact = "pay", string? replyTo = null, Guid? submission = null, DateTimeOffset? at = null) =>
        new(submission ?? Guid.NewGuid(), page, ReportKind.WrongFact, fact, text, replyTo, at ?? Noon);

    private long Added(NewReport report) => Assert.NotNull(Store.Add(report));

    /// <summary>Tries again, as a visitor would, while too many reports arrive at once.</summary>
    private long UntilThanked(NewReport report)
    {
        while (true)
        {
            try
            {
                return Added(report);
            }
            catch (ReportsUnavailableException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                Thread.Yield();
            }
        }
    }
}
