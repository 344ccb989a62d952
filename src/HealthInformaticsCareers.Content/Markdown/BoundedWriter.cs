using System.Buffers;
using System.Globalization;
using System.Text;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>A text writer with a maximum length. One long link definition, used a thousand times, would turn kilobytes of Markdown into megabytes of HTML.</summary>
/// <param name="expected">The initial capacity, in characters.</param>
internal sealed class BoundedWriter(int maxLength, int expected) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly ArrayBufferWriter<char> written = new(expected);

    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>Characters written so far.</summary>
    public int Length => written.WrittenCount;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (Length + buffer.Length > maxLength)
        {
            throw new FullException();
        }

        written.Write(buffer);
    }

    /// <returns>The characters from <paramref name="start"/> up to <paramref name="end"/>, which is excluded.</returns>
    public ReadOnlySpan<char> Written(int start, int end) => written.WrittenSpan[start..end];

    /// <summary>Thrown when the maximum length is exceeded; <see cref="MarkdownWriter"/> catches it.</summary>
    public sealed class FullException : Exception;
}
