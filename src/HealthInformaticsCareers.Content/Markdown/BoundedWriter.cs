using System.Buffers;
using System.Globalization;
using System.Text;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>A text writer with a maximum length. One long link definition, used a thousand times, would turn kilobytes of Markdown into megabytes of HTML.</summary>
/// <param name="expected">The initial capacity, in characters.</param>
internal sealed class BoundedWriter(int maxLength, int expected) : TextWriter(CultureInfo.InvariantCulture)
{
    // Borrowed, because each page needs one for a moment.
    private char[] written = ArrayPool<char>.Shared.Rent(expected);

    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>Characters written so far.</summary>
    public int Length { get; private set; }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (Length + buffer.Length > maxLength)
        {
            throw new FullException();
        }

        if (Length + buffer.Length > written.Length)
        {
            var longer = ArrayPool<char>.Shared.Rent(Math.Max(Length + buffer.Length, 2 * Length));
            Written(0, Length).CopyTo(longer);
            ArrayPool<char>.Shared.Return(written);
            written = longer;
        }

        buffer.CopyTo(written.AsSpan(Length));
        Length += buffer.Length;
    }

    /// <returns>The characters from <paramref name="start"/> up to <paramref name="end"/>, which is excluded.</returns>
    public ReadOnlySpan<char> Written(int start, int end) => written.AsSpan(start, end - start);

    protected override void Dispose(bool disposing)
    {
        ArrayPool<char>.Shared.Return(written);
        written = [];
        base.Dispose(disposing);
    }

    /// <summary>Thrown when the maximum length is exceeded; <see cref="MarkdownWriter"/> catches it.</summary>
    public sealed class FullException : Exception;
}
