using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Content;

public class Figures_in_a_text
{
    [Theory]
    [InlineData("It costs £800.", "£800")]
    [InlineData("It costs £1,200, or more", "£1200")]
    [InlineData("from £21.50-49.50", "£21.50", "£49.50")]
    [InlineData("between £800 and £1,500", "£800", "£1500")]
    [InlineData("£800 to 1500", "£800", "£1500")]
    [InlineData("US$315 or €7", "US$315", "€7")]
    public void Are_amounts_of_money(string text, params string[] figures) => Assert.Equal(figures, In(text));

    [Theory]
    [InlineData("18 months", "18 months")]
    [InlineData("1 month", "1 month")]
    [InlineData("24-36 months", "24 months", "36 months")]
    [InlineData("24–36 months", "24 months", "36 months")]
    [InlineData("one or two years", "1 year", "2 years")]
    [InlineData("a two-year course", "2 years")]
    [InlineData("Twelve weeks and 3 days", "12 weeks", "3 days")]
    [InlineData("1,000 hours in 1.5 years", "1000 hours", "1.5 years")]
    [InlineData("90 minutes", "90 minutes")]
    public void Are_lengths_of_time(string text, params string[] figures) => Assert.Equal(figures, In(text));

    [Theory]
    [InlineData("band 5", "band 5")]
    [InlineData("Bands 8a to 8C", "band 8a", "band 8c")]
    [InlineData("band 2-3", "band 2", "band 3")]
    [InlineData("bands 4 and 5", "band 4", "band 5")]
    public void Are_pay_bands(string text, params string[] figures) => Assert.Equal(figures, In(text));

    [Theory]
    [InlineData("16 year olds")]
    [InlineData("18-year-olds")]
    [InlineData("21 years old")]
    [InlineData("18 or 19 year olds")]
    public void Are_not_ages(string text) => Assert.Empty(In(text));

    [Theory]
    [InlineData("in 2024")]
    [InlineData("level 7")]
    [InlineData("a year")]
    [InlineData("twenty-two years")]
    [InlineData("someone years ago")]
    [InlineData("band 10")]
    [InlineData("a broadband 5")]
    [InlineData("five people")]
    public void Are_not_other_numbers(string text) => Assert.Empty(In(text));

    [Theory]
    [InlineData("£20 and 3 books", "£20")]
    [InlineData("£150 day rate", "£150")]
    [InlineData("band 5 and 12 months", "band 5", "12 months")]
    public void End_before_the_text_that_follows(string text, params string[] figures) => Assert.Equal(figures.Order(), In(text).Order());

    [Fact]
    public void Are_the_same_however_they_are_written() => Assert.Equal(Figure.PlacesIn("value: £1200, 2 years, band 8a").Keys, Figure.PlacesIn("£1,200 for two years in Band 8A").Keys);

    private static IEnumerable<string> In(string text) => Figure.PlacesIn(text).Keys.Select(figure => figure.ToString());
}
