using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Tests.Web;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary><c>addresses.txt</c>, and the verb <c>addresses</c> that writes it.</summary>
public sealed class The_ledger_of_addresses : IDisposable
{
    private readonly TemporaryContent content = Spec.Base();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Gets_every_page_heading_term_source_and_level()
    {
        Publish();

        string[] expected = ["/", "/roles", "/roles/coder", "/roles/coder#a-day-in-the-job", "/about", "/glossary", "/glossary#nhs", "/sources#newspaper", "/levels#level-3"];
        Assert.Subset(Ledger.Lines.Select(line => line.Address).ToHashSet(), expected.ToHashSet());
    }

    [Fact]
    public void Gives_each_page_a_code_that_leads_back_to_it()
    {
        Publish();

        var pages = Ledger.Lines.Where(line => !line.Address.Contains('#')).ToList();
        Assert.All(pages, page => Assert.Matches("^[bcdfghjkmnpqrstvwxz23456789]{3}$", page.Code));
        Assert.All(pages, page => Assert.Equal(page.Address, Ledger.AddressOf(Ledger.CodeOf(page.Address)!)));
        Assert.Null(Ledger.CodeOf("/roles/coder#a-day-in-the-job"));
        Assert.Null(Ledger.AddressOf("zzz"));
    }

    [Fact]
    public void Is_only_appended_to()
    {
        Publish();
        var before = content.Read("addresses.txt");
        content.Write("pages/contact.md", content.Read("pages/about.md").Replace("title: About", "title: Contact", StringComparison.Ordinal));
        Publish();

        var after = content.Read("addresses.txt");
        Assert.StartsWith(before, after, StringComparison.Ordinal);
        Assert.Contains("\n/contact ", after[(before.Length - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_as_it_is_if_nothing_is_new()
    {
        Publish();
        var change = Editor.Publish();

        Assert.Empty(change.Lines);
    }

    [Fact]
    public void Keeps_the_code_of_an_address_that_became_an_alias()
    {
        Publish();
        var code = Ledger.CodeOf("/roles/coder")!;
        Editor.Move("/roles/coder", "/roles/clerk").Write();
        Publish();

        Assert.Equal("/roles/coder", Ledger.AddressOf(code));
        Assert.NotEqual(code, Ledger.CodeOf("/roles/clerk"));
        Assert.Equal("/roles/clerk", Load().Aliases["/roles/coder"]);
    }

    /// <summary>Two people who publish different pages at the same time should not get one code.</summary>
    [Fact]
    public void Gives_a_code_that_does_not_depend_on_the_other_new_pages()
    {
        string CodeBeside(string other)
        {
            var lines = AddressLedger.None.LinesFor(["/roles/coder", other]);
            return lines.Single(line => line.Address == "/roles/coder").Code!;
        }

        Assert.Equal(CodeBeside("/about"), CodeBeside("/roles/zoologist"));
    }

    [Fact]
    public void Goes_on_to_four_characters_when_those_of_three_are_used_up()
    {
        var taken = new HashSet<string>();
        var codes = Enumerable.Range(0, 27 * 27 * 27).Select(number => ShortCode.For($"/page-{number}", taken)).ToList();

        Assert.All(codes, code => Assert.Equal(3, code.Length));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(4, ShortCode.For("/one-more", taken).Length);
    }

    [Fact]
    public void Is_not_written_while_the_content_has_an_error()
    {
        content.Write("pages/about.md", "No page.");

        Assert.Equal("The content has errors. Run 'check' and mend them first.", Editor.Publish().Refusal);
    }

    [Fact]
    public async Task Is_written_by_the_verb_unless_it_only_tries()
    {
        var (exit, output) = await The_command_line.RunOn("2026-06-01", content.Folder, "addresses", "--content", content.Folder, "--dry-run");

        Assert.Equal(0, exit);
        Assert.Contains("addresses.txt(1): + /roles/coder ", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(content.Folder, "addresses.txt")));

        Assert.Equal((0, ""), await The_command_line.RunOn("2026-06-01", content.Folder, "addresses", "--content", content.Folder));
        Assert.True(File.Exists(Path.Combine(content.Folder, "addresses.txt")));
    }

    [Fact]
    public async Task Must_not_lose_a_line_that_the_last_commit_has()
    {
        Publish();
        Assert.SkipUnless(Git("init") && Git("add", ".") && Git("commit", "-m", "x"), "git is not installed.");
        Assert.Equal((0, ""), await The_command_line.RunOn("2026-06-01", content.Folder, "check", "--content", content.Folder));

        content.Write("addresses.txt", string.Join('\n', content.Read("addresses.txt").Split('\n').Where(line => !line.StartsWith("/about ", StringComparison.Ordinal))));
        var (exit, output) = await The_command_line.RunOn("2026-06-01", content.Folder, "check", "--content", content.Folder);

        Assert.Equal(1, exit);
        Assert.StartsWith("addresses.txt(1,1): error HIC4020: The last commit has a line that this file lacks, such as '/about ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Must_not_be_deleted_either()
    {
        Publish();
        Assert.SkipUnless(Git("init") && Git("add", ".") && Git("commit", "-m", "x"), "git is not installed.");
        content.Delete("addresses.txt");

        var (exit, output) = await The_command_line.RunOn("2026-06-01", content.Folder, "check", "--content", content.Folder);

        Assert.Equal(1, exit);
        Assert.Contains("error HIC4020: The last commit has ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void May_lose_the_second_of_two_lines_with_one_code_after_a_merge()
    {
        Assert.Empty(LedgerChecks.Shrunk("/about c7k\n/roles c7k\n", "/about c7k\n/roles c7m\n"));
        Assert.Single(LedgerChecks.Shrunk("/about c7k\n/roles c7k\n", "/roles c7k\n"));
    }

    private ContentEditor Editor => new(content.Folder, SiteMap.ForContent, Spec.Today);

    private AddressLedger Ledger => Load().Ledger;

    private Catalogue Load() => content.Load(Spec.Today).Catalogue!;

    private void Publish() => Editor.Publish().Write();

    private bool Git(params string[] arguments) => Shell.Git(content.Folder, arguments);
}
