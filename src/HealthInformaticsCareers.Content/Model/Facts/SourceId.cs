namespace HealthInformaticsCareers.Content.Model.Facts;

/// <summary>An id in <c>sources.yml</c>.</summary>
public sealed record SourceId(string Value)
{
    public override string ToString() => Value;
}
