using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web.Features.Map;

/// <summary>
/// The places of all roles, a row of the grid for each area and a column for each level, and the lines between them.
/// Positions of lines are in the units of the SVG's view box, which is stretched over the grid: its columns and its rows are equal, so a line
/// meets its roles however the words wrap.
/// </summary>
public sealed class CareerMap
{
    public const int Width = AreaWidth + (5 * LevelWidth);

    // The widths of the columns, and the room beside a role in its own, are those of _map.scss.
    private const int AreaWidth = 400;
    private const int LevelWidth = 500;
    private const int Beside = LevelWidth * 9 / 100;
    private const int RowHeight = 100;

    public CareerMap(Catalogue catalogue, IEnumerable<Move> drawn)
    {
        var moves = Move.All(catalogue).ToList();
        var areas = new List<AreaOnMap>();
        var places = new Dictionary<string, Place>();
        var row = 0;
        foreach (var area in catalogue.Areas)
        {
            var levels = new List<LevelOnMap>();
            foreach (var level in catalogue.Roles.Where(role => role.Area == area.Slug).GroupBy(role => role.Level).OrderBy(group => group.Key))
            {
                var roles = level.Select((role, index) => (Role: role, Index: index)).OrderBy(pair => RowBefore(pair.Role) ?? row + pair.Index).Select(pair => pair.Role).ToList();
                for (var index = 0; index < roles.Count; index++)
                {
                    places.Add(roles[index].Slug, new Place((int)level.Key, row + index));
                }

                levels.Add(new LevelOnMap(level.Key, roles));

                // Next to the roles of the area that lead there, so that few lines cross.
                double? RowBefore(Role role) =>
                    moves.Where(move => move.To == role && move.From.Area == area.Slug && places.ContainsKey(move.From.Slug)).Select(move => (double?)places[move.From.Slug].Row).Average();
            }

            if (levels.Count > 0)
            {
                areas.Add(new AreaOnMap(area, levels));
                row += areas[^1].Rows;
            }
        }

        Areas = areas;
        Height = row * RowHeight;
        Lines = [.. drawn.Select(move => new Line(move, PathOf(places[move.From.Slug], places[move.To.Slug])))];
    }

    public IReadOnlyList<AreaOnMap> Areas { get; }

    public int Height { get; }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>From the side of one role to the facing side of the other, with an arrowhead; within a column, around its right side.</summary>
    private static string PathOf(Place from, Place to)
    {
        var leavesRight = to.Column >= from.Column;
        var arrivesLeft = to.Column > from.Column;
        var (x, y) = (leavesRight ? RightOf(from) : LeftOf(from), Middle(from));
        var (endX, endY) = (arrivesLeft ? LeftOf(to) : RightOf(to), Middle(to));

        // A longer way around leaves more room for the shorter ones.
        var bend = to.Column == from.Column ? Math.Min(30 + (10 * Math.Abs(to.Row - from.Row)), 100) : Math.Max(60, Math.Abs(endX - x) / 2);
        var back = arrivesLeft ? -14 : 14;
        return $"M{x} {y}C{(leavesRight ? x + bend : x - bend)} {y} {(arrivesLeft ? endX - bend : endX + bend)} {endY} {endX} {endY}m{back}-9{-back} 9 {back} 9";
    }

    private static int LeftOf(Place place) => AreaWidth + (place.Column * LevelWidth) + Beside;

    private static int RightOf(Place place) => LeftOf(place) + LevelWidth - (2 * Beside);

    private static int Middle(Place place) => (place.Row * RowHeight) + (RowHeight / 2);

    private sealed record Place(int Column, int Row);
}

/// <param name="Levels">Those that have roles here, the lowest first.</param>
public sealed record AreaOnMap(Area Area, IReadOnlyList<LevelOnMap> Levels)
{
    public int Rows => Levels.Max(level => level.Roles.Count);
}

/// <param name="Roles">From the top down.</param>
public sealed record LevelOnMap(Seniority Level, IReadOnlyList<Role> Roles);

/// <param name="Path">For the SVG.</param>
public sealed record Line(Move Move, string Path)
{
    public bool IsBetweenAreas => Move.From.Area != Move.To.Area;

    public string Style => $"line line--{Move.Step.Kind.ToString().ToLowerInvariant()}{(Move.IsJudgement ? " line--judged" : "")}{(IsBetweenAreas ? " line--far" : "")}";

    public string Words => $"{Move.From.Title} to {Move.To.Title}";
}
