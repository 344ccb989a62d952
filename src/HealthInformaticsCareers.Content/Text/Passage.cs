namespace HealthInformaticsCareers.Content.Text;

/// <summary>A text as a reader sees it, without markup: a paragraph, a list item, a heading or the value of a field.</summary>
internal sealed record Passage(Location At, string Text)
{
    /// <summary>The pieces that the text is made of, in order.</summary>
    public IReadOnlyList<Piece> Pieces { get => field ?? [new(0, At.Line, At.Column)]; init; }

    /// <returns>Where a character is in the file; null inside code, which is no prose.</returns>
    public Location? Find(int index)
    {
        var pieces = Pieces;
        var last = pieces.Count - 1;
        while (last > 0 && pieces[last].Start > index)
        {
            last--;
        }

        var piece = pieces[last];
        return piece.IsCode ? null : new Location(At.File, piece.Line, piece.Column + index - piece.Start);
    }
}

/// <summary>Characters of a passage that are also next to each other in the file, because no markup is between them.</summary>
/// <param name="Start">Its first character in the passage.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
internal readonly record struct Piece(int Start, int Line, int Column, bool IsCode = false);
