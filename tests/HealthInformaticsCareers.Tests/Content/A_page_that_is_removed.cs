using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Tests.Web;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The verb <c>rm</c>.</summary>
public sealed class A_page_that_is_removed : IDisposable
{
    private readonly TemporaryContent content = Spec.Base();

    public A_page_that_is_removed()
    {
        content.Write("roles/clerk.md", content.Read("roles/coder.md")
            .Replace("title: Coder", "title: Clerk", StringComparison.Ordinal)
            .Replace("## A day in the job", "## What clerks do", StringComparison.Ordinal));
        content.Write("pages/about.md", content.Read("pages/about.md").Replace("review-due: 2027-01-01\n", "review-due: 2027-01-01\nsee-also: [/roles/clerk, /roles/coder, /roles/lead-coder]\n", StringComparison.Ordinal));
        content.Write("stories/ann.md", content.Read("stories/ann.md").Replace("role: coder", "role: clerk", StringComparison.Ordinal));
        Editor.Publish().Write();
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public void Leaves_its_address_and_its_headings_to_the_page_that_takes_its_place()
    {
        Removed("/roles/clerk", "/roles/coder");

        Assert.False(File.Exists(Path.Combine(content.Folder, "roles/clerk.md")));
        Assert.Contains("\naliases: [/roles/clerk]\nanchors:\n  - was: what-clerks-do\narea: records\n", content.Read("roles/coder.md"), StringComparison.Ordinal);
        IsSound();
    }

    [Fact]
    public void Is_replaced_where_it_was_named_and_left_out_where_the_other_is_named_too()
    {
        Removed("/roles/clerk", "/roles/coder");

        Assert.Contains("\nsee-also: [/roles/coder, /roles/lead-coder]\n", content.Read("pages/about.md"), StringComparison.Ordinal);
        Assert.Contains("role: coder", content.Read("stories/ann.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_left_out_of_a_list_of_next_jobs_of_the_page_that_takes_its_place()
    {
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("progression:\n", "progression:\n  - to: clerk\n    kind: sideways\n    because: The work is alike.\n", StringComparison.Ordinal));
        Removed("/roles/clerk", "/roles/coder");

        Assert.Contains("progression:\n  - to: lead-coder\n", content.Read("roles/coder.md"), StringComparison.Ordinal);
        IsSound();
    }

    [Fact]
    public void Hands_on_the_addresses_that_it_had_taken_over()
    {
        Editor.Move("/roles/clerk", "/roles/ward-clerk").Write();
        Removed("/roles/ward-clerk", "/roles/coder");

        Assert.Contains("\naliases: [/roles/ward-clerk, /roles/clerk]\n", content.Read("roles/coder.md"), StringComparison.Ordinal);
        IsSound();
    }

    [Fact]
    public void Is_mended_if_its_file_was_deleted_by_hand()
    {
        content.Delete("roles/clerk.md");
        Assert.Contains(content.Load(Spec.Today).Diagnostics, problem => problem.Message.Contains("-- rm /roles/clerk --to NEW.", StringComparison.Ordinal));

        Removed("/roles/clerk", "/roles/coder");

        IsSound();
    }

    [Fact]
    public void Is_mended_if_its_file_was_deleted_by_hand_before_it_was_published()
    {
        content.Write("pages/about.md", content.Read("pages/about.md").Replace("see-also: [", "see-also: [/roles/porter, ", StringComparison.Ordinal));

        Removed("/roles/porter", "/roles/coder");

        Assert.Contains("\nsee-also: [/roles/clerk, /roles/coder, /roles/lead-coder]\n", content.Read("pages/about.md"), StringComparison.Ordinal);
        IsSound();
    }

    [Fact]
    public void Stays_if_a_field_cannot_name_what_takes_its_place()
    {
        var change = Editor.Remove("/roles/clerk", "/areas/records");
        change.Write();

        Assert.Matches(@"^stories/ann\.md\(\d+,\d+\): 'clerk' has to be a role, and '/areas/records' is none\. Change it by hand, then run this again\.$", change.Refusal);
        Assert.NotEmpty(content.Read("roles/clerk.md"));
    }

    [Theory]
    [InlineData("/roles/clerk", "/roles/clerk", "'/roles/clerk' cannot take its own place. Name another one after --to.")]
    [InlineData("/roles/clerk", "/roles", "'/roles' is not a current page with a file of its own, and only such a page can take over an old address.")]
    [InlineData("/roles/clerk", "/roles/coder#a-day-in-the-job", "A page is replaced by a page, and '/roles/coder#a-day-in-the-job' is a place on one.")]
    [InlineData("/map", "/roles/coder", "'/map' is a page of the site itself, which no file makes.")]
    [InlineData("/roles/clerk#what-clerks-do", "/roles/clerk", "'/roles/clerk' still has the heading 'what-clerks-do'. Change or remove it in roles/clerk.md first, then run this again.")]
    [InlineData("/glossary#nhs", "/glossary#nobody", "glossary.yml has no 'nobody'.")]
    [InlineData("/roles/clerc", "/roles/coder", "The site has no page '/roles/clerc'. Did you mean '/roles/clerk'?")]
    [InlineData("/roles/cle", "/roles/coder", "The site has no page '/roles/cle'. Did you mean '/roles/clerk'?")]
    [InlineData("/roles/clerk#what-clerks-did", "/roles/clerk", "'/roles/clerk' has no heading 'what-clerks-did'. Did you mean 'what-clerks-do'?")]
    [InlineData("/glossary#old-bodies", "/glossary#nhs", "glossary.yml has no 'old-bodies'. Did you mean 'old-body'?")]
    [InlineData("/roles/clerk", "/roles/codre", "'/roles/codre' is not a current page with a file of its own, and only such a page can take over an old address. Did you mean '/roles/coder'?")]
    public void Stays_if_nothing_can_take_its_place(string what, string to, string why)
    {
        var change = Editor.Remove(what, to);
        change.Write();

        Assert.Equal(why, change.Refusal);
        IsSound();
    }

    [Fact]
    public void Can_stay_at_its_address_and_say_why_it_is_gone()
    {
        Editor.Move("/roles/clerk", "/roles/ward-clerk").Write();
        var change = Editor.Remove("/roles/ward-clerk", "/roles/coder", "Trusts say \"coder\"\nnow.");
        change.Write();

        Assert.Null(change.Refusal);
        Assert.Contains("\nretired:\n  on: 2026-06-01\n  because: \"Trusts say \\\"coder\\\" now.\"\n  successor: /roles/coder\narea: records\n", content.Read("roles/ward-clerk.md"), StringComparison.Ordinal);
        Assert.Contains("\naliases: [/roles/clerk]\n", content.Read("roles/ward-clerk.md"), StringComparison.Ordinal);
        Assert.Contains("\nsee-also: [/roles/coder, /roles/lead-coder]\n", content.Read("pages/about.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("aliases", content.Read("roles/coder.md"), StringComparison.Ordinal);
        Assert.Equal("Trusts say \"coder\" now.", content.Load(Spec.Today).Catalogue!.Find("/roles/ward-clerk")!.Retired!.Because);
    }

    [Theory]
    [InlineData("/roles/clerk", " ", "Say after --retire why the page is gone, in a sentence for readers.")]
    [InlineData("/roles/clerk#what-clerks-do", "It ended.", "Only a page can be retired, and '/roles/clerk#what-clerks-do' is a place on one. Leave out --retire.")]
    public void Is_not_retired_without_a_file_or_a_reason(string what, string why, string refusal)
    {
        var change = Editor.Remove(what, what.Contains('#', StringComparison.Ordinal) ? "/roles/clerk" : "/roles/coder", why);
        change.Write();

        Assert.Equal(refusal, change.Refusal);
        IsSound();
    }

    [Fact]
    public void Is_not_retired_once_its_file_is_gone()
    {
        content.Delete("roles/clerk.md");

        Assert.Equal("'/roles/clerk' has no file any more. Get it back with git, then run this again.", Editor.Remove("/roles/clerk", "/roles/coder", "It ended.").Refusal);
    }

    [Fact]
    public void Is_retired_once()
    {
        Editor.Remove("/roles/clerk", "/roles/coder", "It ended.").Write();

        Assert.Equal("'/roles/clerk' is retired already.", Editor.Remove("/roles/clerk", "/roles/lead-coder", "It ended again.").Refusal);
    }

    [Fact]
    public void Keeps_the_id_of_a_heading_that_is_gone_at_the_top_of_its_page()
    {
        content.Write("roles/clerk.md", content.Read("roles/clerk.md").Replace("## What clerks do\n\n", "", StringComparison.Ordinal));
        Removed("/roles/clerk#what-clerks-do", "/roles/clerk");

        Assert.Contains("\nanchors:\n  - was: what-clerks-do\narea: records\n", content.Read("roles/clerk.md"), StringComparison.Ordinal);
        IsSound();
    }

    [Fact]
    public void Leaves_the_id_of_a_term_to_another_one()
    {
        Removed("/glossary#old-body", "/glossary#nhs");

        Assert.StartsWith("- id: nhs\n  was: [old-body]\n  term: NHS\n", content.Read("glossary.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Old Body", content.Read("glossary.yml"), StringComparison.Ordinal);
        IsSound();
    }

    [Fact]
    public async Task Goes_at_the_command_line_unless_it_is_only_tried()
    {
        var (exit, output) = await The_command_line.RunOn("2026-06-01", content.Folder, "rm", "/roles/clerk", "--to", "/roles/coder", "--content", content.Folder, "--dry-run");

        Assert.Equal(0, exit);
        Assert.Contains("roles/clerk.md: deleted", output, StringComparison.Ordinal);
        Assert.NotEmpty(content.Read("roles/clerk.md"));

        Assert.Equal(0, (await The_command_line.RunOn("2026-06-01", content.Folder, "rm", "/roles/clerk", "--to", "/roles/coder", "--content", content.Folder)).Exit);
        Assert.False(File.Exists(Path.Combine(content.Folder, "roles/clerk.md")));
    }

    [Fact]
    public async Task Is_retired_at_the_command_line()
    {
        Assert.Equal((0, ""), await The_command_line.RunOn("2026-06-01", content.Folder, "rm", "/roles/clerk", "--to", "/roles/coder", "--retire", "It ended.", "--content", content.Folder));
        Assert.Contains("  because: \"It ended.\"\n", content.Read("roles/clerk.md"), StringComparison.Ordinal);
    }

    private ContentEditor Editor => new(content.Folder, SiteMap.ForContent, Spec.Today);

    private void Removed(string what, string to)
    {
        var change = Editor.Remove(what, to);
        Assert.Null(change.Refusal);
        change.Write();
    }

    private void IsSound() => Assert.DoesNotContain(content.Load(Spec.Today).Diagnostics, problem => problem.Severity == Severity.Error);
}
