using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Editing;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The verb <c>new</c>.</summary>
public sealed class A_page_that_is_begun : IDisposable
{
    /// <summary>What only a person can fill in: an empty value, a fact without a source, a page without text or links.</summary>
    private static readonly string[] ForAPerson = ["HIC1015", "HIC1019", "HIC3008", "HIC3012", "HIC4008"];

    private readonly TemporaryContent content = Spec.Base();

    public static TheoryData<string> KindNames => [.. Kinds.WithPages.Select(kind => kind.Noun.Replace(' ', '-'))];

    public void Dispose() => content.Dispose();

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Lacks_only_what_a_person_knows(string name)
    {
        var kind = Kinds.WithPages.Single(known => known.Noun.Replace(' ', '-') == name);

        Assert.Equal(0, NewVerb.Run(content.Folder, kind, "A “new” thing: 2", isTrial: false));

        var folder = kind.Folder;
        var problems = content.Load(DateOnly.FromDateTime(DateTime.UtcNow)).Diagnostics.Where(problem => problem.At.File == $"{folder}/a-new-thing-2.md").ToList();
        Assert.All(problems, problem => Assert.Contains(problem.Code, ForAPerson));
    }

    [Fact]
    public async Task Is_written_and_what_is_missing_is_listed()
    {
        var (exit, output) = await The_command_line.Run(content.Folder, "new", "role", "Data clerk", "--content", content.Folder);

        Assert.Equal(0, exit);
        Assert.StartsWith("roles/data-clerk.md is begun. What is missing:\nroles/data-clerk.md(", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_takes_the_place_of_another()
    {
        var before = content.Read("roles/coder.md");

        var (exit, output) = await The_command_line.Run(content.Folder, "new", "role", "Coder", "--content", content.Folder);

        Assert.Equal((1, "error: roles/coder.md exists already. Choose another title, or change that page.\n"), (exit, output));
        Assert.Equal(before, content.Read("roles/coder.md"));
    }
}
