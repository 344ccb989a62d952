using System.Globalization;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Reports;

public sealed class ReportsController(Catalogue catalogue, SiteOptions site, ReportInbox inbox, ReportLimits limits, TimeProvider time) : Controller
{
    /// <summary>How long to wait once the hour's limit is reached, because the site does not work out when there will be room again.</summary>
    private static readonly TimeSpan RetryWhenFull = TimeSpan.FromMinutes(10);

    /// <summary>The page is not cached, because each form has its own submission id.</summary>
    [Get("/report", ReadsQuery = true)]
    public ViewResult Ask() => inbox.IsClosed
        ? Page("Closed", new ReportMessagePage(catalogue, "Reports are closed", "You cannot report a problem or ask a question here at the moment.", "/report"))
        : Page("Form", new ReportPage(catalogue, ReportForm.For(ReportedPage.Find(catalogue, Request.Query["page"].FirstOrDefault()), time.GetUtcNow())) { SendingMayFail = inbox.Failure is not null });

    [HttpPost("/report")]
    public async Task<IActionResult> Send()
    {
        if (!FormOrigin.IsThisSite(Request, site))
        {
            return Reject(StatusCodes.Status403Forbidden);
        }

        var posted = await PostedForm.Read(Request);
        if (posted.Status != StatusCodes.Status200OK)
        {
            return Reject(posted.Status);
        }

        var now = time.GetUtcNow();
        var (form, problems) = ReportForm.Read(posted, catalogue, site.Reports.MinimumSeconds, now);
        if (problems.Count > 0)
        {
            return FormAgain(form, StatusCodes.Status400BadRequest, [.. problems]);
        }

        if (limits.Take(HttpContext.Connection.RemoteIpAddress) is var wait && wait > TimeSpan.Zero)
        {
            return TooMany(form, wait);
        }

        var report = new NewReport(form.Submission, form.Page?.Address ?? "/", form.Kind!.Value, form.Fact, Masking.Mask(form.Text), form.ReplyTo.Length == 0 ? null : form.ReplyTo, now);
        try
        {
            var (isFull, id) = await inbox.Use(store => IsFull(store, now) ? (true, null) : (false, store.Add(report)));
            if (isFull)
            {
                return TooMany(form, RetryWhenFull);
            }

            return id is { } stored
                ? SeeOther($"/report/thanks?reference={Report.ReferenceTo(stored)}")
                : FormAgain(form with { Submission = Guid.NewGuid() }, StatusCodes.Status409Conflict, new FormProblem("send", "We have already dealt with the report that you sent with this form, so it can no longer be changed. Your text is still here. Send it again to make a new report."));
        }
        catch (ReportsClosedException)
        {
            return FormAgain(form, StatusCodes.Status503ServiceUnavailable, new FormProblem("send", "Reports are closed at the moment, so we could not save this. Copy your text if you want to keep it."));
        }
        catch (ReportsUnavailableException)
        {
            // It may have been saved after all. Sent again, it still counts as one report.
            return FormAgain(form, StatusCodes.Status503ServiceUnavailable, new FormProblem("send", "We could not save this just now. Your text is still here. Wait a minute, then send it again. It counts once, however often you send it."));
        }
    }

    /// <param name="reference">Anyone can make up an address, so it is shown only if it has the form of a reference.</param>
    [Get("/report/thanks", ReadsQuery = true)]
    public IActionResult Thanks(string? reference) => reference is not null && Report.IdOf(reference) is { } id && Report.ReferenceTo(id) == reference
        ? Page("Thanks", new ReportMessagePage(catalogue, "Thank you", $"We have saved what you sent. Its reference is {reference}.", $"/report/thanks?reference={reference}"))
        : NotFound();

    private bool IsFull(ReportStore store, DateTimeOffset now) => site.Reports.PerHour > 0 && store.Count(now.AddHours(-1), now) >= site.Reports.PerHour;

    private ViewResult TooMany(ReportForm form, TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return FormAgain(form, StatusCodes.Status429TooManyRequests, new FormProblem("send", $"Too many reports came in a short time, from you or from others. Your text is still here. Wait {(minutes == 1 ? "a minute" : $"{minutes} minutes")}, then send it again."));
    }

    private ViewResult FormAgain(ReportForm form, int status, params IReadOnlyList<FormProblem> problems) =>
        Page("Form", new ReportPage(catalogue, form, problems), status);

    private ViewResult Reject(int status)
    {
        var page = status switch
        {
            StatusCodes.Status403Forbidden => new ReportMessagePage(catalogue, "We cannot take this report", "It was not sent from the form on this site. Open the form and send it from there."),
            StatusCodes.Status413PayloadTooLarge => new ReportMessagePage(catalogue, "Your report is too long", "Go back in your browser: your text may still be there. Make it shorter, then send it again."),
            StatusCodes.Status415UnsupportedMediaType => new ReportMessagePage(catalogue, "We cannot read this report", "It was not sent as a form. Open the form on this site and send your report from there."),
            _ => new ReportMessagePage(catalogue, "Part of your report did not reach us", "Go back in your browser: your text may still be there. Then send it again."),
        };
        return Page("Refused", page, status);
    }

    private ViewResult Page(string view, SitePage page, int status = StatusCodes.Status200OK)
    {
        Response.Headers.CacheControl = "no-store";
        Response.StatusCode = status;
        return View(view, page);
    }

    private StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
