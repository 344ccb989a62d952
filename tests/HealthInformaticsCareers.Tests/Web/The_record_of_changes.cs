using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Comparing;
using HealthInformaticsCareers.Web.Features.Data;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary><c>changes.json</c>, and the verb <c>changes</c> that writes it from the commits of a repository.</summary>
public sealed class The_record_of_changes : IDisposable
{
    private const string Exam = "qualifications/coding-exam.md";
    private const string Unknown = "  value: unknown\n  paid-by: [employer]";
    private const string Price = "  value: £95\n  paid-by: [employer]";

    private readonly TemporaryContent content = Spec.Base();

    public The_record_of_changes()
    {
        Assert.SkipUnless(Git("init", "--quiet"), "git is not installed.");
        Change(Exam, "  value: £555 or more\n  paid-by: [employer]", Unknown);
        Commit("Begin");
    }

    public void Dispose() => content.Dispose();

    /// <summary>Six commits, of which two change nothing that a page says.</summary>
    [Fact]
    public void Of_a_price_a_reorder_a_reformat_a_move_a_retirement_and_a_revert_has_four_entries()
    {
        Change(Exam, Unknown, Price);
        Commit("Find out the price");
        Change("sources.yml", "- id: newspaper", "\n- id: newspaper");
        Change("roles/coder.md", "area: records\nlevel: entry", "level: entry\narea: records");
        Commit("Reorder");
        Change(Exam, "  value: £95\n  paid-by: [employer]\n  status: reported", "  status: reported\n  value:    \"£95\"\n  paid-by:\n    - employer");
        Commit("Reformat");
        Assert.True(Git("mv", "stories/ann.md", "stories/anna.md"));
        Change("stories/anna.md", "reviewed:", "aliases: [/stories/ann]\nreviewed:");
        Change("roles/coder.md", "story: ann", "story: anna");
        Commit("Move");
        Change(Exam, "areas: [records]", "retired:\n  on: 2026-05-01\n  because: The exam has ended.\n  successor: /routes/trainee\nareas: [records]");
        Change("routes/trainee.md", "    qualification: coding-exam\n", "");
        Change("roles/coder.md", "qualifications: [coding-exam]\n", "");
        Commit("Retire");
        Assert.True(Git("revert", "--no-edit", "HEAD"));

        var changes = Record();
        Assert.Equal(
            [(ChangeKind.Fact, "/qualifications/coding-exam"), (ChangeKind.Moved, "/stories/anna"), (ChangeKind.Retired, "/qualifications/coding-exam"), (ChangeKind.Returned, "/qualifications/coding-exam")],
            changes.Select(change => (change.Kind, change.Page)));
        Assert.Equal(["Price not known; paid by an employer"], changes[0].Before);
        Assert.Equal(["£95; paid by an employer"], changes[0].After);
        Assert.Equal("newspaper", Assert.Single(changes[0].Sources).Value);
        Assert.Equal(["/stories/ann"], changes[1].Before);
        Assert.Equal(["The exam has ended."], changes[2].After);
    }

