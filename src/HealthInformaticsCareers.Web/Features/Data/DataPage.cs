using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Data;

/// <summary>What the open data holds, for people.</summary>
internal sealed record DataPage : SitePage
{
    public const string PageAddress = "/data";

    [SetsRequiredMembers]
    public DataPage(Catalogue catalogue)
        : base(catalogue)
    {
        Title = "Open data";
        Description = "Every fact on this site as tables for spreadsheets and programs.";
        Address = PageAddress;
        Tables = [.. DataTables.Names.Select(name => DataTables.Of(name, catalogue))];
        Example = (from entry in catalogue.Qualifications
                   where entry.IsCurrent
                   from fact in entry.Facts
                   where fact.Name == "price" && fact.Fact.Sources is [var first, ..] && catalogue.Get(first).Kind == SourceKind.Official
                   select new ExampleFact(entry, fact)).FirstOrDefault();
    }

    public IReadOnlyList<DataTable> Tables { get; }

    /// <summary>A fact to show what an id and a citation look like; null if there is none.</summary>
    public ExampleFact? Example { get; }

    internal sealed record ExampleFact(Entry Page, NamedFact Fact);
}
