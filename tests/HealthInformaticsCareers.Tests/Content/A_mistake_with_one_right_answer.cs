using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>What the verb <c>fix</c> mends.</summary>
public sealed class A_mistake_with_one_right_answer : IDisposable
{
    private readonly TemporaryContent content = Spec.Base();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("roles/coder.md", "level: entry", "levle: entry")]
    [InlineData("roles/coder.md", "level: entry", "Level: entry")]
    [InlineData("roles/coder.md", "level: entry", "level: Entry")]
    [InlineData("roles/coder.md", "level: entry", "level: \"entri\"")]
    [InlineData("roles/coder.md", "  value: band 3", "  value: Band 3")]
    [InlineData("roles/coder.md", "  value: band 3", "  value: 3")]
    [InlineData("roles/coder.md", "reviewed: 2026-01-01", "reviewed: 1 January 2026")]
    [InlineData("roles/coder.md", "reviewed: 2026-01-31", "reviewed: 31/01/2026")]
    [InlineData("roles/coder.md", "reviewed: 2026-01-01", "reviewed: 2026/01/01")]
    [InlineData("qualifications/coding-exam.md", "  value: £1500-2000", "  value: £1,500 to £2,000")]
    [InlineData("qualifications/coding-exam.md", "  value: £1500", "  value: £ 1,500")]
    [InlineData("qualifications/coding-exam.md", "  value: free", "  value: Free")]
    [InlineData("qualifications/coding-exam.md", "  value: 24-36 months", "  value: 24 - 36 Months")]
    [InlineData("qualifications/coding-exam.md", "  value: 24-36 months", "  value: 24 to 36 months")]
    public void Is_mended(string file, string right, string wrong)
    {
        // A line of the base that the right one replaces first, so that the wrong one is the only mistake.
        var lines = content.Read(file).Split('\n');
        var field = right.Split(':')[0];
        var at = Array.FindIndex(lines, line => line == right || (line.StartsWith(field + ":", StringComparison.Ordinal) && IsOfTheSameSort(line, right)));
        lines[at] = right;
        var expected = string.Join('\n', lines);
        lines[at] = wrong;
        content.Write(file, string.Join('\n', lines));

        var change = Fixed();

        Assert.Empty(change.Problems);
        Assert.Equal(string.Join('\n', lines), content.Read(file));
        Assert.Equal([$"{file}({at + 1}): - {wrong}", $"{file}({at + 1}): + {right.Replace("level: entry", wrong.Contains('"') ? "level: \"entry\"" : "level: entry", StringComparison.Ordinal)}"], change.Lines);
        change.Write();
        Assert.Equal(expected, content.Read(file).Replace("\"entry\"", "entry", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("reviewed: 2026-01-01", "reviewed: 03/04/2026")]
    [InlineData("area: records", "area: recrods")]
    [InlineData("title: Coder", "titles and more: Coder")]
    public void Is_left_alone_if_another_answer_is_possible(string right, string wrong)
    {
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace(right, wrong, StringComparison.Ordinal));

        var change = Fixed();

        Assert.Empty(change.Lines);
        Assert.Contains(change.Problems, problem => problem.Severity == Severity.Error);
    }

    [Fact]
    public void Is_not_there_a_second_time()
    {
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("level: entry", "levle: Entry", StringComparison.Ordinal));

        var change = Fixed();
        Assert.Equal(2, change.Lines.Count());
        change.Write();

        Assert.Empty(Fixed().Lines);
    }

    [Fact]
    public void Is_mended_wherever_it_is()
    {
        content.Write("roles/lead-coder.md", content.Read("roles/lead-coder.md").Replace("title: Lead coder\n", "title: Lead coder\naliases: [/roles/lead]\n", StringComparison.Ordinal));
        content.Write("pages/about.md", content.Read("pages/about.md") + "\nSee [one](/roles/lead) and [two](/roles/lead).\n");

        var change = Fixed();
        change.Write();

        Assert.Empty(change.Problems);
        Assert.Contains("[one](/roles/lead-coder) and [two](/roles/lead-coder)", content.Read("pages/about.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_byte_order_mark_and_the_line_ends_as_they_are()
    {
        var text = "\uFEFF" + content.Read("roles/coder.md").Replace("\n", "\r\n", StringComparison.Ordinal);
        content.Write("roles/coder.md", text.Replace("level: entry", "level: entri", StringComparison.Ordinal));

        Fixed().Write();

        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(content.Folder, "roles/coder.md"))));
    }

    private ContentChange Fixed() => new ContentEditor(content.Folder, SiteMap.ForContent, Spec.Today).Fix();

    private static bool IsOfTheSameSort(string line, string right) => (line.Contains('£'), line.Contains("month", StringComparison.Ordinal), line.Contains("band", StringComparison.Ordinal))
        == (right.Contains('£') || right.EndsWith("free", StringComparison.Ordinal), right.Contains("month", StringComparison.Ordinal), right.Contains("band", StringComparison.Ordinal));
}
