using System.CommandLine;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web;
using HealthInformaticsCareers.Web.Editing;
using HealthInformaticsCareers.Web.Export;
using HealthInformaticsCareers.Web.Features.Changes;
using HealthInformaticsCareers.Web.Features.EditingGuide;
using HealthInformaticsCareers.Web.Features.Health;
using HealthInformaticsCareers.Web.Features.Reports;

var content = new Option<string?>("--content") { Description = "The content folder, relative to the current folder." };
var codes = new Option<bool>("--codes") { Description = "Check nothing; list every code with its meaning and an example." };
var check = new Command("check", "Check the content: prints every problem, exits 1 if one is an error.") { content, codes };
check.SetAction(result => result.GetValue(codes) ? CodesPage.Print() : Check(ContentLocation.Find(result.GetValue(content))));

// Settings such as --Site:Content=DIR are left to the host; anything else unknown is a misspelt verb.
var root = new RootCommand("Health Informatics Careers: serves the site, or runs a verb.") { check, EditingVerbs.Addresses(content), EditingVerbs.Move(content), EditingVerbs.Remove(content), ChangesVerb.Command(content), ExportVerb.Command(), HealthVerb.Command(), ReportVerbs.Command(args, TimeProvider.System) };
root.TreatUnmatchedTokensAsErrors = args is [var first, ..] && !first.StartsWith('-');
root.SetAction(_ => Serve());
return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

static int Check(string folder) =>
    ContentLocation.Read(folder, (checkedFolder, site, today) => CatalogueLoader.Check(checkedFolder, site, today, CommittedLedger.Of(checkedFolder))).Catalogue is null ? 1 : 0;

int Serve()
{
    // Settings and styles are beside the program, not in the folder it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    if (!builder.AddSite())
    {
        return 1;
    }

    builder.Build().UseSite().Run();
    return 0;
}
