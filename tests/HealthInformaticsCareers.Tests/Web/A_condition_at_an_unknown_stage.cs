using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Roles;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class A_condition_at_an_unknown_stage
{
    [Fact]
    public void Comes_last_on_the_timeline()
    {
        using var content = Spec.Base();
        var check = content.Read("eligibility/identity-check.md");
        content.Write("eligibility/secret-check.md", check.Replace("title: Identity check", "title: Secret check", StringComparison.Ordinal)
            .Replace("value: [at-offer, every-year]\n  status: confirmed", "value: unknown\n  status: unverified", StringComparison.Ordinal));
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("always: [identity-check]", "always: [secret-check, identity-check]", StringComparison.Ordinal));
        var catalogue = content.Load(Spec.Today).Catalogue!;

        var stages = new RolePage(catalogue, catalogue.Roles.Find("coder")!).Timeline.Stages;

        Assert.Equal([(Stage.AtOffer, "identity-check"), (null, "secret-check")], stages.Select(stage => (stage.Stage, Assert.Single(stage.Conditions).Condition.Slug)));
    }
}
