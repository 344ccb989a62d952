using System.Text;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>A string writer that stops: one long link definition used a thousand times makes megabytes of HTML from kilobytes of Markdown.</summary>
/// <param name="expected">Characters for which room is made at once.</param>
internal sealed class BoundedWriter(int most, int expected) : StringWriter(new StringBuilder(expected), System.Globalization.CultureInfo.InvariantCulture)
{
    /// <summary>Characters written so far.</summary>
    public int Length => GetStringBuilder().Length;

    public override void Write(char value)
    {
        Count(1);
        base.Write(value);
    }

    public override void Write(string? value)
    {
        Count(value?.Length ?? 0);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Count(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        // A StringWriter would copy it once more, for the sake of classes that derive from it.
        Count(buffer.Length);
        GetStringBuilder().Append(buffer);
    }

    /// <returns>What was written from one place up to another.</returns>
    public string ToString(int start, int end) => GetStringBuilder().ToString(start, end - start);

    private void Count(int more)
    {
        if (Length + more > most)
        {
            throw new FullException();
        }
    }

    /// <summary>Ends the writing; caught by the reader that owns the writer.</summary>
    public sealed class FullException : Exception;
}
