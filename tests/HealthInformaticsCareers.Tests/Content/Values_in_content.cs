using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Content;

public class A_length_of_time
{
    [Theory]
    [InlineData("18 months", 18, 18, DurationUnit.Month, "18 months")]
    [InlineData("1 year", 1, 1, DurationUnit.Year, "1 year")]
    [InlineData("1 months", 1, 1, DurationUnit.Month, "1 month")]
    [InlineData("24-36 months", 24, 36, DurationUnit.Month, "24 to 36 months")]
    [InlineData("6 weeks or more", 6, null, DurationUnit.Week, "6 weeks or more")]
    [InlineData("1 day or more", 1, null, DurationUnit.Day, "1 day or more")]
    [InlineData("up to 4 hours", null, 4, DurationUnit.Hour, "up to 4 hours")]
    [InlineData("up to 1 hour", null, 1, DurationUnit.Hour, "up to 1 hour")]
    [InlineData("0-1 years", 0, 1, DurationUnit.Year, "0 to 1 year")]
    [InlineData("90 minutes", 90, 90, DurationUnit.Minute, "90 minutes")]
    public void Is_parsed_and_put_into_words(string written, int? from, int? to, DurationUnit unit, string said)
    {
        var duration = DurationRange.Parse(written);

        Assert.Equal(new DurationRange(from, to, unit), duration);
        Assert.Equal(said, duration?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("months")]
    [InlineData("18")]
    [InlineData("18months")]
    [InlineData("18 Months")]
    [InlineData(" 18 months")]
    [InlineData("18 months\n")]
    [InlineData("-18 months")]
    [InlineData("18 fortnights")]
    [InlineData("36-24 months")]
    [InlineData("24-24 months")]
    [InlineData("24–36 months")]
    [InlineData("24 to 36 months")]
    [InlineData("up to 24-36 months")]
    [InlineData("24-36 months or more")]
    [InlineData("100000 years")]
    [InlineData("١٨ months")]
    public void Is_refused_if_it_is_written_in_any_other_way(string written) => Assert.Null(DurationRange.Parse(written));
}

public class An_amount_of_money
{
    public static TheoryData<string, decimal?, decimal?, string, string> Amounts => new()
    {
        { "free", 0, 0, "£", "free" },
        { "£0", 0, 0, "£", "free" },
        { "£555", 555, 555, "£", "£555" },
        { "£21.50", 21.50m, 21.50m, "£", "£21.50" },
        { "£21.50-49.50", 21.50m, 49.50m, "£", "£21.50 to £49.50" },
        { "£800-1500", 800, 1500, "£", "£800 to £1,500" },
        { "£555 or more", 555, null, "£", "£555 or more" },
        { "up to £13000", null, 13000, "£", "up to £13,000" },
        { "US$315", 315, 315, "US$", "US$315" },
        { "€20-25", 20, 25, "€", "€20 to €25" },
    };

    [Theory]
    [MemberData(nameof(Amounts))]
    public void Is_parsed_and_put_into_words(string written, decimal? from, decimal? to, string sign, string said)
    {
        var money = MoneyRange.Parse(written);

        Assert.Equal(new MoneyRange(from, to, sign), money);
        Assert.Equal(said, money?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("Free")]
    [InlineData("555")]
    [InlineData("$555")]
    [InlineData("£ 555")]
    [InlineData("£1,500")]
    [InlineData("£21.5")]
    [InlineData("£1500-800")]
    [InlineData("£800-800")]
    [InlineData("£800-£1500")]
    [InlineData("up to £800-1500")]
    [InlineData("up to £800 or more")]
    [InlineData("£555\n")]
    [InlineData("£12345678")]
    public void Is_refused_if_it_is_written_in_any_other_way(string written) => Assert.Null(MoneyRange.Parse(written));
}

public class A_pay_band
{
    [Theory]
    [InlineData("band 4", "4", "4", "band 4")]
    [InlineData("band 8a", "8a", "8a", "band 8a")]
    [InlineData("band 2-3", "2", "3", "bands 2 to 3")]
    [InlineData("band 7-8b", "7", "8b", "bands 7 to 8b")]
    [InlineData("band 8d-9", "8d", "9", "bands 8d to 9")]
    public void Is_parsed_and_put_into_words(string written, string from, string to, string said)
    {
        var band = BandRange.Parse(written);

        Assert.Equal(new BandRange(from, to), band);
        Assert.Equal(said, band?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("4")]
    [InlineData("Band 4")]
    [InlineData("bands 2-3")]
    [InlineData("band 8")]
    [InlineData("band 10")]
    [InlineData("band 3-2")]
    [InlineData("band 3-3")]
    [InlineData("band 2-")]
    [InlineData("band -2")]
    [InlineData("band 2-3-4")]
    [InlineData("band 8A")]
    public void Is_refused_if_it_is_written_in_any_other_way(string written) => Assert.Null(BandRange.Parse(written));

    [Fact]
    public void Is_looked_up_in_the_pay_table_from_lowest_to_highest()
    {
        var table = new PayTable(Nation.England, "2025/26", FactStatus.Reported, [], "", [new PayBand("2", 24465, 24465), new PayBand("3", 24937, 26598)]);

        Assert.Equal("£24,465 to £26,598", table.PayOf(new BandRange("2", "3"))?.ToString());
        Assert.Null(table.PayOf(new BandRange("3", "4")));
    }
}

public class A_level_of_the_historic_framework
{
    [Theory]
    [InlineData("4", 4, 4, "level 4")]
    [InlineData("1", 1, 1, "level 1")]
    [InlineData("4-6", 4, 6, "levels 4 to 6")]
    [InlineData("1-9", 1, 9, "levels 1 to 9")]
    public void Is_parsed_and_put_into_words(string written, int from, int to, string said)
    {
        var level = FrameworkRange.Parse(written);

        Assert.Equal(new FrameworkRange(from, to), level);
        Assert.Equal(said, level?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("10")]
    [InlineData("04")]
    [InlineData("6-4")]
    [InlineData("4-4")]
    [InlineData("4-")]
    [InlineData("-4")]
    [InlineData("4-5-6")]
    [InlineData("level 4")]
    public void Is_refused_if_it_is_written_in_any_other_way(string written) => Assert.Null(FrameworkRange.Parse(written));
}
