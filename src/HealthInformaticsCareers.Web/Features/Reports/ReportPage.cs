using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The page with the form.</summary>
public sealed record ReportPage : SitePage
{
    [SetsRequiredMembers]
    public ReportPage(Catalogue catalogue, ReportForm form, params IReadOnlyList<FormProblem> problems)
        : base(catalogue)
    {
        Form = form;
        Problems = problems;
        Title = form.Page is { } page ? $"Report a problem: {page.Title}" : "Report a problem or ask a question";
        Description = form.Page is null ? "Tell the people who run this site what is wrong, or ask them about the site." : $"Tell the people who run this site what is wrong with the page “{form.Page.Title}”.";
        Address = form.Page is null ? "/report" : $"/report?page={form.Page.Address}";
    }

    public ReportForm Form { get; }

    public IReadOnlyList<FormProblem> Problems { get; }

    /// <summary>True if reports could not be saved the last time. The visitor should know before writing one.</summary>
    public bool SendingMayFail { get; init; }

    public override bool IsHidden => true;

    public override string TabTitle => Problems.Count > 0 ? $"Error: {Title}" : Title;

    public override string? ReportAddress => null;

    public string? ProblemWith(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    /// <returns>The value of the field's <c>aria-describedby</c>; null if nothing describes it.</returns>
    public string? DescribedBy(string field, params string[] hints)
    {
        string[] ids = [.. hints, .. ProblemWith(field) is null ? [] : (string[])[$"{field}-error"]];
        return ids.Length == 0 ? null : string.Join(' ', ids);
    }
}
