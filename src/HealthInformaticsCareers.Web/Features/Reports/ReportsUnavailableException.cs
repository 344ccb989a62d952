namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// The report is not stored, or it is unknown whether it is. The sender must not be thanked and may send it again. The message is safe to show to
/// anyone: it holds no path, host name or user name. The driver's message is in the inner exception.
/// </summary>
public class ReportsUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The message with the driver's own, for the log and the command line.</summary>
    public string Detail => InnerException is null ? Message : $"{Message} {InnerException.Message}";
}

/// <summary>The database is not ours, is newer than this program, or is damaged. It is left untouched, and trying again does not help.</summary>
public sealed class ReportsClosedException(string message, Exception? inner = null) : ReportsUnavailableException(message, inner);
