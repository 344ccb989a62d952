using BenchmarkDotNet.Attributes;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Tests;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Benchmarks;

[MemoryDiagnoser]
public class Reading
{
    private readonly string content = Path.Combine(Checkout.Folder, "content");
    private readonly DateOnly today = new(2026, 11, 22);

    private string text = "";
    private Glossary glossary = new([]);

    [GlobalSetup]
    public void SetUp()
    {
        text = File.ReadAllText(Path.Combine(content, "roles", "clinical-coder.md"));
        glossary = CatalogueLoader.Load(content, SiteMap.ForContent, today).Catalogue!.Glossary;
    }

    [Benchmark]
    public Entry OnePage() => Kinds.OfPath("roles/clinical-coder.md")!.Read(ContentFile.ReadPage("roles/clinical-coder.md", text, today), glossary, SiteMap.ForContent, collectPassages: false);

    [Benchmark]
    public LoadedContent ShippedContent() => CatalogueLoader.Load(content, SiteMap.ForContent, today);
}
