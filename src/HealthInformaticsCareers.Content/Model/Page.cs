using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>A plain page such as <c>/about</c>: <c>pages/*.md</c>.</summary>
public sealed record Page : Entry
{
    internal Page(ContentFile file, Glossary glossary)
        : base(file, Kind.Page, glossary)
    {
    }
}
