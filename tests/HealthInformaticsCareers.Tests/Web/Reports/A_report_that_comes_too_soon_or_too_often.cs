using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class A_report_that_comes_too_soon_or_too_often
{
    [Theory]
    [InlineData(3_000, 303)]
    [InlineData(3_600_000, 303)]
    [InlineData(2_999, 400)]
    [InlineData(0, 400)]
    [InlineData(-60_000, 400)]
    [InlineData(null, 400)]
    public async Task F06_Sent_faster_than_anybody_can_type_is_shown_again(int? milliseconds, int status)
    {
        await using var site = new ReportingSite { HasLimits = true };
        var time = milliseconds is { } passed ? $"{site.Clock.Now.AddMilliseconds(-passed).ToUnixTimeMilliseconds()}" : null;
        var answer = await site.Send(("time", time), ("text", "Kept."));

        Assert.Equal(status, answer.Status);
        if (status == 400)
        {
            Assert.Equal("Kept.", answer.Typed);

            // Sent again, it has taken long enough.
            site.Clock.Advance(TimeSpan.FromSeconds(3));
            Assert.Equal(303, (await site.Send(("time", answer.Document.QuerySelector("input[name=time]")!.GetAttribute("value")))).Status);
        }
    }

    [Fact]
    public async Task F06_From_one_client_is_refused_for_the_rest_of_the_minute_and_keeps_its_text()
    {
        await using var site = new ReportingSite { HasLimits = true };
        for (var sent = 0; sent < 5; sent++)
        {
            Assert.Equal(303, (await site.Send()).Status);
        }

        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var answer = await site.Send(("text", "Kept."));

        Assert.Equal((429, "Kept."), (answer.Status, answer.Typed));
        Assert.Equal(["40"], answer.Headers.GetValues("Retry-After"));
        Assert.Equal(200, (await site.Open("/roles/clinical-coder")).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(303, (await site.Send()).Status);
        Assert.Equal(6, (await site.Stored()).Count);
    }

    [Fact]
    public async Task F06_From_any_client_is_refused_once_the_hours_limit_is_reached()
    {
        await using var site = new ReportingSite { Settings = new Dictionary<string, string> { ["PerHour"] = "3" } };
        for (var sent = 0; sent < 3; sent++)
        {
            Assert.Equal(303, (await site.Send()).Status);
        }

        var answer = await site.Send(("text", "Kept."));
        Assert.Equal((429, "Kept."), (answer.Status, answer.Typed));
        Assert.Equal(["600"], answer.Headers.GetValues("Retry-After"));

        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(429, (await site.Send()).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(303, (await site.Send()).Status);
    }

    [Fact]
    public async Task With_a_mistake_does_not_count()
    {
        await using var site = new ReportingSite { HasLimits = true };
        for (var sent = 0; sent < 10; sent++)
        {
            Assert.Equal(400, (await site.Send(("kind", null))).Status);
        }

        Assert.Equal(303, (await site.Send()).Status);
    }
}
