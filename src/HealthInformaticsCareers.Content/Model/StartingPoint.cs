using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>Where a reader stands today: <c>starting-points/*.md</c>.</summary>
public sealed record StartingPoint : Entry
{
    internal StartingPoint(ContentFile file, Glossary glossary)
        : base(file, Kind.StartingPoint, glossary)
    {
        var fields = file.Fields;
        WhoFor = fields.Lines("who-for");
        Requirements = fields.Fact("requirements", Values.Lines);
        Time = fields.Fact("time", Values.Text);
        Cost = fields.Fact("cost", Values.Text);
        Roles = fields.References("roles", Kind.Role);
        InPost = fields.Flag("in-post");
        IsBelowDegree = fields.Flag("below-degree");
    }

    public IReadOnlyList<string> WhoFor { get; }

    public Fact<IReadOnlyList<string>> Requirements { get; }

    public Fact<string> Time { get; }

    public Fact<string> Cost { get; }

    /// <summary>Ids of the roles that it opens.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>The reader already has a job in health care.</summary>
    public bool InPost { get; }

    /// <summary>The reader has no degree.</summary>
    public bool IsBelowDegree { get; }
}
