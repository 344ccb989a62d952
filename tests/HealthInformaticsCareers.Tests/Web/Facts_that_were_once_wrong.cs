using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>What readers found stale, wrong or too firm on the site in November 2026. It must not come back.</summary>
public sealed partial class Facts_that_were_once_wrong(RenderedPages pages)
{
    /// <summary>Sites that copy others or sell exam answers, by the beginnings of their sources' ids.</summary>
    private static readonly string[] WeakSources =
    [
        "coconote", "exam-atlas", "gotojobboard", "gradquiz", "hackmd", "masterymind", "mirage-news", "parents-in-touch", "pl300-test", "wiltshire",
    ];

    [Theory]
    [InlineData("/eligibility/dbs-check", "21 January 2026.*through an umbrella body")]
    [InlineData("/starting-points/with-gcses", "traineeships: the national programme ended on 31 July 2023")]
    [InlineData("/eligibility/professional-registration", "appropriate professional body, and most people read that as a clinical register")]
    [InlineData("/areas/clinical-informatics", "appropriate professional body")]
    [InlineData("/areas/clinical-informatics", "GCSEs or equivalent help.*a big advantage")]
    [InlineData("/roles/clinical-safety-officer", "reviewing both standards.*check for new versions")]
    [InlineData("/qualifications/hl7-fhir-foundation", "without six months of FHIR experience is very unlikely")]
    [InlineData("/routes/stp-clinical-informatics", "£61.67 to £123.34.*since 29 April 2025")]
    [InlineData("/eligibility/professional-registration", "HCPC: £123.34 a year since 29 April 2025")]
    [InlineData("/starting-points/with-level-3", "September 2027: V Levels")]
    [InlineData("/routes-into-health-informatics", "Learning web.*Personal progression.*Career development and workforce planning")]
    [InlineData("/eligibility/right-to-work", "an expired card doesn't prove your right to work")]
    [InlineData("/routes/apprenticeship-ai-automation-practitioner", "ST1512 and was approved on 10 December 2025")]
    [InlineData("/routes/apprenticeship-route", "Growth and Skills Levy, the new name of the apprenticeship levy.*apprenticeship units")]
    [InlineData("/about", "planned to move to DHSC by April 2027")]
    public void Are_right_now(string address, string text) => Assert.Matches(new Regex(text, RegexOptions.Singleline), TextOf(address));

    [Theory]
    [InlineData("/eligibility/dbs-check", "you (cannot|can't) ask for a standard or enhanced check yourself")]
    [InlineData("/eligibility/professional-registration", "has to be a registered clinician")]
    [InlineData("/roles/clinical-safety-officer", "promised for 2025")]
    [InlineData("/routes/stp-clinical-informatics", "did not find the HCPC fee")]
    [InlineData("/roles/information-analyst", "copying slip")]
    public void Are_not_said_any_more(string address, string text) => Assert.DoesNotMatch(text, TextOf(address));

    [Fact]
    public void Are_disputed_if_the_sources_disagree() =>
        Assert.Equal(FactStatus.Disputed, pages.Catalogue.Qualifications.Single(qualification => qualification.Slug == "gmts-health-informatics").Price.Status);

    [Theory]
    [InlineData("information-analyst")]
    [InlineData("library-assistant")]
    public void Are_only_reported_if_no_recent_official_source_says_so(string role) =>
        Assert.Equal(FactStatus.Reported, pages.Catalogue.Roles.Single(each => each.Slug == role).Pay!.Status);

    [Fact]
    public void Are_never_confirmed_by_a_weak_source_alone() =>
        Assert.DoesNotContain(
            pages.Catalogue.All.SelectMany(entry => entry.Facts).Select(named => named.Fact),
            fact => fact.Status == FactStatus.Confirmed && fact.Sources.All(source => WeakSources.Any(weak => source.Value.StartsWith(weak, StringComparison.Ordinal))));

    private string TextOf(string address) => AnySpace().Replace(pages.All.Single(page => page.Address == address).Main.TextContent, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex AnySpace();
}
