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
    public void An_e_mail_address_is_removed(string address) => Removed(address, "[e-mail address removed]");

    [Theory]
    [InlineData("ann@exa\u200Bmple.org")]
    [InlineData("a\u00ADnn\u2060@\uFEFFexample.org")]
    [InlineData("ｎａｍｅ＠ｅｘａｍｐｌｅ．ｏｒｇ")]
    [InlineData("ann﹫example。org")]
    [InlineData("ann @ example.org")]
    [InlineData("ann @ example . org")]
    [InlineData("ann . lee @ example . co . uk")]
    [InlineData("ann(at)example.org")]
    [InlineData("ann [at] example [dot] org")]
    [InlineData("ann at example dot org")]
    [InlineData("Ann AT mail.example DOT org")]
    [InlineData("ann%40example.org")]
    public void N11_A_disguised_e_mail_address_is_removed(string address) => Removed(address, "[e-mail address removed]");

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
    public void A_telephone_number_is_removed(string number) => Removed(number, "[phone number removed]");

    [Theory]
    [InlineData("077\u200B009\u200C001\u206023")]
    [InlineData("０７７００　９００１２３")]
    [InlineData("٠٧٧٠٠٩٠٠١٢٣")]
    [InlineData("𝟎𝟕𝟕𝟎𝟎𝟗𝟎𝟎𝟏𝟐𝟑")]
    [InlineData("0 7 7 0 0 9 0 0 1 2 3")]
    [InlineData("0.7.7.0.0.9.0.0.1.2.3")]
    [InlineData("07700/900/123")]
    [InlineData("07700 / 900 / 123")]
    [InlineData("07700—900—123")]
    [InlineData("07700\\900\\123")]
    [InlineData("07700_900_123")]
    [InlineData("07700 · 900 · 123")]
    [InlineData("＋44 7700 900123")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("+1 (202) 555-0123")]
    public void N11_A_disguised_telephone_number_is_removed(string number) => Removed(number, "[phone number removed]");

    [Theory]
    [InlineData("9434765919")]
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    [InlineData("401 023 2137")]
    public void An_NHS_number_is_removed(string number) => Removed(number, "[NHS number removed]");

    [Theory]
    [InlineData("943\u200B476\u200B5919")]
    [InlineData("９４３４７６５９１９")]
    [InlineData("٩٤٣ ٤٧٦ ٥٩١٩")]
    [InlineData("943/476/5919")]
    [InlineData("943.476.5919")]
    [InlineData("943 - 476 - 5919")]
    [InlineData("9 4 3 4 7 6 5 9 1 9")]
    [InlineData("9.4.3.4.7.6.5.9.1.9")]
    [InlineData("94 34 76 59 19")]
    [InlineData("94347 65919")]
    public void N11_A_disguised_NHS_number_is_removed(string number) => Removed(number, "[NHS number removed]");

    [Theory]
    [InlineData("QQ123456C")]
    [InlineData("QQ 12 34 56 C")]
    [InlineData("ab123456d")]
    [InlineData("ＱＱ１２３４５６Ｃ")]
    [InlineData("QQ/12/34/56/C")]
    [InlineData("QQ12\u200B3456C")]
    public void A_National_Insurance_number_is_removed(string number) => Removed(number, "[National Insurance number removed]");

    [Theory]
    [InlineData("9434765918")]
    [InlineData("943 476 5918 is not an NHS number, because its check digit is wrong")]
    [InlineData("9 4 3 4 7 6 5 9 1 8, 94347 65918")]
    [InlineData("Call 999, 111 or 0800 1111.")]
    [InlineData("£24,071 to £26,282 in 2026/27, checked on 2026-11-22 at 10:30")]
    [InlineData("band 3 @ the trust")]
    [InlineData("https://www.example.org/jobs/12345678?id=1")]
    [InlineData("standard ST0123, version 1.2")]
    [InlineData("كود ٩٤٣ ٤٧٦, コード, 😀")]
    public void Anything_else_stays_unchanged(string text) => Assert.Equal(text, Masking.Mask(text));

    [Theory]
    [InlineData("ISBN 978-0-306-40615-7 and 9780306406157, ISBN-13: 978 0 306 40615 7")]
    [InlineData("ISBN 0-306-40615-2, ISBN-10: 0306406152, isbn 080442957X")]
    [InlineData("https://www.example.org/jobs/9434765919?phone=07700900123#0117-496-0123")]
    [InlineData("www.example.org/07700900123 and jobs.example.org/07700/900123")]
    [InlineData("https://example.org/@nhs.digital/07700900123")]
    [InlineData("07700900-1234-0123-0943-476591907700, {94347659-1900-4770-8900-123077009001}")]
    [InlineData("commit 0770090012307700900123077009001230770090")]
    [InlineData("from 01/02/2024 10:30 to 11.12.2025, 07-11-2026 and 2026-11-22 10.30")]
    public void N11_Numbers_that_are_evidence_stay(string text) => Assert.Equal(text, Masking.Mask(text));

    [Theory]
    [InlineData("ISBN 978-0-306-40615-8", "ISBN 978-[phone number removed]")]
    [InlineData("0-306-40615-2", "[phone number removed]")]
    [InlineData("0306406152", "[NHS number removed]")]
    [InlineData("https://example.org/a 07700 900123", "https://example.org/a [phone number removed]")]
    [InlineData("https://example.org/?mail=ann@example.org", "https://example.org/?mail=[e-mail address removed]")]
    [InlineData("Born 01/02/1990, 07700 900123", "Born 01/02/1990, [phone number removed]")]
    [InlineData("On 2026-11-22 07700/900/123.", "On 2026-11-22 [phone number removed].")]
    [InlineData("Hello. ann@example.org", "Hello. [e-mail address removed]")]
    [InlineData("Write to...ann@example.org", "Write [e-mail address removed]")]
    [InlineData("\uD83D07700900123\uDE00", "\uD83D[phone number removed]\uDE00")]
    public void N11_People_beside_evidence_are_removed(string text, string masked) =>
        Assert.Equal(masked, Masking.Mask(text));

    [Theory]
    [InlineData("We met at the trust. Then at work.")]
    [InlineData("coffee @ work. Then I left @ 5.")]
    [InlineData("Look at the dot on the map.")]
    [InlineData("C++ 11 and +2.5 % or £1 000 000 000 a year")]
    [InlineData("Zero\u200Bwidth ｔｅｘｔ stays, 字 too.")]
    public void N11_Ordinary_sentences_stay(string text) => Assert.Equal(text, Masking.Mask(text));

    [Theory]
    [InlineData("0")]
    [InlineData("0 ")]
    [InlineData("0 7 ")]
    [InlineData("+1 ")]
    [InlineData("a@")]
    [InlineData("a@b.")]
    [InlineData("a . ")]
    [InlineData("a at b dot ")]
    [InlineData("a(at)b.c ")]
    [InlineData("%40")]
    [InlineData("a.")]
    [InlineData("ISBN 97")]
    [InlineData("01/02/20")]
    [InlineData("07700 900123 ")]
    [InlineData("\u200B")]
    public void N11_A_hostile_text_of_the_greatest_length_costs_little(string scrap)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, ReportForm.MaxTextLength / scrap.Length));

        var fastest = Enumerable.Range(0, 4).Min(_ =>
        {
            var start = TimeProvider.System.GetTimestamp();
            Masking.Mask(text);
            return TimeProvider.System.GetElapsedTime(start);
        });

        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public void A_text_without_at_signs_and_with_few_digits_stays_unchanged() =>
        Always(AnyText.Select(text => Without(text, digits: 5)), text => Assert.Equal(text, Masking.Mask(text)));

    [Fact]
    public void Masking_twice_changes_nothing_more() => Always(AnyText, text => Assert.Equal(Masking.Mask(text), Masking.Mask(Masking.Mask(text))));

    [Fact]
    public void The_text_around_a_number_stays() => Always(
        AnyText.Select(text => Without(text, digits: 0)),
        text => Assert.Equal($"{text}\n[phone number removed]\n{text}", Masking.Mask($"{text}\n07700 900123\n{text}")));

    /// <summary>The text without "@" and with at most that many digits.</summary>
    private static string Without(string text, int digits)
    {
        var seen = 0;
        return string.Concat(text.Where(c => c is not ('@' or '＠' or '﹫') && (!char.IsDigit(c) || seen++ < digits)));
    }

    private static void Removed(string what, string instead)
    {
        Assert.Equal(instead, Masking.Mask(what));
        Assert.Equal($"Write to {instead}, please: {instead}.", Masking.Mask($"Write to {what}, please: {what}."));
    }

    private static void Always(Gen<string> texts, Action<string> holds) =>
        Prop.ForAll(texts.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500));
}
