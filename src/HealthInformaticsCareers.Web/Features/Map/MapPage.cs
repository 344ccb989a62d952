using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Map;

public sealed record MapPage : IndexPage
{
    private static readonly IndexText WholeMap = new("/map", "Career map", "Every role by area and level, and how people move from one to the next.");

    /// <param name="chosen">Null shows every move.</param>
    [SetsRequiredMembers]
    public MapPage(Catalogue catalogue, Role? chosen)
        : base(
            catalogue,
            chosen is null ? WholeMap : new IndexText(
                $"/map?role={chosen.Slug}",
                $"Career map: {chosen.Title}",
                $"The jobs that can lead to {Labels.InSentence(chosen.Title)}, and the jobs it can lead to."))
    {
        Chosen = chosen;
        Moves = [.. Move.All(catalogue).Where(move => chosen is null || move.From == chosen || move.To == chosen)];
        Map = new CareerMap(catalogue, Moves);
        if (chosen is not null)
        {
            Breadcrumb = [Crumb.Home, WholeMap.Crumb];
        }
    }

    /// <summary>Only the whole map is indexed.</summary>
    public override bool IsHidden => Chosen is not null;

    public Role? Chosen { get; }

    /// <summary>The moves to show: all of them, or those to and from the chosen role.</summary>
    public IReadOnlyList<Move> Moves { get; }

    public CareerMap Map { get; }

    public IEnumerable<Move> MovesIn => Moves.Where(move => move.To == Chosen);

    public IEnumerable<Move> MovesOut => Moves.Where(move => move.From == Chosen);

    public string EvidenceOf(Progression step) => Move.EvidenceOf(Catalogue, step);

    /// <summary>How a role relates to the chosen one; null if it does not, or if none is chosen.</summary>
    public string? RelationTo(Role role) =>
        Chosen is null ? null
        : role == Chosen ? "Your choice"
        : (MovesIn.Any(move => move.From == role), MovesOut.Any(move => move.To == role)) switch
        {
            (true, true) => "Can lead here or come next",
            (true, false) => "Can lead here",
            (false, true) => "Can come next",
            _ => null,
        };
}
