namespace HealthInformaticsCareers.Content.Text;

/// <summary>A place in a content file.</summary>
/// <param name="File">Path inside the content folder, with forward slashes; empty for the folder itself.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units, as editors count.</param>
public readonly record struct Location(string File, int Line = 1, int Column = 1) : IComparable<Location>
{
    public int CompareTo(Location other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
    }

    public static bool operator <(Location left, Location right) => left.CompareTo(right) < 0;

    public static bool operator >(Location left, Location right) => left.CompareTo(right) > 0;

    public static bool operator <=(Location left, Location right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Location left, Location right) => left.CompareTo(right) >= 0;
}
