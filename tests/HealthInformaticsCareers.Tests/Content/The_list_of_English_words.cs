using HealthInformaticsCareers.Content.Checks;

namespace HealthInformaticsCareers.Tests.Content;

public class The_list_of_English_words
{
    private static readonly string[] Words = [.. EnglishWords.All];

    [Fact]
    public void Is_sorted_so_that_a_word_is_found_by_halves() => Assert.Equal(Words.Order(StringComparer.Ordinal).Distinct(), Words);

    [Fact]
    public void Has_every_one_of_its_words() => Assert.All(Words, word => Assert.True(EnglishWords.Contains(word), word));

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("0")]
    [InlineData("codr")]
    [InlineData("london")]
    [InlineData("zzz")]
    [InlineData("zygote\nzygotes")]
    public void Has_no_other(string word) => Assert.False(EnglishWords.Contains(word));
}
