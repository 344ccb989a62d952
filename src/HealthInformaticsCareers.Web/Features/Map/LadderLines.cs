using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Map;

/// <summary>Draws the moves within an area beside its ladder on a narrow screen. Those from one role share a line.</summary>
internal static class LadderLines
{
    /// <summary>As in _map.scss.</summary>
    public const int Width = 44;

    public const int RowHeight = 60;

    private const int WidestLane = 10;

    // A line leaves below the one that arrives.
    private const int ArrivesAt = RowHeight * 40 / 100;
    private const int LeavesAt = RowHeight * 60 / 100;

    /// <param name="moves">The later ones are drawn over the others.</param>
    public static IReadOnlyList<Line> Of(IReadOnlyList<Place> places, IReadOnlyList<Move> moves, Role? chosen)
    {
        var rowOf = places.Select((place, row) => (place.Role, row)).ToDictionary(pair => pair.Role, pair => pair.row);

        // Short lines stand nearest to the roles.
        var lanes = new List<List<(int Top, int Bottom)>>();
        var laneOf = new Dictionary<(Role, bool), int>();
        foreach (var bundle in moves.GroupBy(BundleOf).Select(bundle => (bundle.Key, Span: SpanOf([.. bundle]))).OrderBy(bundle => bundle.Span.Bottom - bundle.Span.Top))
        {
            var lane = lanes.FindIndex(lane => lane.All(other => other.Bottom < bundle.Span.Top || other.Top > bundle.Span.Bottom));
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add([]);
            }

            lanes[lane].Add(bundle.Span);
            laneOf.Add(bundle.Key, lane);
        }

        var distance = Math.Min(WidestLane, (Width - 4) / Math.Max(lanes.Count, 1));
        return [.. moves.Select(LineOf)];

        Line LineOf(Move move)
        {
            var lane = Width - 4 - (distance * (laneOf[BundleOf(move)] + 1)) + (distance / 3);
            return new(move, [new(Width, Leaves(move)), new(lane, Leaves(move)), new(lane, Arrives(move)), new(Width, Arrives(move))], chosen);
        }

        (int Top, int Bottom) SpanOf(IReadOnlyList<Move> bundle)
        {
            var ends = bundle.Select(Leaves).Concat(bundle.Select(Arrives)).ToList();
            return (ends.Min(), ends.Max());
        }

        int Leaves(Move move) => (rowOf[move.From] * RowHeight) + LeavesAt;

        int Arrives(Move move) => (rowOf[move.To] * RowHeight) + ArrivesAt;
    }

    private static (Role, bool) BundleOf(Move move) => (move.From, move.Step.Kind == ProgressionKind.Sideways);
}
