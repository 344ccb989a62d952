using System.Text;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Map;

/// <summary>
/// Where each role stands. On a wide screen an area is a grid with a column for each level; on a narrow one it is a ladder, with the first jobs
/// at the top. Lines are in the units of an SVG's view box, which is stretched over the area. All columns of an area are equal and so are all its
/// rows, so a line meets its roles however the text wraps.
/// </summary>
public sealed class CareerMap
{
    private readonly Dictionary<string, Place> places;

    /// <param name="chosen">The role whose sideways moves and moves to other areas are drawn too; of others only the steps up within their area are, or there would be a tangle.</param>
    public CareerMap(Catalogue catalogue, Role? chosen = null)
    {
        var moves = Move.All(catalogue).ToList();
        var within = moves.Where(move => move.From.Area == move.To.Area).ToList();
        var areas = new List<(Area Area, IReadOnlyList<Place> Places)>();
        var top = 0;
        foreach (var area in catalogue.Areas)
        {
            var standing = PlacesOf([.. catalogue.Roles.Where(role => role.Area == area.Id && role.IsCurrent).OrderBy(role => role.Level)], within, top + GridLines.HeadHeight);
            if (standing.Count > 0)
            {
                areas.Add((area, standing));
                top = standing.Max(place => place.Top) + GridLines.RowHeight;
            }
        }

        places = areas.SelectMany(area => area.Places).ToDictionary(place => place.Role.Slug);
        var grid = new GridLines(places);
        ChosenLines = chosen is null ? [] : grid.Of(chosen, [.. moves.Where(move => move.From == chosen || move.To == chosen)]);
        Areas =
        [
            .. areas.Select(area =>
            {
                var own = within.Where(move => move.From.Area == area.Area.Id).ToLookup(move => chosen is not null && (move.From == chosen || move.To == chosen));
                var others = own[false].Where(move => move.Step.Kind != ProgressionKind.Sideways).ToList();
                return new AreaOnMap(area.Area, area.Places, grid.Within(others), LadderLines.Of(area.Places, [.. others, .. own[true]], chosen));
            }),
        ];
    }

    public IReadOnlyList<AreaOnMap> Areas { get; }

    /// <summary>The moves of the chosen role, across all areas.</summary>
    public IReadOnlyList<Line> ChosenLines { get; }

    /// <summary>The part of the chosen role's lines that passes behind the heading of an area.</summary>
    public Drawing Head(AreaOnMap area) => new("map__grid", GridLines.Width, area.Top - GridLines.HeadHeight, GridLines.HeadHeight, Crossing(area.Top - GridLines.HeadHeight, area.Top)) { HasTitles = false };

    public Drawing Grid(AreaOnMap area) => new("map__grid", GridLines.Width, area.Top, area.Height, [.. area.Lines, .. Crossing(area.Top, area.Top + area.Height)]);

    public static Drawing Ladder(AreaOnMap area) => new("map__ladder", LadderLines.Width, 0, LadderLines.RowHeight * area.Places.Count, area.LadderLines);

    /// <summary>The classes that put a role into its cell, and arrowheads where lines arrive.</summary>
    public string StyleOf(AreaOnMap area, Place place)
    {
        var arriving = area.Lines.Concat(ChosenLines).Where(line => line.Move.To == place.Role).ToList();
        var onLadder = area.LadderLines.Where(line => line.Move.To == place.Role).ToList();
        return string.Join(
            ' ',
            [
                $"map__level--{place.Column} map__row--{place.Row}",
                .. place.IsApart ? ["is-apart"] : Array.Empty<string>(),
                .. Arrow("", onLadder),
                .. Arrow("-left", [.. arriving.Where(line => !line.ArrivesRight)]),
                .. Arrow("-right", [.. arriving.Where(line => line.ArrivesRight)]),
            ]);

        static IEnumerable<string> Arrow(string side, IReadOnlyList<Line> lines) =>
            lines.Count == 0 ? [] : lines.Any(line => line.IsChosen) ? [$"is-met{side}", $"is-reached{side}"] : [$"is-met{side}"];
    }

    private IEnumerable<Line> Crossing(int top, int bottom) => ChosenLines.Where(line => line.Top <= bottom && line.Bottom >= top);

    /// <summary>
    /// Places one family of roles below the other, where the columns are free. No role of another family stands between the levels of a family,
    /// so that lines rarely cross.
    /// </summary>
    /// <returns>The roles in the order of the ladder.</returns>
    private static List<Place> PlacesOf(IReadOnlyList<Role> roles, IReadOnlyList<Move> within, int top)
    {
        var upward = within.Where(move => move.Step.Kind != ProgressionKind.Sideways).ToList();
        var found = new List<Place>();
        var free = new int[GridLines.Columns];
        foreach (var family in FamiliesOf(roles, upward).OrderBy(family => family[0].Level).ThenBy(family => family.Count == 1))
        {
            var columns = (int)family[0].Level..((int)family[^1].Level + 1);
            var first = free[columns].Max();
            var isLater = found.Count > 0;
            var rowOf = RowsOf(family, upward);
            Array.Fill(free, first + rowOf.Values.Max() + 1, columns.Start.Value, columns.End.Value - columns.Start.Value);
            found.AddRange(family.OrderBy(role => role.Level).ThenBy(role => rowOf[role]).Select((role, index) => new Place(role, first + rowOf[role], top) { IsApart = index == 0 && isLater }));
        }

        return found;
    }

