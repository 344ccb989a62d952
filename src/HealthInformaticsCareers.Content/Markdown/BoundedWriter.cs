using System.Text;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>A string writer with a maximum length. One long link definition, used a thousand times, would turn kilobytes of Markdown into megabytes of HTML.</summary>
/// <param name="expected">The initial capacity, in characters.</param>
internal sealed class BoundedWriter(int maxLength, int expected) : StringWriter(new StringBuilder(expected), System.Globalization.CultureInfo.InvariantCulture)
{
    /// <summary>Characters written so far.</summary>
    public int Length => GetStringBuilder().Length;

    public override void Write(char value)
    {
        EnsureRoom(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        EnsureRoom(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        EnsureRoom(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        // The base class would copy the buffer once more, because it supports derived classes.
        EnsureRoom(buffer.Length);
        GetStringBuilder().Append(buffer);
    }

    /// <returns>The characters from <paramref name="start"/> up to <paramref name="end"/>, which is excluded.</returns>
    public string ToString(int start, int end) => GetStringBuilder().ToString(start, end - start);

    private void EnsureRoom(int more)
    {
        if (Length + more > maxLength)
        {
            throw new FullException();
        }
    }

    /// <summary>Thrown when the maximum length is exceeded; <see cref="MarkdownWriter"/> catches it.</summary>
    public sealed class FullException : Exception;
}
