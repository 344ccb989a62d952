using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The form.</summary>
public sealed record ReportPage : SitePage
{
    [SetsRequiredMembers]
    public ReportPage(Catalogue catalogue, ReportForm form, params IReadOnlyList<FormProblem> problems)
        : base(catalogue)
    {
        Form = form;
        Problems = problems;
        Title = form.Page is { } page ? $"Report a problem: {page.Title}" : "Report a problem or ask a question";
        Description = form.Page is null ? "Tell the people who keep this site what is wrong, or ask them about the site." : $"Tell the people who keep this site what is wrong with the page “{form.Page.Title}”.";
        Address = form.Page is null ? "/report" : $"/report?page={form.Page.Address}";
    }

    public ReportForm Form { get; }

    public IReadOnlyList<FormProblem> Problems { get; }

    public override bool IsHidden => true;

    public override string TabTitle => Problems.Count > 0 ? $"Error: {Title}" : Title;

    public override string? ReportAddress => null;

    public string? ProblemWith(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;

    /// <returns>The ids of what describes a field, for <c>aria-describedby</c>; null where nothing does.</returns>
    public string? Describing(string field, params string[] hints)
    {
        string[] ids = [.. hints, .. ProblemWith(field) is null ? [] : (string[])[$"{field}-error"]];
        return ids.Length == 0 ? null : string.Join(' ', ids);
    }
}

/// <summary>What stands where the form cannot, or after it.</summary>
public sealed record AnswerPage : SitePage
{
    [SetsRequiredMembers]
    public AnswerPage(Catalogue catalogue, string title, string text, string? address = null)
        : base(catalogue)
    {
        Title = title;
        Text = text;
        Description = text;
        Address = address;
    }

    public string Text { get; }

    public override bool IsHidden => true;

    public override string? ReportAddress => null;
}
