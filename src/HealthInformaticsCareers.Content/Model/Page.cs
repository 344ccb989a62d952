namespace HealthInformaticsCareers.Content.Model;

/// <summary>A plain page such as <c>/about</c>: <c>pages/*.md</c>.</summary>
public sealed class Page(Kind kind, string slug) : Entry(kind, slug);
