namespace HealthInformaticsCareers.Content.Text;

/// <summary>Which characters content may hold, whether written as they are or by an escape such as <c>&amp;#x202E;</c>.</summary>
internal static class Characters
{
    /// <returns>Where the first forbidden character stands, or -1.</returns>
    public static int FirstForbidden(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (IsForbidden(text[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Characters that nobody sees: controls, and those that turn the writing direction or join words without a trace.</summary>
    public static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not '\n' and not '\t')
        || c is '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
