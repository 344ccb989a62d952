using System.Text.Json;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Data;

/// <summary>The content as tables.</summary>
internal static class DataTables
{
    public static readonly IReadOnlyList<string> Names = ["facts", "pages", "routes", "steps", "moves", "sources", "terms", "pay-bands", "changes"];

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static DataTable Of(string name, Catalogue catalogue) => name switch
    {
        "facts" => new(name, "Facts", "A line for each claim: what the site says first about a fact, and what other sources say instead.", FactClaims.Columns, [.. FactClaims.RowsOf(catalogue)])
        {
            Key = ["id"],
            References = [("page", "pages", "address")],
        },
        "pages" => Pages(catalogue),
        "routes" => Routes(catalogue),
        "steps" => Steps(catalogue),
        "moves" => Moves(catalogue),
        "sources" => new(
            name, "Sources", "The publications that facts are taken from.",
            [
                new("id", "string", "The id that facts name."), new("title", "string", "Its title."), new("publisher", "string", "Who published it."),
                new("kind", "string", "official (by the body that decides the matter), secondary (reports what others decide) or guide (a careers guide)."),
                new("date", "string", "Its own date, as precise as it gives it."), new("checked", "date", "When we last read it."),
                new("link", "string", "Its address; empty if we only found a copy."), new("note", "string", "What else there is to say."),
            ],
            [.. catalogue.Sources.Select(source => new object?[] { source.Id.Value, source.Title, source.Publisher, WordOf(source.Kind), source.Date, source.Checked, source.Link, source.Note })])
        {
            Key = ["id"],
        },
        "terms" => new(
            name, "Terms", "Words, acronyms and organisations.",
            [
                new("id", "string", "The id of the term."), new("term", "string", "The term."), new("expansion", "string", "Spelled out, if it is short for something."),
                new("meaning", "string", "What it means."), new("former", "boolean", "Whether it is no longer in use."), new("successor", "string", "The id of what replaced it."),
                new("also_called", "string", "Other names, with ' | ' between them."), new("status", "string", "confirmed, reported, unverified or disputed."), new("sources", "string", "The ids of the sources, separated by spaces."),
            ],
            [.. catalogue.Glossary.Terms.Select(term => new object?[] { term.Id.Value, term.Name, term.Expansion, term.Meaning, term.IsFormer, term.Successor?.Value, Joined(term.AlsoCalled), WordOf(term.Status), string.Join(' ', term.Sources) })])
        {
            Key = ["id"],
            References = [("successor", name, "id")],
        },
        "pay-bands" => new(
            name, "Pay bands", "What each NHS pay band pays, by nation and year.",
            [
                new("nation", "string", "The nation."), new("year", "string", "The pay year."), new("band", "string", "The band."), new("min", "integer", "Pounds a year at the bottom."), new("max", "integer", "Pounds a year at the top."),
                new("status", "string", "confirmed, reported, unverified or disputed."), new("sources", "string", "The ids of the sources, separated by spaces."),
            ],
            [.. (catalogue.PayBands?.All ?? []).SelectMany(table => table.Bands.Select(band => new object?[] { Labels.Of(table.Nation), table.Year, band.Name, band.From, band.To, WordOf(table.Status), string.Join(' ', table.Sources) }))])
        {
            Key = ["nation", "year", "band"],
        },
        _ => new(
            "changes", "Changes", "Which facts have changed, what they said before and what they say now, oldest first.",
            [
                new("number", "integer", "Its place in the record."), new("id", "string", "Stays the same."), new("on", "date", "The day."), new("kind", "string", "fact, added, moved, archived, retired, returned or removed."),
                new("page", "string", "The address of the page at that time."), new("title", "string", "Its title at that time."), new("field", "string", "The name of the fact; empty if the page itself changed."),
                new("before", "string", "What it said, lines with ' | ' between them."), new("after", "string", "What it says since then."), new("sources", "string", "The ids of the sources, separated by spaces."),
            ],
            [.. catalogue.Changes.Changes.Select(change => new object?[] { change.Number, change.Id, change.On, WordOf(change.Kind), change.Page, change.Title, change.Fact, Joined(change.Before), Joined(change.After), string.Join(' ', change.Sources) })])
        {
            Key = ["number"],
        },
    };

    private static DataTable Pages(Catalogue catalogue) => new(
        "pages", "Pages", "Every page of the content.",
        [
            new("address", "string", "Its address on the site."), new("code", "string", "Its short code, which never changes and is never given to another page."), new("kind", "string", "What it is about."),
            new("title", "string", "Its title."), new("summary", "string", "The page in a sentence."), new("reviewed", "date", "When it was last reviewed."), new("review_due", "date", "When it is reviewed next."),
            new("nations", "string", "The nations that it applies to, separated by spaces; empty if that makes no difference."), new("archived", "boolean", "Whether it is no longer kept up to date."),
            new("also_called", "string", "Other names, with ' | ' between them."),
        ],
        [.. catalogue.All.Where(entry => entry.Retired is null).Select(entry => new object?[] { entry.Address, FactClaims.CodeOf(entry, catalogue), entry.Kind.Noun, entry.Title, entry.Summary, entry.Reviewed, entry.ReviewDue, FactClaims.NationsOf(entry.Nations), entry.Archived is not null, Joined(entry.AlsoCalled) })])
    {
        Key = ["address"],
    };

