#:project ../../../src/HealthInformaticsCareers.Web
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// How well the facts of the content are evidenced: how many there are of each status, and how many have an official source, a source with a date, and
// an official source that was recent when it was checked.
//
//   dotnet run tests/scripts/measure/facts.cs [CONTENT]
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

var folder = Path.GetFullPath(args.Length > 0 ? args[0] : "content");
if (CatalogueLoader.Load(folder, SiteMap.ForContent, DateOnly.FromDateTime(DateTime.UtcNow)).Catalogue is not { } catalogue)
{
    Console.Error.WriteLine($"{folder} has errors: run the content check.");
    return 1;
}

var facts = catalogue.All.SelectMany(entry => entry.Facts).Select(named => named.Fact).ToList();
foreach (var status in facts.CountBy(fact => fact.Status).OrderBy(pair => pair.Key))
{
    Console.WriteLine($"{status.Key,-12} {status.Value,5}");
}

Print("official source", source => source.Kind == SourceKind.Official);
Print("dated source", source => source.LastDate is not null);
Print("recent official source", source => source.Kind == SourceKind.Official && source.IsRecent);
return 0;

void Print(string what, Func<Source, bool> isOne)
{
    var with = facts.Count(fact => fact.Sources.Select(catalogue.Get).Any(isOne));
    Console.WriteLine($"{with} of {facts.Count} facts have at least one {what} ({100 * with / facts.Count} %)");
}
