using System.Globalization;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Reports;

public sealed class ReportsController(Catalogue catalogue, SiteOptions site, ReportBox box, ReportLimits limits, TimeProvider time) : Controller
{
    /// <summary>While as many as the database may take in an hour are in it, there is no telling when the next one may come.</summary>
    private static readonly TimeSpan WaitWhenFull = TimeSpan.FromMinutes(10);

    /// <summary>Never kept by anybody: each form has an id of its own.</summary>
    [Get("/report", ReadsQuery = true)]
    public ViewResult Ask() => box.WhyClosed is null
        ? Page("Form", new ReportPage(catalogue, ReportForm.For(ReportedPage.Find(catalogue, Request.Query["page"].FirstOrDefault()), time.GetUtcNow())))
        : Page("Closed", new AnswerPage(catalogue, "Reports are closed", "You cannot report a problem or ask a question here at the moment.", "/report"));

    [HttpPost("/report")]
    public async Task<IActionResult> Send()
    {
        if (!OwnForm.Sent(Request, site))
        {
            return Refused(StatusCodes.Status403Forbidden);
        }

        var posted = await PostedForm.Read(Request);
        if (posted.Status != StatusCodes.Status200OK)
        {
            return Refused(posted.Status);
        }

        var now = time.GetUtcNow();
        var (form, problems) = ReportForm.Read(posted, catalogue, site.Reports.MinimumSeconds, now);
        if (problems.Count > 0)
        {
            return Again(form, StatusCodes.Status400BadRequest, [.. problems]);
        }

        if (limits.Take(HttpContext.Connection.RemoteIpAddress) is var wait && wait > TimeSpan.Zero)
        {
            return TooMany(form, wait);
        }

        var report = new NewReport(form.Submission, form.Page?.Address ?? "/", form.Kind!.Value, form.Fact, Masking.Mask(form.Text), form.ReplyTo.Length == 0 ? null : form.ReplyTo, now);
        try
        {
            return await box.Use(store => IsFull(store, now) ? (long?)null : store.Add(report)) is { } id
                ? SeeOther($"/report/thanks?reference={Report.ReferenceTo(id)}")
                : TooMany(form, WaitWhenFull);
        }
        catch (ReportsClosedException)
        {
            return Again(form, StatusCodes.Status503ServiceUnavailable, new FormProblem("send", "Reports are closed at the moment, and this one is not saved. Copy your text if you want to keep it."));
        }
        catch (ReportsUnavailableException)
        {
            // It may be saved all the same: sent again, it is still one report.
            return Again(form, StatusCodes.Status503ServiceUnavailable, new FormProblem("send", "We could not save this just now. Your text is still here. Wait a minute, then send it again. It counts once, however often you send it."));
        }
    }

    /// <param name="reference">Anybody can write an address: it is shown only if it has the shape of one of ours.</param>
    [Get("/report/thanks", ReadsQuery = true)]
    public IActionResult Thanks(string? reference) => reference is not null && Report.IdOf(reference) is { } id && Report.ReferenceTo(id) == reference
        ? Page("Thanks", new AnswerPage(catalogue, "Thank you", $"We have saved what you sent. Its reference is {reference}.", $"/report/thanks?reference={reference}"))
        : NotFound();

    private bool IsFull(ReportStore store, DateTimeOffset now) => site.Reports.PerHour > 0 && store.CountSince(now.AddHours(-1)) >= site.Reports.PerHour;

    private ViewResult TooMany(ReportForm form, TimeSpan wait)
    {
        Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return Again(form, StatusCodes.Status429TooManyRequests, new FormProblem("send", $"Too many reports came in a short time, from you or from others. Your text is still here. Wait {(minutes == 1 ? "a minute" : $"{minutes} minutes")}, then send it again."));
    }

    private ViewResult Again(ReportForm form, int status, params IReadOnlyList<FormProblem> problems) =>
        Page("Form", new ReportPage(catalogue, form, problems), status);

    private ViewResult Refused(int status)
    {
        var page = status switch
        {
            StatusCodes.Status403Forbidden => new AnswerPage(catalogue, "We cannot take this report", "It did not come from the form on this site. Open the form and send it from there."),
            StatusCodes.Status413PayloadTooLarge => new AnswerPage(catalogue, "That is too much to send", "Go back in your browser: your text may still be there. Make it shorter, then send it again."),
            StatusCodes.Status415UnsupportedMediaType => new AnswerPage(catalogue, "We cannot read this report", "It was not sent as a form. Open the form on this site and send it from there."),
            _ => new AnswerPage(catalogue, "Your report did not arrive whole", "Go back in your browser: your text may still be there. Then send it again."),
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
