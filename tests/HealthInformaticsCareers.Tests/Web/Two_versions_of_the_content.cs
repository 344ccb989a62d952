using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The verbs <c>diff</c> and <c>impact</c>.</summary>
public sealed class Two_versions_of_the_content : IDisposable
{
    private readonly TemporaryContent content = Spec.Base();
    private readonly string questions = Path.GetTempFileName();

    public Two_versions_of_the_content()
    {
        Assert.SkipUnless(Shell.Git(content.Folder, "init", "--quiet"), "git is not installed.");
        content.Write("roles/clerk.md", content.Read("roles/lead-coder.md").Replace("title: Lead coder", "title: Clerk", StringComparison.Ordinal));
        Editor.Publish().Write();
        Commit();
    }

    public void Dispose()
    {
        content.Dispose();
        File.Delete(questions);
    }

    [Fact]
    public async Task Differ_in_pages_facts_fields_sections_sources_and_terms()
    {
        Change("qualifications/coding-exam.md", "value: £555 or more", "value: £95");
        Change("roles/coder.md", "sources: [newspaper]\nduties", "sources: [newspaper, national-body]\nduties");
        Change("roles/coder.md", "title: Coder", "title: \"Clinical coder\"");
        Change("roles/coder.md", "    because: Lead coders have experience.", "    because: Lead coders know a lot.");
        Change("roles/coder.md", "You read notes and choose codes.", "You read notes and choose the codes.\n\n## Hours\n\nBy day.");
        Change("pages/about.md", "review-due: 2027-01-01\n", "review-due: 2027-01-01\nsee-also: [/roles/coder]\n");
        Change("sources.yml", "- id: newspaper\n", "- id: daily-news\n  was: [newspaper]\n");
        foreach (var path in Directory.EnumerateFiles(content.Folder, "*.*", SearchOption.AllDirectories).Where(path => !path.Contains("/.git/", StringComparison.Ordinal) && !path.EndsWith("sources.yml", StringComparison.Ordinal)))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("newspaper", "daily-news", StringComparison.Ordinal));
        }

        Editor.Remove("/roles/clerk", "/roles/lead-coder", "Nobody has the title any more.").Write();
        Editor.Move("/stories/ann", "/stories/anna").Write();

        var (exit, output) = await The_command_line.Run(content.Folder, "diff", "HEAD", "--content", content.Folder);

        Assert.Equal(0, exit);
        var lines = output.Split('\n');
        Assert.Equal(
            [
                "/qualifications/coding-exam: Coding exam",
                "  What it costs: £555 or more; paid by an employer → £95; paid by an employer",
            ],
            lines.SkipWhile(line => !line.StartsWith("/qualifications", StringComparison.Ordinal)).Where(line => !line.Contains("sources: without", StringComparison.Ordinal)).Take(2));
        Assert.All(
            [
                "/roles/coder: Clinical coder", "  Title: Coder → Clinical coder", "  Pay band, sources: without newspaper; with daily-news, national-body",
                "  The text under 'A day in the job' has changed", "  The section 'Hours' is new",
                "  Retired: Nobody has the title any more.",
                "  Moved from /stories/ann", "  One other file names its new address",
                "  See also: new: /roles/coder",
                "sources.yml", "  daily-news, id: newspaper → daily-news", "  daily-news, was: new: newspaper",
            ],
            line => Assert.Contains(line, lines));
        Assert.Contains(lines, line => line.EndsWith("because: Lead coders have experience. → Lead coders know a lot.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("value", StringComparison.Ordinal) || line.Contains("without ann", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Say_once_that_a_page_has_moved_and_not_on_each_page_that_names_it()
    {
        Editor.Move("/roles/coder", "/roles/clinical-coder").Write();

        var (exit, output) = await The_command_line.Run(content.Folder, "diff", "HEAD", "--content", content.Folder);

        Assert.Equal((0, "/roles/clinical-coder: Coder\n  Moved from /roles/coder\n  8 other files name its new address\naddresses.txt\n  1 lines more, 0 fewer\n"), (exit, output));
    }

    [Fact]
    public async Task Say_the_same_if_only_spaces_quotation_marks_and_the_order_of_fields_differ()
    {
        Change("roles/coder.md", "area: records\nlevel: entry", "level:   'entry'\narea: records");
        Change("sources.yml", "- id: newspaper", "\n- id: \"newspaper\"");

        Assert.Equal((0, ""), await The_command_line.Run(content.Folder, "diff", "HEAD", "--content", content.Folder));
    }

    [Fact]
    public async Task Can_be_two_commits_or_two_folders()
    {
        Change("qualifications/coding-exam.md", "value: £555 or more", "value: £95");
        Commit();
        using var other = Spec.Base();

        var commits = await The_command_line.Run(content.Folder, "diff", "HEAD~1", "HEAD", "--content", content.Folder);
        var folders = await The_command_line.Run(content.Folder, "diff", other.Folder, content.Folder, "--content", content.Folder);

        Assert.Equal((0, "/qualifications/coding-exam: Coding exam\n  What it costs: £555 or more; paid by an employer → £95; paid by an employer\n"), commits);
        Assert.Contains("/roles/clerk: Clerk\n  New page\n", folders.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("impact")]
    public async Task Have_to_exist(string verb) =>
        Assert.Equal((1, "error: 'nowhere' is neither a revision of git nor a folder. Name one that 'git log' shows, such as HEAD~1.\n"), await The_command_line.Run(content.Folder, verb, "nowhere", "--content", content.Folder));

    [Fact]
    public async Task Have_to_be_without_errors_to_be_shown_to_readers()
    {
        Change("roles/coder.md", "level: entry\n", "level: none\n");

        var (exit, output) = await The_command_line.Run(content.Folder, "impact", "--content", content.Folder);

        Assert.Equal(1, exit);
        Assert.StartsWith("error: There are no pages of the content, because its content has errors by the rules of today, such as: roles/coder.md(8,8): error HIC1017", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_seen_by_readers_on_the_pages_that_show_what_differs()
    {
        Change("routes/trainee.md", "value: up to 6 months", "value: up to 7 months");
        File.WriteAllText(questions, "ask: coder\nask: \"who learns in the job?\"\n");

        var (exit, output) = await The_command_line.Run(content.Folder, "impact", "--questions", questions, "--content", content.Folder);

        Assert.Equal(0, exit);
        Assert.Contains("\n  /routes/trainee\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  /starting-points/school-leaver through /routes/trainee\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  /routes shows what has changed elsewhere\n", output, StringComparison.Ordinal);
        Assert.Matches(@"\nFacts: 1\n  /routes/trainee, Get a post: how long it takes: Up to 6 months → Up to 7 months\nTotals of routes: 2\n  /routes/trainee, Time: 2 to 3½ years → 24 to 43 months\n  /routes/trainee, In a job: .*\nFinder: 0 of \d+ sets of answers have other results\nSearch: 0 of 2 questions have other first results\nCodes: 0\n$", output);
    }

    [Fact]
    public async Task Are_seen_by_readers_in_the_finder_the_search_and_the_codes()
    {
        Editor.Move("/roles/coder", "/roles/clinical-coder").Write();
        File.WriteAllText(questions, "- ask: coder\n");

        var (exit, output) = await The_command_line.Run(content.Folder, "impact", "HEAD", "--questions", questions, "--format", "json", "--content", content.Folder);

        Assert.Equal(0, exit);
        var impact = System.Text.Json.JsonDocument.Parse(output).RootElement;
        var pages = impact.GetProperty("pages").EnumerateArray().ToDictionary(page => page.GetProperty("address").GetString()!, page => page.GetProperty("how").GetString());
        Assert.Equal(("gone", "new"), (pages["/roles/coder"], pages["/roles/clinical-coder"]));
        Assert.True(impact.GetProperty("finder").GetProperty("changed").GetInt32() > 0);
        Assert.Equal("/roles/clinical-coder", impact.GetProperty("searches")[0].GetProperty("after")[0].GetString());
        Assert.Contains(impact.GetProperty("codes").EnumerateArray(), code => code.GetProperty("before").GetString() == "/roles/coder" && code.GetProperty("after").GetString() == "/roles/clinical-coder");
    }

    private ContentEditor Editor => new(content.Folder, SiteMap.ForContent, Spec.Today);

    private void Change(string path, string before, string after)
    {
        var text = content.Read(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        content.Write(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private void Commit() => Assert.True(Shell.Git(content.Folder, "add", ".") && Shell.Git(content.Folder, "commit", "--quiet", "-m", "Edit"));
}
