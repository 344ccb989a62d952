using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Content;

public class Terms_in_a_text
{
    private static readonly Glossary Glossary = new(
    [
        TermOf("nhs", "NHS"),
        TermOf("nhs-england", "NHS England", "NHSE"),
        TermOf("pacs", "PACS", "PAC system"),
        TermOf("r", "R"),
        TermOf("c-plus", "C++"),
        TermOf("copy", "Copy of PACS", "NHS"),
    ]);

    [Fact]
    public void Are_found_from_left_to_right_each_time_they_occur() =>
        Assert.Equal(["pacs 0 4", "nhs 9 3", "pacs 17 4"], Found("PACS, in NHS and PACS"));

    [Theory]
    [InlineData("NHS England", "nhs-england 0 11")]
    [InlineData("an NHS Englander", "nhs 3 3")]
    public void Are_matched_by_their_longest_name(string text, string found) => Assert.Equal([found], Found(text));

    [Theory]
    [InlineData("NHSX")]
    [InlineData("xNHS")]
    [InlineData("NHS-funded")]
    [InlineData("non-NHS")]
    [InlineData("NHS_1")]
    [InlineData("nhs")]
    public void Are_whole_words_spelt_as_in_the_glossary(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("(NHS)", "nhs 1 3")]
    [InlineData("the NHS's", "nhs 4 3")]
    [InlineData("NHS/PACS", "nhs 0 3", "pacs 4 4")]
    [InlineData("“NHS”.", "nhs 1 3")]
    public void Can_be_next_to_punctuation(string text, params string[] found) => Assert.Equal(found, Found(text));

    [Fact]
    public void Are_found_by_a_synonym() => Assert.Equal(["nhs-england 0 4", "pacs 11 10"], Found("NHSE has a PAC system"));

    [Fact]
    public void Belong_to_the_term_with_that_name_rather_than_one_with_that_synonym() => Assert.Equal(["nhs 0 3"], Found("NHS"));

    [Fact]
    public void Are_never_single_letters() => Assert.Empty(Found("R is a language"));

    [Fact]
    public void Can_contain_symbols() => Assert.Equal(["c-plus 3 3"], Found("In C++ only"));

    [Fact]
    public void Are_never_found_if_the_glossary_is_empty() => Assert.Empty(new Glossary([]).FindIn("NHS"));

    private static List<string> Found(string text) => [.. Glossary.FindIn(text).Select(use => $"{use.Term.Id} {use.Start} {use.Length}")];

    private static Term TermOf(string id, string name, params IReadOnlyList<string> alsoCalled) =>
        Make.Term(id, name, alsoCalled);
}

public class A_glossary
{
    private static readonly Term Second = Make.Term("b", "beta");
    private static readonly Term First = Make.Term("z", "Alpha");
    private static readonly Glossary Glossary = new([Second, First]);

    [Fact]
    public void Lists_its_terms_in_alphabetical_order() => Assert.Equal([First, Second], Glossary.Terms);

    [Fact]
    public void Finds_a_term_by_its_id()
    {
        Assert.Same(First, Glossary.Find(new("z")));
        Assert.Null(Glossary.Find(new("Alpha")));
    }
}
