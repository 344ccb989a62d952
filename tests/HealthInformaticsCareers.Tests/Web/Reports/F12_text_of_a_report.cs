using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class F12_text_of_a_report
{
    [Fact]
    public void Is_kept_unchanged() =>
        Assert.Equal("Ünï שלום 😀\r\n\t=1+1\u202E\u0001", Of("Ünï שלום 😀\r\n\t=1+1\u202E\u0001").Text);

    [Fact]
    public void Loses_NUL_and_unpaired_surrogates() =>
        Assert.Equal("ab\uFFFDc\uFFFD", Of("a\0b\uD83Dc\uDE00").Text);

    [Fact]
    public void Is_kept_if_it_has_neither() =>
        Prop.ForAll(
            ArbMap.Default.GeneratorFor<string>().Where(text => text is not null && !text.Contains('\0', StringComparison.Ordinal)).ToArbitrary(),
            text => Assert.Equal(text.Any(char.IsSurrogate) ? Of(text).Text : text, Of(text).Text))
        .QuickCheckThrowOnFailure();

    private static NewReport Of(string text) => new(Guid.NewGuid(), "/", ReportKind.Question, null, text, null, DateTimeOffset.UnixEpoch);
}
