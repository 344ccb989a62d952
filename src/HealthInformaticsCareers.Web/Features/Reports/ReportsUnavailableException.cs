namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The report is not stored, or nobody can say that it is: whoever sent it must not be thanked, and may send it again.</summary>
public class ReportsUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The database is not ours, is newer than this program or is damaged: it is left as it is, and trying again won't help.</summary>
public sealed class ReportsClosedException(string message, Exception? inner = null) : ReportsUnavailableException(message, inner);