    /// <summary>Groups the roles that promotions connect.</summary>
    private static IEnumerable<IReadOnlyList<Role>> FamiliesOf(IReadOnlyList<Role> roles, IReadOnlyList<Move> upward)
    {
        var left = roles.ToList();
        while (left.Count > 0)
        {
            var family = new HashSet<Role> { left[0] };
            while (upward.FirstOrDefault(move => family.Contains(move.From) != family.Contains(move.To)) is { } move)
            {
                family.Add(move.From);
                family.Add(move.To);
            }

            yield return [.. left.Where(family.Contains)];
            left.RemoveAll(family.Contains);
        }
    }

    private static Dictionary<Role, int> RowsOf(IReadOnlyList<Role> family, IReadOnlyList<Move> upward)
    {
        var rowOf = new Dictionary<Role, int>();
        var levels = family.GroupBy(role => role.Level).ToList();
        var rows = levels.Max(level => level.Count());
        foreach (var level in levels)
        {
            var row = (rows - level.Count()) / 2;
            foreach (var role in level.OrderBy(RowBefore).ToList())
            {
                rowOf.Add(role, row);
                row++;
            }
        }

        return rowOf;

        // A role goes next to the roles that lead to it. A role that nothing leads to comes last.
        double RowBefore(Role role) =>
            upward.Where(move => move.To == role && rowOf.ContainsKey(move.From)).Select(move => (double?)rowOf[move.From]).Average() ?? double.MaxValue;
    }
}

/// <param name="Places">Its roles in the order of the ladder: one family after the other, in each the lowest level first.</param>
/// <param name="Lines">On the grid.</param>
public sealed record AreaOnMap(Area Area, IReadOnlyList<Place> Places, IReadOnlyList<Line> Lines, IReadOnlyList<Line> LadderLines)
{
    public int Top => Places[0].AreaTop;

    public int Height => GridLines.RowHeight * (Places.Max(place => place.Row) + 1);

    /// <summary>How many jobs of which levels.</summary>
    public string Summary
    {
        get
        {
            var (lowest, highest) = (Places.Min(place => place.Role.Level), Places.Max(place => place.Role.Level));
            return $"{Labels.Count(Places.Count, "job")}, {Labels.InSentence(Labels.Brief(lowest))}{(lowest == highest ? "" : $" to {Labels.InSentence(Labels.Brief(highest))}")}";
        }
    }
}

/// <param name="Row">In its area.</param>
/// <param name="AreaTop">The upper edge of the area's first row.</param>
public sealed record Place(Role Role, int Row, int AreaTop)
{
    /// <summary>Whether no promotion connects it with the role before it on the ladder.</summary>
    public bool IsApart { get; init; }

    public int Column => (int)Role.Level;

    /// <summary>The upper edge of its row.</summary>
    public int Top => AreaTop + (Row * GridLines.RowHeight);

    public int Middle => Top + (GridLines.RowHeight / 2);
}

/// <summary>The model of <c>_Drawing.cshtml</c>: the part of a drawing between two heights.</summary>
public sealed record Drawing(string Class, int Width, int Top, int Height, IEnumerable<Line> Lines)
{
    /// <summary>Gives each line a tooltip. In a heading it would be part of the text.</summary>
    public bool HasTitles { get; init; } = true;
}

/// <summary>A move as it is drawn.</summary>
/// <param name="Points">The corners.</param>
/// <param name="Chosen">The role that the reader has chosen, if there is one.</param>
public sealed record Line(Move Move, IReadOnlyList<Point> Points, Role? Chosen)
{
    private const double Radius = 7;

    /// <summary>Whether it leads to the chosen role or from it.</summary>
    public bool IsChosen => Chosen is not null && (Move.From == Chosen || Move.To == Chosen);

    public bool ArrivesRight => Points[^1].X < Points[^2].X;

    public int Top => Points.Min(point => point.Y);

    public int Bottom => Points.Max(point => point.Y);

    public string Style => "line"
        + (Move.Step.Kind == ProgressionKind.Sideways ? " line--sideways" : "")
        + (Move.From == Chosen ? " line--next" : Move.To == Chosen ? " line--before" : "");

    /// <summary>The tooltip of the line.</summary>
    public string Title => $"{Move.From.Title} to {Move.To.Title}";

    /// <summary>The path data for the SVG. Corners are round, so that a line which turns looks different from two that cross.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder($"M{Points[0]}");
            for (var index = 1; index < Points.Count - 1; index++)
            {
                var (before, corner, after) = (Points[index - 1], Points[index], Points[index + 1]);
                path.Append($"L{corner.Towards(before, Radius)}Q{corner} {corner.Towards(after, Radius)}");
            }

            return path.Append($"L{Points[^1]}").ToString();
        }
    }
}

public readonly record struct Point(int X, int Y)
{
    /// <returns>The point at this distance on the way to the next, or half of the way if that is less.</returns>
    public Point Towards(Point next, double distance)
    {
        var length = Math.Abs(next.X - X) + Math.Abs(next.Y - Y);
        var part = length == 0 ? 0 : Math.Min(distance, length / 2.0) / length;
        return new((int)Math.Round(X + ((next.X - X) * part)), (int)Math.Round(Y + ((next.Y - Y) * part)));
    }

    public override string ToString() => $"{X} {Y}";
}
