using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Data;

/// <summary>Describes the tables as a Tabular Data Package: <see href="https://specs.frictionlessdata.io/tabular-data-package/"/>.</summary>
internal static class DataPackage
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="edition">The mark of the edition.</param>
    public static string Of(Catalogue catalogue, string edition, SiteOptions site)
    {
        var package = new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = "health-informatics-careers",
            ["title"] = "Health Informatics Careers",
            ["description"] = "Facts about careers in work with health data, records, systems and knowledge in the UK, each with its sources, its date and its status.",
            ["version"] = edition,
            ["created"] = $"{catalogue.All.Max(entry => entry.Reviewed):yyyy-MM-dd}T00:00:00Z",
            ["homepage"] = site.Absolute(DataPage.PageAddress),
            ["sources"] = new JsonArray(new JsonObject { ["title"] = "The publications in sources.csv", ["path"] = site.Absolute($"{DataPage.PageAddress}/sources.csv") }),
        };
        if (site.ContentLicence.Length > 0)
        {
            package["licenses"] = new JsonArray(site.ContentLicence.StartsWith("https://", StringComparison.Ordinal) ? new JsonObject { ["path"] = site.ContentLicence } : new JsonObject { ["name"] = site.ContentLicence });
        }

        package["resources"] = new JsonArray([.. DataTables.Names.Select(name => ResourceOf(DataTables.Of(name, catalogue)))]);
        return package.ToJsonString(Json) + "\n";
    }

    private static JsonObject ResourceOf(DataTable table)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(column => FieldOf(column, table))]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = table.Key is [var only] ? only : new JsonArray([.. table.Key]),
        };
        if (table.References.Count > 0)
        {
            schema["foreignKeys"] = new JsonArray([.. table.References.Select(reference => new JsonObject
            {
                ["fields"] = reference.Column,
                ["reference"] = new JsonObject { ["resource"] = reference.Table == table.Name ? "" : reference.Table, ["fields"] = reference.Its },
            })]);
        }

        return new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = table.Name,
            ["title"] = table.Title,
            ["description"] = table.Description,
            ["path"] = $"{table.Name}.csv",

            // A tabular package holds tables in one form only, so the same rows as JSON are a property of ours.
            ["json"] = $"{table.Name}.json",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true },
            ["schema"] = schema,
        };
    }

    private static JsonObject FieldOf(DataColumn column, DataTable table)
    {
        var constraints = new JsonObject();
        if (table.Key.Contains(column.Name))
        {
            constraints["required"] = true;
        }

        if (column.Name == "status")
        {
            constraints["enum"] = new JsonArray([.. Enum.GetNames<FactStatus>().Select(name => (JsonNode)name.ToLowerInvariant())]);
        }

        var field = new JsonObject { ["name"] = column.Name, ["type"] = column.Type, ["description"] = column.Description };
        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }
}
