using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>What both stores promise; each inherits every test.</summary>
public abstract class A_report_store
{
    private protected static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Text of any characters, the awkward ones often.</summary>
    private static readonly Gen<string> AnyText =
        Gen.Frequency(
            (2, Gen.Elements("\0", "\uD83D", "\uDE00", "😀", "שלום", "\u202E", "e\u0301", "\r\n", "\n", "'", "\"", "''; DROP TABLE reports; --", "=1+1", "\uFFFE", "\uFFFF", " ", "\u2028")),
            (1, Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString())))
        .ListOf()
        .Select(scraps => string.Concat(scraps));

    private protected abstract ReportStore Store { get; }

    /// <summary>Another one on the same database, as another process or a restart would have it.</summary>
    private protected abstract ReportStore Again();

    [Fact]
    public void F10_gives_a_report_to_whoever_opens_it_next()
    {
        var id = Store.Add(ReportOf("The pay band is out of date.", replyTo: "reader@example.org"));

        Assert.Equal(new Report(id, "/roles/clinical-coder", ReportKind.WrongFact, "pay", "The pay band is out of date.", "reader@example.org", Noon, null), Again().Find(id));
    }

    [Fact]
    public void F09_keeps_one_report_that_is_sent_again()
    {
        var report = ReportOf("Once.");

        var first = Store.Add(report);
        Store.Close(first, Noon.AddDays(1));
        var second = Again().Add(report);

        Assert.Equal(first, second);
        Assert.False(Assert.Single(Store.List()).IsOpen);
    }

    [Fact]
    public void F09_holds_what_was_sent_last_under_one_submission()
    {
        var report = ReportOf("Frist try.");
        var first = Store.Add(report);

        var second = Store.Add(ReportOf("First try.", submission: report.Submission));

        Assert.Equal(first, second);
        Assert.Equal("First try.", Assert.Single(Store.List()).Text);
    }

    [Fact]
    public async Task F09_stores_each_once_when_many_are_sent_at_once_and_again()
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
    public void F12_gives_back_every_text_as_the_report_has_it() =>
        Prop.ForAll(AnyText.ToArbitrary(), text =>
        {
            var report = ReportOf(text, page: text, fact: text, replyTo: text);

            var stored = Store.Find(Store.Add(report))!;

            Assert.Equal((report.Text, report.Page, report.Fact, report.ReplyTo), (stored.Text, stored.Page, stored.Fact, stored.ReplyTo));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void F06_counts_what_came_since_a_time()
    {
        Store.Add(ReportOf("Before.", at: Noon.AddMinutes(-61)));
        Store.Add(ReportOf("Within."));
        Store.Add(ReportOf("Within too.", at: Noon.AddMinutes(-60)));

        Assert.Equal(2, Store.CountSince(Noon.AddHours(-1)));
    }

    [Fact]
    public void Lists_all_or_those_of_a_page_or_since_a_day()
    {
        Store.Add(ReportOf("One", at: Noon.AddDays(-2)));
        Store.Add(ReportOf("Two", page: "/"));
        Store.Add(ReportOf("Three"));

        Assert.Equal(["One", "Two", "Three"], Store.List().Select(report => report.Text));
        Assert.Equal(["One", "Three"], Store.List(page: "/roles/clinical-coder").Select(report => report.Text));
        Assert.Equal(["Two", "Three"], Store.List(since: Noon.AddDays(-1)).Select(report => report.Text));
        Assert.Equal(["Three"], Store.List("/roles/clinical-coder", Noon.AddDays(-1)).Select(report => report.Text));
    }

    [Fact]
    public void Closes_a_report_once()
    {
        var id = Store.Add(ReportOf("Done."));

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
    public void F11_purges_what_was_sent_before_a_time_and_gives_no_id_twice()
    {
        var old = Store.Add(ReportOf("Old.", at: Noon.AddSeconds(-1)));
        var kept = Store.Add(ReportOf("Kept."));

        Assert.Equal(1, Store.Purge(Noon));
        Assert.Equal(kept, Assert.Single(Store.List()).Id);
        Assert.Equal(1, Store.Purge(Noon.AddSeconds(1)));
        Assert.DoesNotContain(Store.Add(ReportOf("New.")), new[] { old, kept });
    }

    private protected static NewReport ReportOf(string text, string page = "/roles/clinical-coder", string? fact = "pay", string? replyTo = null, Guid? submission = null, DateTimeOffset? at = null) =>
        new(submission ?? Guid.NewGuid(), page, ReportKind.WrongFact, fact, text, replyTo, at ?? Noon);

    /// <summary>As a reader would: too many at once are asked to send it again.</summary>
    private long UntilThanked(NewReport report)
    {
        while (true)
        {
            try
            {
                return Store.Add(report);
            }
            catch (ReportsUnavailableException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                Thread.Yield();
            }
        }
    }
}
