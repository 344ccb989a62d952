using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Map;

/// <summary>
/// Places all roles on a grid, with rows for each area and a column for each level, and draws the moves between them. Lines are in the units
/// of the SVG's view box, which is stretched over the grid. All columns are equal and so are all rows, so a line meets its roles however the
/// text wraps.
/// </summary>
public sealed class CareerMap
{
    public const int Width = AreaWidth + (5 * LevelWidth);

    // The widths of the columns and the margin beside a role must match _map.scss.
    private const int AreaWidth = 400;
    private const int LevelWidth = 500;
    private const int CellMargin = LevelWidth * 9 / 100;
    private const int RowHeight = 100;

    public CareerMap(Catalogue catalogue, IEnumerable<Move> drawn)
    {
        var upward = Move.All(catalogue).Where(move => move.From.Area == move.To.Area && move.Step.Kind != ProgressionKind.Sideways).ToList();
        var areas = new List<AreaOnMap>();
        var cells = new Dictionary<string, Cell>();
        var top = 0;
        foreach (var area in catalogue.Areas)
        {
            var rows = 0;
            var rowOf = new Dictionary<Role, int>();
            var roles = catalogue.Roles.Where(role => role.Area == area.Id).OrderBy(role => role.Level).ToList();
            foreach (var family in FamiliesOf(roles, upward))
            {
                rows += AssignRows(family, upward, rows, rowOf);
            }

            if (rows > 0)
            {
                areas.Add(new AreaOnMap(area, rows, [.. roles.GroupBy(role => role.Level).Select(level => new LevelOnMap(level.Key, [.. level.Select(role => (role, rowOf[role])).OrderBy(pair => pair.Item2)]))]));
                foreach (var (role, row) in rowOf)
                {
                    cells.Add(role.Slug, new Cell((int)role.Level, top + row));
                }

                top += rows;
            }
        }

        Areas = areas;
        Height = top * RowHeight;
        Lines = [.. drawn.Select(move => new Line(move, PathOf(cells[move.From.Slug], cells[move.To.Slug])))];
    }

    public IReadOnlyList<AreaOnMap> Areas { get; }

    public int Height { get; }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Groups the roles that promotions connect. Each group gets its own rows, so that few lines pass behind unrelated roles.</summary>
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

    /// <returns>The number of rows that the family takes.</returns>
    private static int AssignRows(IReadOnlyList<Role> family, IReadOnlyList<Move> upward, int top, Dictionary<Role, int> rowOf)
    {
        var levels = family.GroupBy(role => role.Level).ToList();
        var rows = levels.Max(level => level.Count());
        foreach (var level in levels)
        {
            var row = top + ((rows - level.Count()) / 2);
            foreach (var role in level.OrderBy(RowBefore).ToList())
            {
                rowOf.Add(role, row);
                row++;
            }
        }

        return rows;

        // A role goes next to the roles that lead to it. A role that nothing leads to comes last.
        double RowBefore(Role role) =>
            upward.Where(move => move.To == role && rowOf.ContainsKey(move.From)).Select(move => (double?)rowOf[move.From]).Average() ?? double.MaxValue;
    }

    /// <summary>An arrow from one role to the facing side of the other. Within a column it bends around the right side.</summary>
    private static string PathOf(Cell from, Cell to)
    {
        var leavesRight = to.Column >= from.Column;
        var arrivesLeft = to.Column > from.Column;
        var (x, y) = (leavesRight ? RightOf(from) : LeftOf(from), Middle(from));
        var (endX, endY) = (arrivesLeft ? LeftOf(to) : RightOf(to), Middle(to));

        // Longer arrows bend further out, which leaves room for the shorter ones.
        var bend = to.Column == from.Column ? Math.Min(30 + (10 * Math.Abs(to.Row - from.Row)), 100) : Math.Max(60, Math.Abs(endX - x) / 2);
        var back = arrivesLeft ? -14 : 14;
        return $"M{x} {y}C{(leavesRight ? x + bend : x - bend)} {y} {(arrivesLeft ? endX - bend : endX + bend)} {endY} {endX} {endY}m{back} -9 {-back} 9 {back} 9";
    }

    private static int LeftOf(Cell cell) => AreaWidth + (cell.Column * LevelWidth) + CellMargin;

    private static int RightOf(Cell cell) => LeftOf(cell) + LevelWidth - (2 * CellMargin);

    private static int Middle(Cell cell) => (cell.Row * RowHeight) + (RowHeight / 2);

    private sealed record Cell(int Column, int Row);
}

/// <param name="Levels">The levels with roles in this area, the lowest first.</param>
public sealed record AreaOnMap(Area Area, int Rows, IReadOnlyList<LevelOnMap> Levels);

/// <param name="Roles">Top to bottom, each with its row in the area.</param>
public sealed record LevelOnMap(Seniority Level, IReadOnlyList<(Role Role, int Row)> Roles);

/// <param name="Path">The path data for the SVG.</param>
public sealed record Line(Move Move, string Path)
{
    public bool IsBetweenAreas => Move.From.Area != Move.To.Area;

    public string Style => $"line line--{Move.Step.Kind.ToString().ToLowerInvariant()}{(Move.IsJudgement ? " line--judged" : "")}{(IsBetweenAreas ? " line--far" : "")}";

    /// <summary>The tooltip of the line.</summary>
    public string Title => $"{Move.From.Title} to {Move.To.Title}";
}
