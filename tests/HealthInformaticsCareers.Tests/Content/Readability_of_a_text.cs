using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Model.Facts;
using static HealthInformaticsCareers.Tests.Content.TextsForReading;

namespace HealthInformaticsCareers.Tests.Content;

public class Syllables_of_a_word
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("the", 1)]
    [InlineData("role", 1)]
    [InlineData("roles", 1)]
    [InlineData("used", 1)]
    [InlineData("table", 2)]
    [InlineData("needed", 2)]
    [InlineData("people", 2)]
    [InlineData("patient", 2)]
    [InlineData("business", 2)]
    [InlineData("career", 2)]
    [InlineData("digital", 3)]
    [InlineData("service", 2)]
    [InlineData("information", 4)]
    [InlineData("qualification", 5)]
    public void Are_counted(string word, int syllables) => Assert.Equal(syllables, Readability.SyllablesOf(word));

    [Theory]
    [InlineData("services")]
    [InlineData("colleges")]
    [InlineData("examples")]
    [InlineData("publishes")]
    public void Include_a_spoken_ending(string word) => Assert.Equal(3, Readability.SyllablesOf(word));

    [Theory]
    [InlineData("placement")]
    [InlineData("statements")]
    [InlineData("something")]
    [InlineData("safely")]
    [InlineData("safety")]
    [InlineData("useful")]
    [InlineData("colleagues")]
    public void Do_not_include_a_silent_e(string word) => Assert.Equal(2, Readability.SyllablesOf(word));

    [Theory]
    [InlineData("area")]
    [InlineData("employer")]
    [InlineData("period")]
    [InlineData("scientist")]
    [InlineData("graduate")]
    [InlineData("studying")]
    [InlineData("anyone")]
    public void Include_both_of_two_vowels_that_are_spoken_separately(string word) => Assert.Equal(3, Readability.SyllablesOf(word));

    [Fact]
    public void Are_the_same_in_capital_letters() => Assert.Equal(4, Readability.SyllablesOf("INFORMATION"));

    [Fact]
    public void Are_at_least_one() => Assert.Equal(1, Readability.SyllablesOf("24"));
}

public class Words_of_a_sentence
{
    [Theory]
    [InlineData("You ask.", "You", "ask")]
    [InlineData("Don’t stop", "Don’t", "stop")]
    [InlineData("a self-taught coder", "a", "self", "taught", "coder")]
    [InlineData("£1,200 for 1.5 years", "1,200", "for", "1.5", "years")]
    [InlineData("notes/codes (both)", "notes", "codes", "both")]
    [InlineData("a café – closed", "a", "café", "closed")]
    public void Are_letters_and_digits_with_the_hyphens_and_apostrophes_between_them(string sentence, params string[] words) => Assert.Equal(words.Length, Assert.Single(SentencesOf(sentence)).Words);

    [Theory]
    [InlineData("")]
    [InlineData(" – … !")]
    public void Are_none_if_there_are_only_symbols(string sentence) => Assert.Empty(SentencesOf(sentence));
}

public class Sentences_of_a_text
{
    [Theory]
    [InlineData("You ask. They answer! Do you see? Yes.", "You ask.", "They answer!", "Do you see?", "Yes.")]
    [InlineData("They say \"Yes.\" You go (or stay.) £5 is enough.", "They say \"Yes.\"", "You go (or stay.)", "£5 is enough.")]
    [InlineData("It ends. \"So it does.\" (Yes.)", "It ends.", "\"So it does.\"", "(Yes.)")]
    [InlineData("It ends.  'So it does.' [Yes.] 2 are left. ", "It ends.", "'So it does.'", "[Yes.]", "2 are left. ")]
    [InlineData("It ends.\u00A0Yes.", "It ends.", "Yes.")]
    public void End_at_a_full_stop_before_a_capital_letter_or_a_number(string text, params string[] sentences) => Assert.Equal(sentences, SentencesOf(text).Select(sentence => sentence.Text));

    [Theory]
    [InlineData("Notes, e.g. letters, i.e. what is written")]
    [InlineData("It takes 1.5 years at jobs.nhs.uk")]
    [InlineData("The list (see p. two.\") Ends here")]
    public void Do_not_end_inside_an_abbreviation_a_number_or_an_address(string text) => Assert.Equal(text, Assert.Single(SentencesOf(text)).Text);

    [Fact]
    public void Include_a_list_item_without_a_full_stop() => Assert.Equal("Read notes", Assert.Single(SentencesOf("Read notes")).Text);

    [Fact]
    public void Are_none_if_there_are_no_words() => Assert.Empty(SentencesOf("… – !"));
}

public class The_SMOG_grade
{
    /// <summary>Counted by hand: information, qualification, apprenticeship, organisation, employer and librarian have three or more syllables.</summary>
    private static readonly string[] ThreeSentences =
    [
        "You need information on the qualification.",
        "An apprenticeship is paid by the organisation.",
        "Ask the employer and the librarian.",
    ];

    [Fact]
    public void Follows_the_published_formula() =>
        // Six hard words in three sentences are sixty in thirty: 3.1291 + 1.0430 * √60.
        Assert.Equal(11.2081, SmogOf(ThreeSentences), precision: 4);

    [Fact]
    public void Does_not_depend_on_the_length_of_the_text() =>
        Assert.Equal(SmogOf(ThreeSentences), SmogOf([.. Enumerable.Repeat(ThreeSentences, 10).SelectMany(sentences => sentences)]), precision: 4);

    [Fact]
    public void Is_3_if_no_word_is_hard() => Assert.Equal(3.1291, SmogOf(["You go.", "They stay."]), precision: 4);

    [Fact]
    public void Counts_a_hard_word_each_time_it_occurs() =>
        // Thirty hard words in thirty sentences: 3.1291 + 1.0430 * √30.
        Assert.Equal(8.8418, SmogOf([.. Enumerable.Repeat("Information.", 30)]), precision: 4);

    private static double SmogOf(string[] sentences) => Readability.SmogOf(sentences.Sum(sentence => Assert.Single(SentencesOf(sentence)).HardWords), sentences.Length);
}

internal static class TextsForReading
{
    public static IReadOnlyList<Sentence> SentencesOf(string text) => [.. new TextWords(new Vocabulary([], [], [])).Read(text).Sentences];
}
