using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Map;

public sealed record MapPage : IndexPage
{
    /// <summary>The id of the chosen role's place on the map.</summary>
    public const string HereId = "here";

    private static readonly IndexText WholeMap = new("/map", "Map of jobs", "Every job by area and level, and how people move from one to the next.");

    /// <param name="chosen">Null shows every move.</param>
    [SetsRequiredMembers]
    public MapPage(Catalogue catalogue, Role? chosen)
        : base(
            catalogue,
            chosen is null ? WholeMap : new IndexText(
                $"/map?role={chosen.Slug}",
                $"Map of jobs: {chosen.Title}",
                $"Jobs that can come before and after {Labels.InSentence(chosen.Title)}."))
    {
        Chosen = chosen;
        Moves = [.. Move.All(catalogue).Where(move => chosen is null || move.From == chosen || move.To == chosen)];
        Map = new CareerMap(catalogue, chosen);
        if (chosen is not null)
        {
            Breadcrumb = [Crumb.Home, WholeMap.Crumb];
        }
    }

    /// <summary>Only the whole map is indexed.</summary>
    public override bool IsHidden => Chosen is not null;

    public Role? Chosen { get; }

    /// <summary>The moves to tell of in words: all of them, or those to and from the chosen role.</summary>
    public IReadOnlyList<Move> Moves { get; }

    public CareerMap Map { get; }

    public IEnumerable<Move> MovesIn => Moves.Where(move => move.To == Chosen);

    public IEnumerable<Move> MovesOut => Moves.Where(move => move.From == Chosen);

    public string EvidenceOf(Progression step) => Move.EvidenceOf(Catalogue, step);

    /// <summary>How a role relates to the chosen one; null if it does not, or if none is chosen.</summary>
    public Relation? RelationTo(Role role) =>
        Chosen is null ? null
        : role == Chosen ? new("Your choice", "is-chosen")
        : (MovesIn.Any(move => move.From == role), MovesOut.Any(move => move.To == role)) switch
        {
            (true, true) => new("Can lead here or come next", "is-before is-next"),
            (true, false) => new("Can lead here", "is-before"),
            (false, true) => new("Can come next", "is-next"),
            _ => null,
        };

    /// <returns>How many moves of the chosen role lead from this area and to it; null if none does.</returns>
    public string? MovesWith(AreaOnMap area)
    {
        var (before, next) = (MovesIn.Count(move => move.From.Area == area.Area.Id), MovesOut.Count(move => move.To.Area == area.Area.Id));
        return before + next == 0 ? null
            : Labels.Join([.. before > 0 ? [$"{before} can lead to your choice"] : Array.Empty<string>(), .. next > 0 ? [$"{next} can come next"] : Array.Empty<string>()], "and");
    }
}

/// <param name="Style">The class of the role on the map.</param>
public sealed record Relation(string Words, string Style);
