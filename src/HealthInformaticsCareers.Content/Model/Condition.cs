using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>A condition of eligibility: <c>eligibility/*.md</c>.</summary>
public sealed record Condition : Entry
{
    internal Condition(ContentFile file, Glossary glossary)
        : base(file, Kind.Condition, glossary, "What it means", "Who may be ruled out", "How strictly it is enforced")
    {
        var fields = file.Fields;
        Stages = fields.Fact("stages", Values.Stages);
        Effect = fields.Fact("effect", Values.Word<Effect>);
        DecidedBy = fields.Fact("decided-by", Values.Text);
        Enforcement = fields.Fact("enforcement", Values.Text);
        Renewal = fields.Fact("renewal", Values.Text);
        Price = fields.OptionalFact("price", Values.Price);
        Where = fields.OptionalFact("where", Values.Places);
        Help = Values.PlacesIn(fields.OptionalParts("help"));
    }

    public Fact<IReadOnlyList<Stage>> Stages { get; }

    public Fact<Effect> Effect { get; }

    public Fact<string> DecidedBy { get; }

    public Fact<string> Enforcement { get; }

    public Fact<string> Renewal { get; }

    public Fact<Price>? Price { get; }

    /// <summary>Where the official information is.</summary>
    public Fact<IReadOnlyList<Place>>? Where { get; }

    /// <summary>Where to get private help.</summary>
    public IReadOnlyList<Place> Help { get; }
}
