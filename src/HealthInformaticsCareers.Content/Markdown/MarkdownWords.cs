using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Markdown;

internal static class MarkdownWords
{
    /// <summary>The words a reader sees, without markup.</summary>
    public static string Of(ContainerInline? inline)
    {
        var words = new StringBuilder();
        foreach (var child in inline?.Descendants() ?? [])
        {
            words.Append(child switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => "",
            });
        }

        return words.ToString();
    }
}
