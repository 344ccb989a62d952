using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Map;

/// <summary>
/// Draws moves on the grid of a wide screen. A line turns only in the gutters between columns, and passes other roles in a gutter between rows, or
/// through cells where nobody stands.
/// </summary>
/// <param name="places">Where each role stands on the map. The key is the role's slug.</param>
internal sealed class GridLines(IReadOnlyDictionary<string, Place> places)
{
    public const int Columns = (int)Seniority.Executive + 1;
    public const int Width = Columns * ColumnWidth;
    public const int RowHeight = 70;
    public const int HeadHeight = 40;

    private const int ColumnWidth = 200;

    // The gap on each side of a cell is 9 % of the column's width. _map.scss uses the same share.
    private const int CellMargin = ColumnWidth * 9 / 100;

    private readonly HashSet<(int Top, int Column)> taken = [.. places.Values.Select(place => (place.Top, place.Column))];

    /// <summary>Draws the moves within one area. Those from one role share a line until they part.</summary>
    public IReadOnlyList<Line> Within(IReadOnlyList<Move> moves)
    {
        var ways = moves.Select(move => WayOf(move, turnsLate: false)).ToList();
        var lanes = Enumerable.Range(0, Columns + 1).Select(gutter => Lanes(gutter, ways)).ToList();
        return [.. ways.Select(way => new Line(way.Move, way.Points((gutter, source) => lanes[gutter][source]), null))];
    }

    /// <summary>Draws the moves of the chosen role, to any area: those that lead to it share a line, and so do those that lead on.</summary>
    public IReadOnlyList<Line> Of(Role chosen, IReadOnlyList<Move> moves) =>
        [.. moves.Select(move => new Line(move, WayOf(move, turnsLate: move.To == chosen).Points((gutter, _) => In(gutter, move.To == chosen ? 2 : 1, 3)), chosen))];

    /// <summary>Gives each bundle of lines in a gutter its own place from left to right, so that few of them cross and none lies on another.</summary>
    private static Dictionary<Role, int> Lanes(int gutter, IReadOnlyList<Way> ways)
    {
        var order = new List<Trunk>();
        foreach (var bundle in ways.Where(way => way.Turns(gutter).Any()).GroupBy(way => way.Move.From).OrderBy(bundle => bundle.Min(way => way.From.Middle)))
        {
            var trunk = new Trunk(bundle.Key, [.. bundle.SelectMany(way => way.Turns(gutter))]);
            var best = Enumerable.Range(0, order.Count + 1).MinBy(index => order.Select((other, at) => at < index ? other.CrossingsBefore(trunk) : trunk.CrossingsBefore(other)).Sum());
            order.Insert(best, trunk);
        }

        // Bundles that don't meet can share a lane.
        var laneOf = new Dictionary<Trunk, int>();
        foreach (var trunk in order)
        {
            laneOf[trunk] = laneOf.Where(other => other.Key.Meets(trunk)).Select(other => other.Value).DefaultIfEmpty(0).Max() + 1;
        }

        var lanes = laneOf.Values.DefaultIfEmpty(0).Max();
        return laneOf.ToDictionary(pair => pair.Key.Source, pair => In(gutter, pair.Value, lanes + 1));
    }

    /// <returns>A place at this part of the gutter's width. Gutter 0 is left of the first column; it and the last are half as wide.</returns>
    private static int In(int gutter, int part, int parts)
    {
        var left = Math.Max((gutter * ColumnWidth) - CellMargin, 0);
        var right = Math.Min((gutter * ColumnWidth) + CellMargin, Width);
        return left + ((right - left) * part / parts);
    }

    private Way WayOf(Move move, bool turnsLate)
    {
        var (from, to) = (places[move.From.Slug], places[move.To.Slug]);
        var way = new Way(move, from, to, to.Middle);
        var between = way.ColumnsBetween;
        if (!between.Any())
        {
            return way;
        }

        var (isFreeAtStart, isFreeAtEnd) = (between.All(column => !taken.Contains((from.Top, column))), between.All(column => !taken.Contains((to.Top, column))));
        return way with
        {
            Crossing = isFreeAtStart && (turnsLate || !isFreeAtEnd) ? from.Middle
                : isFreeAtEnd ? to.Middle
                : turnsLate ? from.Top : to.Top,
        };
    }

    /// <summary>The way of a line: out into the gutter beside its role, along it, across other columns, and along another gutter to the other role.</summary>
    /// <param name="Crossing">The height at which it crosses other columns, if there are any.</param>
    private sealed record Way(Move Move, Place From, Place To, int Crossing)
    {
        private int Exit => To.Column >= From.Column ? From.Column + 1 : From.Column;

        private int Entry => To.Column > From.Column ? To.Column : To.Column + 1;

        public IEnumerable<int> ColumnsBetween => Enumerable.Range(Math.Min(Exit, Entry), Math.Abs(Entry - Exit));

        /// <returns>What the line does in this gutter.</returns>
        public IEnumerable<Turn> Turns(int gutter)
        {
            var isRight = To.Column >= From.Column;
            if (gutter == Exit && From.Middle != Crossing)
            {
                yield return new(From.Middle, Crossing, isRight, To.Column == From.Column ? isRight : !isRight);
            }

            if (gutter == Entry && gutter != Exit && To.Middle != Crossing)
            {
                yield return new(Crossing, To.Middle, isRight, !isRight);
            }
        }

        public IReadOnlyList<Point> Points(Func<int, Role, int> laneIn)
        {
            var start = new Point(Edge(From, isRight: To.Column >= From.Column), From.Middle);
            var end = new Point(Edge(To, isRight: To.Column <= From.Column), To.Middle);
            var points = new List<Point> { start };
            if (From.Middle != Crossing)
            {
                var exit = laneIn(Exit, Move.From);
                points.AddRange([new(exit, From.Middle), new(exit, Crossing)]);
            }

            if (To.Middle != Crossing)
            {
                var entry = laneIn(Entry, Move.From);
                points.AddRange([new(entry, Crossing), new(entry, To.Middle)]);
            }

            return [.. points, end];
        }

        private static int Edge(Place place, bool isRight) => isRight ? ((place.Column + 1) * ColumnWidth) - CellMargin : (place.Column * ColumnWidth) + CellMargin;
    }

    /// <param name="StartsLeft">Whether the line comes into the gutter from the left.</param>
    /// <param name="EndsLeft">Whether it leaves to the left.</param>
    private sealed record Turn(int Start, int End, bool StartsLeft, bool EndsLeft);

    /// <summary>What the lines of one role have in common in a gutter.</summary>
    private sealed record Trunk(Role Source, IReadOnlyList<Turn> Turns)
    {
        private readonly int top = Turns.Min(turn => Math.Min(turn.Start, turn.End));
        private readonly int bottom = Turns.Max(turn => Math.Max(turn.Start, turn.End));

        public bool Meets(Trunk other) => top <= other.bottom && bottom >= other.top;

        /// <returns>How often the two would cross if this one stood left of the other.</returns>
        public int CrossingsBefore(Trunk other) => Ends(isLeft: false).Count(other.Spans) + other.Ends(isLeft: true).Count(Spans);

        private bool Spans(int height) => height >= top && height <= bottom;

        private HashSet<int> Ends(bool isLeft) =>
            [.. Turns.Where(turn => turn.StartsLeft == isLeft).Select(turn => turn.Start), .. Turns.Where(turn => turn.EndsLeft == isLeft).Select(turn => turn.End)];
    }
}
