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
    public Entry OnePage()
    {
        var file = ContentFile.ReadPage("roles/clinical-coder.md", text, today);
        var kind = Kinds.OfPath(file.Path)!;
        var entry = kind.ReadFields(file);
        kind.ReadBody(file, entry, glossary, SiteMap.ForContent, collectPassages: false);
        return entry;
    }

    [Benchmark]
    public LoadedContent ShippedContent() => CatalogueLoader.Load(content, SiteMap.ForContent, today);
}
