using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Tests.Web;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The verb <c>mv</c>.</summary>
public sealed class A_page_that_moves : IDisposable
{
    private readonly TemporaryContent content = Spec.Base();

    public A_page_that_moves() => Editor.Publish().Write();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Takes_its_ids_and_links_with_it_and_changes_nothing_else()
    {
        var change = Moved("/roles/coder", "/roles/clinical-coder");

        Assert.Equal(
            [
                "addresses.txt(N): + /roles/clinical-coder CODE",
                "roles/coder.md: moved to roles/clinical-coder.md",
                "roles/clinical-coder.md(7): + aliases: [/roles/coder]",
                "roles/lead-coder.md(N): - You check codes and train [coders](/roles/coder#a-day-in-the-job).",
                "roles/lead-coder.md(N): + You check codes and train [coders](/roles/clinical-coder#a-day-in-the-job).",
            ],
            change.Lines.Where(line => line.StartsWith("roles/", StringComparison.Ordinal) || line.StartsWith("addresses", StringComparison.Ordinal)).Select(Plain));
        IsSound();
    }

    [Fact]
    public void Keeps_the_form_of_the_lists_that_name_it()
    {
        content.Write("pages/about.md", content.Read("pages/about.md").Replace("review-due: 2027-01-01\n", "review-due: 2027-01-01\nsee-also:\n  - \"/roles/coder\"\n  - /roles/lead-coder\n", StringComparison.Ordinal));
        Moved("/roles/coder", "/roles/clinical-coder");

        Assert.Contains("see-also:\n  - \"/roles/clinical-coder\"\n  - /roles/lead-coder\n", content.Read("pages/about.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_left_in_the_handbook_with_a_note()
    {
        content.Write("README.md", "# Content\n\nLook at `content/roles/coder.md`.\n");

        Assert.Equal(["content/README.md(3) names content/roles/coder.md: change it by hand."], Moved("/roles/coder", "/roles/clinical-coder").Notes);
    }

    [Fact]
    public void Is_not_one_that_never_was() =>
        Assert.Equal("The site has no page '/roles/cdoer'. Did you mean '/roles/coder'?", Editor.Move("/roles/cdoer", "/roles/coder").Refusal);

    [Fact]
    public void Adds_to_the_aliases_that_it_has()
    {
        Moved("/roles/coder", "/roles/clinical-coder");
        Moved("/roles/clinical-coder", "/roles/clerk");

        Assert.Contains("\naliases: [/roles/coder, /roles/clinical-coder]\n", content.Read("roles/clerk.md"), StringComparison.Ordinal);
        IsSound();
    }

    [Fact]
    public void Can_go_back()
    {
        Moved("/roles/coder", "/roles/clinical-coder");
        Moved("/roles/clinical-coder", "/roles/coder");

        Assert.Contains("\naliases: [/roles/clinical-coder]\n", content.Read("roles/coder.md"), StringComparison.Ordinal);
        IsSound();
    }

    [Fact]
    public void Can_be_named_by_its_file()
    {
        Moved("content/roles/coder.md", "roles/clinical-coder.md");

        Assert.NotEmpty(content.Read("roles/clinical-coder.md"));
        IsSound();
    }

    [Fact]
    public void Is_mended_if_its_file_was_renamed_by_hand()
    {
        content.Write("roles/clinical-coder.md", content.Read("roles/coder.md"));
        content.Delete("roles/coder.md");
        Assert.Contains(content.Load(Spec.Today).Diagnostics, problem => problem.Message.Contains("-- mv /roles/coder NEW.", StringComparison.Ordinal));

        Moved("/roles/coder", "/roles/clinical-coder");

        IsSound();
    }

    [Fact]
    public void Keeps_line_ends_and_a_last_line_without_one()
    {
        content.Write("pages/about.md", "---\r\ntitle: About\r\nsummary: What it is.\r\nreviewed: 2026-01-01\r\nreview-due: 2027-01-01\r\n---\r\n\r\nSee [coders](/roles/coder).");
        Moved("/roles/coder", "/roles/clinical-coder");
        Moved("/about", "/about-us");

        Assert.Equal(
            "---\r\ntitle: About\r\nsummary: What it is.\r\nreviewed: 2026-01-01\r\nreview-due: 2027-01-01\r\naliases: [/about]\r\n---\r\n\r\nSee [coders](/roles/clinical-coder).",
            content.Read("pages/about-us.md"));
    }

    [Theory]
    [InlineData("/roles/coder", "/areas/coder", "'/roles/coder' is a role, so its new address has to be like '/roles/new-name'.")]
    [InlineData("/roles/coder", "/roles/lead-coder", "There is a page '/roles/lead-coder' already. To replace '/roles/coder' by it, use 'rm /roles/coder --to /roles/lead-coder'.")]
    [InlineData("/roles/nobody", "/roles/somebody", "There is no page '/roles/nobody', and none at '/roles/somebody' that it could have become.")]
    [InlineData("/roles/coder", "/roles/Coder", "'/roles/Coder' is not an address of this site. Write one such as /roles/clinical-coder, /roles/clinical-coder#day or /glossary#nhs, or the path of a page's file.")]
    [InlineData("/roles/coder", "/roles/coder", "'/roles/coder' is named twice. Name the old address, then the new one.")]
    public void Stays_if_it_cannot_move(string from, string to, string why)
    {
        var change = Editor.Move(from, to);
        change.Write();

        Assert.Equal(why, change.Refusal);
        Assert.NotEmpty(content.Read("roles/coder.md"));
        IsSound();
    }

    [Fact]
    public void Brings_no_error_with_it()
    {
        var change = Editor.Move("/about", "/search");

        Assert.Equal("Nothing was changed, because these errors would be new. Change those places by hand, then run this again.", change.Refusal);
        Assert.Equal("HIC4001", Assert.Single(change.Problems).Code);
    }

    [Fact]
    public async Task Only_says_what_would_change_if_asked_to()
    {
        var (exit, output) = await The_command_line.RunOn("2026-06-01", content.Folder, "mv", "/roles/coder", "/roles/clinical-coder", "--content", content.Folder, "--dry-run");

        Assert.Equal(0, exit);
        Assert.Contains("roles/coder.md: moved to roles/clinical-coder.md", output, StringComparison.Ordinal);
        Assert.NotEmpty(content.Read("roles/coder.md"));
    }

    [Fact]
    public async Task Moves_at_the_command_line()
    {
        Assert.Equal((0, ""), await The_command_line.RunOn("2026-06-01", content.Folder, "mv", "roles/coder.md", "roles/clinical-coder.md", "--content", content.Folder));

        IsSound();
        Assert.Contains("/roles/clinical-coder ", content.Read("addresses.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_old_id_of_a_heading_behind_that_has_other_words()
    {
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("## A day in the job", "## The day", StringComparison.Ordinal));
        Moved("/roles/coder#a-day-in-the-job", "/roles/coder#the-day");

        Assert.Contains("\nanchors:\n  - was: a-day-in-the-job\n    now: the-day\narea: records\n", content.Read("roles/coder.md"), StringComparison.Ordinal);
        Assert.Contains("(/roles/coder#the-day)", content.Read("roles/lead-coder.md"), StringComparison.Ordinal);
        IsSound();

        // And once more, and back to its first words.
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("## The day", "## Your day", StringComparison.Ordinal));
        Moved("/roles/coder#the-day", "/roles/coder#your-day");
        Assert.Contains("\nanchors:\n  - was: a-day-in-the-job\n    now: your-day\n  - was: the-day\n    now: your-day\n", content.Read("roles/coder.md"), StringComparison.Ordinal);
        IsSound();
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("## Your day", "## A day in the job", StringComparison.Ordinal));
        Moved("/roles/coder#your-day", "/roles/coder#a-day-in-the-job");
        IsSound();
    }

    [Fact]
    public void Gives_a_heading_other_words_and_leaves_its_old_id_behind()
    {
        content.Write("pages/about.md", content.Read("pages/about.md") + "\nSee [the day](/roles/coder#a-day-in-the-job).\n");
        content.Write("roles/coder.md", content.Read("roles/coder.md") + "\nSee [above](#a-day-in-the-job).\n\n```\n## A day in the job\n```\n\n### A night\n\nYou sleep.\n");
        Moved("/roles/coder#a-day-in-the-job", "What a *coder* does");
        Moved("/roles/coder#a-night", "a night");

        var coder = content.Read("roles/coder.md");
        Assert.Contains("\n## What a *coder* does\n", coder, StringComparison.Ordinal);
        Assert.Contains("\nanchors:\n  - was: a-day-in-the-job\n    now: what-a-coder-does\n", coder, StringComparison.Ordinal);
        Assert.Contains("[above](#what-a-coder-does)", coder, StringComparison.Ordinal);
        Assert.Contains("```\n## A day in the job\n```\n\n### a night\n", coder, StringComparison.Ordinal);
        Assert.Contains("[the day](/roles/coder#what-a-coder-does)", content.Read("pages/about.md"), StringComparison.Ordinal);
        IsSound();

        Moved("/roles/coder#what-a-coder-does", "A day in the job");
        Assert.Contains("\nanchors:\n  - was: what-a-coder-does\n    now: a-day-in-the-job\n", content.Read("roles/coder.md"), StringComparison.Ordinal);
        IsSound();
    }

    [Theory]
    [InlineData("/roles/coder#nothing", "The day", "'/roles/coder' has no heading 'nothing'. Its headings are: a-day-in-the-job, a-night.")]
    [InlineData("/roles/coder#a-day-in-the-job", "A night", "'/roles/coder' has a heading 'a-night' already. Choose other words.")]
    [InlineData("/roles/coder#a-day-in-the-job", "…", "'…' has no letters. Write the heading in words.")]
    [InlineData("/roles/coder#a-night", "The night", "roles/coder.md(50,1): this heading is written in a way that a verb cannot change. Change it by hand, then run this again with the address that it has then.")]
    [InlineData("/roles#all", "The day", "The site has no page '/roles' whose text can be changed.")]
    public void Leaves_a_heading_as_it_is_if_it_cannot_have_the_words(string heading, string words, string why)
    {
        content.Write("roles/coder.md", content.Read("roles/coder.md") + "\nA night\n---\n\nYou sleep.\n");

        Assert.Equal(why, Editor.Move(heading, words).Refusal);
    }

    [Fact]
    public void Leaves_the_old_id_of_a_term_or_a_source_behind()
    {
        Moved("/glossary#nhs", "/glossary#health-service");
        Moved("/sources#newspaper", "/sources#daily-news");

        Assert.StartsWith("- id: health-service\n  was: [nhs]\n", content.Read("glossary.yml"), StringComparison.Ordinal);
        Assert.Contains("successor: health-service\n", content.Read("glossary.yml"), StringComparison.Ordinal);
        Assert.Contains("- id: daily-news\n  was: [newspaper]\n", content.Read("sources.yml"), StringComparison.Ordinal);
        Assert.Contains("sources: [daily-news]", content.Read("roles/coder.md"), StringComparison.Ordinal);
        IsSound();

        Moved("/glossary#health-service", "/glossary#nhs");
        Assert.StartsWith("- id: nhs\n  was: [health-service]\n", content.Read("glossary.yml"), StringComparison.Ordinal);
        IsSound();
    }

    private ContentEditor Editor => new(content.Folder, SiteMap.ForContent, Spec.Today);

    private ContentChange Moved(string from, string to)
    {
        var change = Editor.Move(from, to);
        Assert.Null(change.Refusal);
        change.Write();
        return change;
    }

    private void IsSound() => Assert.DoesNotContain(content.Load(Spec.Today).Diagnostics, problem => problem.Severity == Severity.Error);

    /// <summary>The line without what depends on the rest of the base content.</summary>
    private static string Plain(string line)
    {
        var number = line.StartsWith("roles/clinical-coder", StringComparison.Ordinal) ? line : System.Text.RegularExpressions.Regex.Replace(line, @"\(\d+\)", "(N)");
        return number.StartsWith("addresses", StringComparison.Ordinal) ? number[..^3] + "CODE" : number;
    }
}