    /// <summary>Nobody commits anything on the day itself.</summary>
    [Fact]
    public void Has_a_price_that_was_announced_with_the_first_commit_after_its_day()
    {
        Change(Exam, Unknown, Price);
        Change(Exam, Price + "\n  status: reported\n  sources: [newspaper]\n", $"{Price}\n  status: reported\n  sources: [newspaper]\n  next:\n    from: 2031-01-01\n    value: £105\n    paid-by: [employer]\n    status: reported\n    sources: [newspaper]\n");
        Commit("Announce the price");
        content.Write("README.md", "Other words.");
        Assert.True(Git("add", "."));
        Shell.RunIn(content.Folder, "env", "GIT_COMMITTER_DATE=2031-01-02T12:00:00Z", "git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "Later");

        var changes = Record();

        Assert.Equal(["£95; paid by an employer", "£105; paid by an employer"], changes.Select(change => Assert.Single(change.After)));
        Assert.Equal(new DateOnly(2031, 1, 2), changes[^1].On);
    }

    [Fact]
    public void Is_the_same_when_it_is_made_again()
    {
        Change(Exam, Unknown, Price);
        Commit("Find out the price");
        Change(Exam, Price, Unknown);
        Commit("Doubt the price");
        Change(Exam, Unknown, Price);
        Commit("Find out the price again");
        var changes = Record();
        var first = content.Read("changes.json");
        content.Delete("changes.json");
        Record();

        Assert.Equal(first, content.Read("changes.json"));
        Assert.Equal(3, changes.DistinctBy(change => change.Id).Count());
    }

    [Fact]
    public void Continues_where_it_ended()
    {
        Change(Exam, Unknown, Price);
        Commit("Find out the price");
        var first = Record();
        Commit("Record changes");
        Change(Exam, Price, "  value: £99\n  paid-by: [employer]");
        Commit("Raise the price");

        Assert.Equal(0, ChangesVerb.Run(content.Folder, since: null));
        Assert.Equal([.. first.Select(change => change.Id), Loaded[^1].Id], Loaded.Select(change => change.Id));
        Assert.Equal(["£99; paid by an employer"], Loaded[^1].After);
    }

    [Fact]
    public void Passes_over_a_commit_with_errors()
    {
        Change(Exam, Unknown, "  value: a lot\n  paid-by: [employer]");
        Commit("Write nonsense");
        Change(Exam, "  value: a lot\n  paid-by: [employer]", Price);
        Commit("Mend it");

        Assert.Equal(["£95; paid by an employer"], Assert.Single(Record()).After);
    }

    /// <summary>A field can become required, or be done away with, after the commit.</summary>
    [Fact]
    public void Compares_a_commit_that_lacks_a_field_or_has_one_too_many()
    {
        Change("roles/coder.md", "level: entry\n", "colour: red\n");
        Change(Exam, Unknown, Price);
        Commit("Write by other rules");
        Change("roles/coder.md", "colour: red\n", "level: entry\n");
        Change(Exam, Price, "  value: £99\n  paid-by: [employer]");
        Commit("Write by the rules of today");

        Assert.Equal(["£95; paid by an employer", "£99; paid by an employer"], Record().Select(change => Assert.Single(change.After)));
    }

    /// <summary>A fact that has become required since was not on the page, which is not the same as a value that nobody knows.</summary>
    [Fact]
    public void Has_nothing_before_for_a_fact_that_a_commit_lacks()
    {
        const string Pay = "pay:\n  value: band 3\n  status: reported\n  sources: [newspaper]\n";
        Change("roles/coder.md", Pay, "");
        Change(Exam, Unknown, Price);
        Commit("Write by other rules");
        Change("roles/coder.md", "framework-levels: 3-4\n", "framework-levels: 3-4\n" + Pay);
        Commit("Write by the rules of today");

        var changes = Record().Where(change => change.Page == "/roles/coder").ToList();
        Assert.Equal([("Band 3", "")], [(string.Join("; ", changes[0].Before), string.Join("; ", changes[0].After))]);
        Assert.Equal([("", "Band 3")], [(string.Join("; ", changes[1].Before), string.Join("; ", changes[1].After))]);
    }

    [Fact]
    public void Has_no_entry_for_a_step_with_other_words_or_another_place()
    {
        Change("routes/trainee.md", "do: Get a post", "do: Find a post");
        Commit("Reword");

        Assert.Empty(Record());
    }

    [Fact]
    public void Tells_of_the_pay_of_a_band_on_the_guide_that_shows_it()
    {
        content.Write("guides/pay.md", Guide);
        Commit("Add a guide");
        var bands = content.Read("pay-bands.yml");
        var from = bands.Split('\n').First(line => line.Trim().StartsWith("from:", StringComparison.Ordinal));
        content.Write("pay-bands.yml", bands.Replace(from, from[..from.IndexOf(':', StringComparison.Ordinal)] + ": 1", StringComparison.Ordinal));
        Commit("Change the pay");

        var change = Record().First(change => change.Kind == ChangeKind.Fact);
        Assert.Equal("/guides/pay", change.Page);
        Assert.StartsWith("pay-bands/england-", change.Fact, StringComparison.Ordinal);
    }

    /// <summary>Ids of the open data begin with the code of the page's first address.</summary>
    [Fact]
    public void Keeps_the_ids_of_a_page_that_moved_and_of_one_that_takes_the_place_of_another()
    {
        Publish();
        var (coder, lead) = (CodeOf("/roles/coder"), CodeOf("/roles/lead-coder"));
        Editor.Move("/roles/coder", "/roles/clerk").Write();
        Publish();
        Assert.Equal(coder, CodeOf("/roles/clerk"));
        content.Write("roles/lead-coder.md", content.Read("roles/lead-coder.md").Replace("reviewed:", "aliases: [/roles/removed-one]\nreviewed:", StringComparison.Ordinal));
        Publish();
        Assert.Equal(lead, CodeOf("/roles/lead-coder"));
    }

    /// <summary>The page that is removed had taken its ids along from an address of its own.</summary>
    [Fact]
    public void Keeps_the_ids_of_a_page_that_moved_when_it_takes_the_place_of_another_that_moved()
    {
        content.Write("roles/tutor.md", content.Read("roles/lead-coder.md").Replace("Lead coder", "Coding tutor", StringComparison.Ordinal));
        Publish();
        var lead = CodeOf("/roles/lead-coder");
        Move("/roles/tutor", "/roles/trainer");
        Move("/roles/lead-coder", "/roles/coding-lead");
        Remove("/roles/trainer", "/roles/coding-lead");

        Assert.Equal(lead, CodeOf("/roles/coding-lead"));
    }

    [Fact]
    public void Gives_a_new_page_no_ids_of_a_page_that_moved_away_from_its_address()
    {
        Publish();
        var (page, lead) = (content.Read("roles/lead-coder.md"), CodeOf("/roles/lead-coder"));
        Move("/roles/lead-coder", "/roles/coding-lead");
        content.Write("roles/coding-lead.md", content.Read("roles/coding-lead.md").Replace("aliases: [/roles/lead-coder]\n", "", StringComparison.Ordinal));
        content.Write("roles/lead-coder.md", page.Replace("Lead coder", "Another lead", StringComparison.Ordinal));
        Publish();

        Assert.Equal((lead, "/roles/lead-coder"), (CodeOf("/roles/coding-lead"), CodeOf("/roles/lead-coder")));
    }

    [Fact]
    public async Task Refuses_a_shallow_clone()
    {
        Change(Exam, Unknown, Price);
        Commit("Find out the price");
        var clone = Directory.CreateTempSubdirectory("clone-");
        Assert.True(Git("clone", "--quiet", "--depth", "1", $"file://{content.Folder}", clone.FullName));

        var (exit, output) = await The_command_line.RunOn("2026-06-01", clone.FullName, "changes", "--since", "HEAD", "--content", clone.FullName);

        clone.Delete(recursive: true);
        Assert.Equal((1, "error: This clone is shallow, so earlier commits are not in it. Fetch them first: git fetch --unshallow\n"), (exit, output));
    }

    [Theory]
    [InlineData("nowhere", "error: 'nowhere' is not a commit before this one. Name one that 'git log' shows.\n")]
    [InlineData("--since", "error: No changes are recorded yet. Say with --since which commit to begin with, such as --since v1.0 or --since HEAD~10.\n")]
    public async Task Says_what_is_wrong_with_its_beginning(string since, string message)
    {
        string[] beginning = since == "--since" ? [] : ["--since", since];

        Assert.Equal((1, message), await The_command_line.RunOn("2026-06-01", content.Folder, ["changes", "--content", content.Folder, .. beginning]));
    }

    private const string Guide =
        """
        ---
        title: What does it pay?
        summary: Pay in short.
        reviewed: 2026-01-01
        review-due: 2027-01-01
        nations: [england]
        answer: [It depends on the band., Look at the table.]
        shows: [pay-bands]
        ---
        The bands are below.

        """;

    private ContentEditor Editor => new(content.Folder, SiteMap.ForContent, Spec.Today);

    private string CodeOf(string address)
    {
        var catalogue = content.Load(Spec.Today).Catalogue!;
        return FactClaims.CodeOf(catalogue.Find(address)!, catalogue);
    }

    private void Move(string from, string to)
    {
        Editor.Move(from, to).Write();
        Publish();
    }

    private void Remove(string page, string to)
    {
        Editor.Remove(page, to).Write();
        Publish();
    }

    /// <summary>What is done before each release.</summary>
    private void Publish()
    {
        Editor.Publish().Write();
        Commit("Publish");
        var first = Shell.Output("git", "-C", content.Folder, "rev-list", "--max-parents=0", "HEAD").Trim();
        Assert.Equal(0, ChangesVerb.Run(content.Folder, Loaded.Count > 0 || File.Exists(Path.Combine(content.Folder, "changes.json")) ? null : first));
        Commit("Record what changed");
    }

    private IReadOnlyList<Change> Loaded => content.Load(Spec.Today).Catalogue!.Changes.Changes;

    private IReadOnlyList<Change> Record()
    {
        var first = Shell.Output("git", "-C", content.Folder, "rev-list", "--max-parents=0", "HEAD").Trim();
        Assert.DoesNotContain(content.Load(Spec.Today).Diagnostics, problem => problem.Severity == Severity.Error);
        Assert.Equal(0, ChangesVerb.Run(content.Folder, first));
        return Loaded;
    }

    private void Change(string path, string before, string after)
    {
        var text = content.Read(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        content.Write(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private void Commit(string message) =>
        Assert.True(Git("add", ".") && Git("commit", "--quiet", "-m", message));

    private bool Git(params string[] arguments) => Shell.Git(content.Folder, arguments);
}
