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
    }

    public IReadOnlyList<DataTable> Tables { get; }

    /// <summary>A fact to show what an id and a citation look like; null if there is none.</summary>
    public (Entry Page, NamedFact Fact)? Example =>
        Catalogue.Qualifications.Where(entry => entry.IsCurrent).Select(entry => ((Entry, NamedFact)?)(entry, entry.Facts.FirstOrDefault(fact => fact.Name == "price" && fact.Fact.Sources.Count > 0 && Catalogue.Get(fact.Fact.Sources[0]).Kind == SourceKind.Official)!)).FirstOrDefault(pair => pair?.Item2 is not null);
}
