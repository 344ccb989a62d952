using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class F11_personal_data_in_a_text
{
    private static readonly string[] Scraps =
    [
        "0", "1", "44", "+44", "0044", "(0)", "07700", "900123", "020", "7946", "0958", "943", "476", "5919", "9434765919", "QQ", "12", "34", "56", "C", "AB123456C", "@", "a", "é", "name", ".", "-", "_", "+", "example", "com", "co.uk",
        " ", "  ", "\n", "\t", "(", ")", "[", "]", ",", "/", ":", "\u00A0", "\u2011", "\u2013", "٠", "😀", "\uD83D", "\0", "\u0301", "[phone number removed]", "removed",
    ];

    private static readonly Gen<string> AnyText =
        Gen.Frequency((6, Gen.Elements(Scraps)), (1, ArbMap.Default.GeneratorFor<string>().Where(text => text is not null))).ListOf().Select(scraps => string.Concat(scraps));

    [Theory]
    [InlineData("name@example.com")]
    [InlineData("first.last+tag@mail.example.co.uk")]
    [InlineData("o'neil_1%x@example.org")]
    [InlineData("élise@exämple.fr")]
    public void An_e_mail_address_is_taken_out(string address) => TakenOut(address, "[e-mail address removed]");

    [Theory]
    [InlineData("07700900123")]
    [InlineData("07700 900 123")]
    [InlineData("07700-900-123")]
    [InlineData("020 7946 0958")]
    [InlineData("(020) 7946 0958")]
    [InlineData("01632 96001")]
    [InlineData("0117.496.0123")]
    [InlineData("+447700900123")]
    [InlineData("+44 (0)20 7946 0958")]
    [InlineData("+44 7700 900123")]
    [InlineData("0044 20 7946 0958")]
    [InlineData("0808 157 0192")]
    public void A_telephone_number_is_taken_out(string number) => TakenOut(number, "[phone number removed]");

    [Theory]
    [InlineData("9434765919")]
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    [InlineData("401 023 2137")]
    public void An_NHS_number_is_taken_out(string number) => TakenOut(number, "[NHS number removed]");

    [Theory]
    [InlineData("QQ123456C")]
    [InlineData("QQ 12 34 56 C")]
    [InlineData("ab123456d")]
    public void A_National_Insurance_number_is_taken_out(string number) => TakenOut(number, "[National Insurance number removed]");

    [Theory]
    [InlineData("9434765918")]
    [InlineData("943 476 5918 is no NHS number, because its last digit does not follow from the others")]
    [InlineData("Call 999, 111 or 0800 1111.")]
    [InlineData("£24,071 to £26,282 in 2026/27, checked on 2026-11-22 at 10:30")]
    [InlineData("band 3 @ the trust")]
    [InlineData("https://www.example.org/jobs/12345678?id=1")]
    [InlineData("standard ST0123, version 1.2")]
    [InlineData("كود ٩٤٣ ٤٧٦, コード, 😀")]
    public void Anything_else_stays_as_it_is(string text) => Assert.Equal(text, Masking.Mask(text));

    [Fact]
    public void A_text_without_at_signs_and_with_few_digits_stays_as_it_is() =>
        Always(AnyText.Select(text => Without(text, digits: 5)), text => Assert.Equal(text, Masking.Mask(text)));

    [Fact]
    public void Nothing_is_left_to_take_out_a_second_time() => Always(AnyText, text => Assert.Equal(Masking.Mask(text), Masking.Mask(Masking.Mask(text))));

    [Fact]
    public void What_stands_around_it_stays() => Always(
        AnyText.Select(text => Without(text, digits: 0)),
        text => Assert.Equal($"{text}\n[phone number removed]\n{text}", Masking.Mask($"{text}\n07700 900123\n{text}")));

    /// <summary>The text with no "@" and no more digits than that.</summary>
    private static string Without(string text, int digits)
    {
        var seen = 0;
        return string.Concat(text.Where(c => c != '@' && (!char.IsAsciiDigit(c) || seen++ < digits)));
    }

    private static void TakenOut(string what, string instead)
    {
        Assert.Equal(instead, Masking.Mask(what));
        Assert.Equal($"Write to {instead}, please: {instead}.", Masking.Mask($"Write to {what}, please: {what}."));
    }

    private static void Always(Gen<string> texts, Action<string> holds) =>
        Prop.ForAll(texts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500).WithReplay(20_261_122, 1));
}
