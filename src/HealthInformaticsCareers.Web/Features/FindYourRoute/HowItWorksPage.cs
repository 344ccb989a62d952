using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

public sealed record HowItWorksPage : IndexPage
{
    [SetsRequiredMembers]
    public HowItWorksPage(Catalogue catalogue, Finder finder)
        : base(
            catalogue,
            new IndexText(
                FinderAddress.HowItWorks,
                "How the finder decides",
                "Which jobs the finder offers you, in which order, and why: every rule it uses, and every job with what people enjoy in it."))
    {
        Breadcrumb = [Crumb.Home, FinderAddress.Index.Crumb];
        Finder = finder;
    }

    public Finder Finder { get; }

    /// <summary>Each interest that the finder asks about, with its jobs: first those of which it is most.</summary>
    public IEnumerable<(Option Option, IReadOnlyList<(Role Role, RoleInterest Interest)> Jobs)> Interests =>
        Finder.Questions.Where(question => question.Topic == Topic.Interest).SelectMany(question => question.Options).Select(option => (option, JobsOf(option)));

    private IReadOnlyList<(Role Role, RoleInterest Interest)> JobsOf(Option option) =>
        [
            .. Catalogue.Roles
                .SelectMany(role => (role.Interests?.Value ?? []).Where(interest => interest.Interest == QuestionPage.InterestOf(option)).Select(interest => (role, interest)))
                .OrderBy(pair => pair.interest.Part).ThenBy(pair => pair.role.Title, StringComparer.OrdinalIgnoreCase),
        ];
}
