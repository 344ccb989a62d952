namespace HealthInformaticsCareers.Content.Model.Facts;

/// <summary>An id in <c>sources.yml</c>.</summary>
public readonly record struct SourceId(string Value)
{
    public override string ToString() => Value;
}