    private static DataTable Routes(Catalogue catalogue) => new(
        "routes", "Routes", "Ways into the work, with their totals. Steps that run side by side count once towards the time and each towards the cost.",
        [
            new("address", "string", "The address of the route."), new("form", "string", "study, apprenticeship, scheme, experience, move or apply."),
            new("starting_points", "string", "Who it is for: addresses, separated by spaces."), new("leads_to", "string", "The jobs at its end: addresses, separated by spaces."),
            new("minutes_min", "integer", "The least time from the first step to the last, in minutes: a day has 24 hours, a month 730. Steps of unknown time add nothing."),
            new("minutes_max", "integer", "The most time; empty if it is open-ended or a time is not known."),
            new("steps_without_time", "string", "The numbers of the steps whose time is not known, separated by spaces."),
            new("you_pay", "string", "What only you pay, such as '0..555 GBP'; an end that is open is left out."),
            new("you_may_pay", "string", "What you or somebody else pays."),
            new("others_pay", "string", "What an employer, the government or the provider pays."),
        ],
        [.. catalogue.Routes.Select(route => (route, RouteTotals.Of(route, catalogue))).Select(pair => new object?[]
        {
            pair.route.Address, WordOf(pair.route.Form), Addresses(catalogue.Get(pair.route.StartingPoints)), Addresses(catalogue.Get(pair.route.LeadsTo)),
            pair.Item2.Elapsed.From, pair.Item2.Elapsed.To, pair.Item2.Elapsed.Unknown.Count == 0 ? null : string.Join(' ', pair.Item2.Elapsed.Unknown),
            FactClaims.AmountsOf(pair.Item2.Yours.Amounts), FactClaims.AmountsOf(pair.Item2.PerhapsYours.Amounts), FactClaims.AmountsOf(pair.Item2.Others.Amounts),
        })])
    {
        Key = ["address"],
        References = [("address", "pages", "address")],
    };

    private static DataTable Steps(Catalogue catalogue) => new(
        "steps", "Steps", "The steps of the routes, with the facts that count. A step that is a qualification has the facts of its page.",
        [
            new("route", "string", "The address of the route."), new("number", "integer", "From 1."), new("do", "string", "What to do."), new("with_previous", "boolean", "Whether it runs alongside the step before it."),
            new("role", "string", "The job that the step is; an address."), new("qualification", "string", "The qualification that the step is; an address."),
            new("time", "string", "The id of the fact of how long it takes."), new("price", "string", "The id of the fact of what it costs."), new("paid", "string", "The id of the fact of whether you are paid."),
        ],
        [.. catalogue.Routes.SelectMany(route => route.NamedSteps.Index().Select(pair => StepOf(route, pair.Index + 1, pair.Item.Name, pair.Item.Step, catalogue)))])
    {
        Key = ["route", "number"],
        References = [("route", "routes", "address"), ("role", "pages", "address"), ("qualification", "pages", "address"), ("time", "facts", "id"), ("price", "facts", "id"), ("paid", "facts", "id")],
    };

    private static object?[] StepOf(Route route, int number, string name, Step step, Catalogue catalogue)
    {
        var qualification = step.Qualification is { } id ? catalogue.Get(id) : null;
        return
        [
            route.Address, number, step.Do, step.WithPrevious, step.Role is { } role ? catalogue.Get(role).Address : null, qualification?.Address,
            qualification is not null ? FactClaims.IdOf(qualification, "time", catalogue) : step.Time is null ? null : FactClaims.IdOf(route, $"{name}/time", catalogue),
            qualification is not null ? FactClaims.IdOf(qualification, "price", catalogue) : step.Price is null ? null : FactClaims.IdOf(route, $"{name}/price", catalogue),
            step.Paid is null ? null : FactClaims.IdOf(route, $"{name}/paid", catalogue),
        ];
    }

    private static DataTable Moves(Catalogue catalogue) => new(
        "moves", "Moves", "Steps from one job to another. Without a story or a source they are the site's own judgement: examples, not promises.",
        [
            new("from", "string", "The address of a job."), new("to", "string", "The address of the next job."), new("kind", "string", "promotion, sideways or entry (a first job in a specialism)."),
            new("because", "string", "Why."), new("story", "string", "The address of a story of somebody who did it."), new("source", "string", "The id of the source."),
        ],
        [.. catalogue.Roles.SelectMany(role => role.Progression.Select(move => new object?[] { role.Address, catalogue.Get(move.To).Address, WordOf(move.Kind), move.Because, move.Story is { } story ? catalogue.Get(story).Address : null, move.Source?.Value }))])
    {
        Key = ["from", "to", "kind"],
        References = [("from", "pages", "address"), ("to", "pages", "address"), ("story", "pages", "address"), ("source", "sources", "id")],
    };

    private static string? Joined(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join(" | ", lines);

    private static string? Addresses(IEnumerable<Entry> entries) => string.Join(' ', entries.Select(entry => entry.Address)) is { Length: > 0 } text ? text : null;

    private static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
