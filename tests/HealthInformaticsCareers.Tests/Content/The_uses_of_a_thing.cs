using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The verb <c>where-used</c>.</summary>
public sealed class The_uses_of_a_thing : IDisposable
{
    private readonly TemporaryContent content = Spec.Base();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Are_its_fields_and_links_with_file_line_and_field()
    {
        var uses = UsesOf("/qualifications/coding-exam");

        Assert.Contains(uses, use => use is { At.File: "roles/coder.md", Field: "qualifications" });
        Assert.Contains(uses, use => use is { At.File: "routes/trainee.md", Field: "steps > qualification" });
        Assert.All(uses, use => Assert.Contains("coding-exam", content.Read(use.At.File).Split('\n')[use.At.Line - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void Are_found_by_the_id_of_a_source_its_address_or_the_path_of_a_file()
    {
        Assert.NotEmpty(UsesOf("newspaper"));
        Assert.Equal(UsesOf("newspaper"), UsesOf("/sources#newspaper"));
        Assert.Equal(UsesOf("/roles/coder"), UsesOf("content/roles/coder.md"));
        Assert.Contains(UsesOf("newspaper"), use => use is { At.File: "qualifications/coding-exam.md", Field: "price > sources" });
    }

    [Fact]
    public void Are_listed_for_a_page_that_is_missing()
    {
        content.Delete("qualifications/coding-exam.md");

        Assert.Contains(UsesOf("/qualifications/coding-exam"), use => use is { At.File: "roles/coder.md", Field: "qualifications" });
    }

    [Theory]
    [InlineData("/roles/codre", "The site has no page '/roles/codre'. Did you mean '/roles/coder'?")]
    [InlineData("/sources#newspapre", "sources.yml has no 'newspapre'. Did you mean 'newspaper'?")]
    [InlineData("/sources#nothing", "sources.yml has no 'nothing'.")]
    [InlineData("/roles/coder#a-day-in-a-job", "'/roles/coder' has no heading 'a-day-in-a-job'. Did you mean 'a-day-in-the-job'?")]
    [InlineData("newspapre", "There is no source, term or page 'newspapre'. Did you mean 'newspaper'?")]
    public void Are_not_listed_for_what_is_not_there(string what, string why) => Assert.Equal(why, Assert.Throws<RefusedException>(() => UsesOf(what)).Message);

    private IReadOnlyList<UsedAt> UsesOf(string what) => new ContentEditor(content.Folder, SiteMap.ForContent, Spec.Today).UsesOf(what);
}
