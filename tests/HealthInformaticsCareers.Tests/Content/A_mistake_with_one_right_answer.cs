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

        var (files, mended, left) = Fixing.Of(content.Folder, SiteMap.ForContent, Spec.Today);

        Assert.Empty(left);
        Assert.Equal(expected.Replace("\"entri\"", "\"entry\"", StringComparison.Ordinal), files[file].Replace("\"entry\"", "entry", StringComparison.Ordinal));
        Assert.Equal((file, at + 1), (Assert.Single(mended).File, mended[0].Line));
        Assert.Equal(string.Join('\n', lines), content.Read(file));
    }

    [Theory]
    [InlineData("reviewed: 2026-01-01", "reviewed: 03/04/2026")]
    [InlineData("area: records", "area: recrods")]
    [InlineData("title: Coder", "titles and more: Coder")]
    public void Is_left_alone_if_another_answer_is_possible(string right, string wrong)
    {
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace(right, wrong, StringComparison.Ordinal));

        var (files, mended, left) = Fixing.Of(content.Folder, SiteMap.ForContent, Spec.Today);

        Assert.Empty(files);
        Assert.Empty(mended);
        Assert.Contains(left, problem => problem.Severity == Severity.Error);
    }

    [Fact]
    public void Is_not_there_a_second_time()
    {
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("level: entry", "levle: Entry", StringComparison.Ordinal));
        var (files, mended, _) = Fixing.Of(content.Folder, SiteMap.ForContent, Spec.Today);
        content.Write("roles/coder.md", files["roles/coder.md"]);

        Assert.Equal(2, mended.Count);
        Assert.Empty(Fixing.Of(content.Folder, SiteMap.ForContent, Spec.Today).Files);
    }

    private static bool IsOfTheSameSort(string line, string right) => (line.Contains('£'), line.Contains("month", StringComparison.Ordinal), line.Contains("band", StringComparison.Ordinal))
        == (right.Contains('£') || right.EndsWith("free", StringComparison.Ordinal), right.Contains("month", StringComparison.Ordinal), right.Contains("band", StringComparison.Ordinal));
}
