using Microsoft.Extensions.Logging;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>Keeps the lines that an operator would read.</summary>
internal sealed class RecordedLog<T> : ILogger<T>
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add($"{logLevel}: {formatter(state, exception)}");
}
