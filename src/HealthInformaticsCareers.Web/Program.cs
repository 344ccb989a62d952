using System.CommandLine;
using HealthInformaticsCareers.Web;
using HealthInformaticsCareers.Web.Checking;
using HealthInformaticsCareers.Web.Comparing;
using HealthInformaticsCareers.Web.Editing;
using HealthInformaticsCareers.Web.Export;
using HealthInformaticsCareers.Web.Features.Health;
using HealthInformaticsCareers.Web.Features.Reports;

var content = new Option<string?>("--content") { Description = "The content folder, relative to the current folder." };

// Settings such as --Site:Content=DIR are left to the host; anything else unknown is a misspelt verb.
var root = new RootCommand("Health Informatics Careers: serves the site, or runs a verb.")
{
    CheckVerb.Command(content), ExplainVerb.Command(), SchemaVerb.Command(), EditingVerbs.Fix(content), LinksVerb.Command(content), NewVerb.Command(content), ReviewVerb.Command(content),
    EditingVerbs.Addresses(content), EditingVerbs.Move(content), EditingVerbs.Remove(content), EditingVerbs.RenameSource(content), EditingVerbs.WhereUsed(content),
    DiffVerb.Command(content), ImpactVerb.Command(content), ChangesVerb.Command(content), ExportVerb.Command(), HealthVerb.Command(), ReportVerbs.Command(args, TimeProvider.System),
};
root.TreatUnmatchedTokensAsErrors = args is [var first, ..] && !first.StartsWith('-');
root.SetAction(_ => Serve());
return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

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
