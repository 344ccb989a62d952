using System.CommandLine;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Web.Checking;

/// <summary>The verb <c>explain</c>: what a code of the check means, with a mistake and how it is put right.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string> Code = new("CODE") { Description = "Such as HIC1012." };

    public static Command Command()
    {
        var verb = new Command("explain", "Say what a code of the check means, with an example of the mistake and how to put it right.") { Code };
        verb.SetAction(input => Run(input.GetRequiredValue(Code).ToUpperInvariant()));
        return verb;
    }

    private static int Run(string code)
    {
        if (RuleAttribute.All.FirstOrDefault(rule => rule.Code == code) is not { } found)
        {
            return Verb.Fail($"There is no code '{code}'. 'check --codes' lists them all.");
        }

        Console.Write(TextOf(found).ReplaceLineEndings());
        return 0;
    }

    internal static string TextOf(RuleAttribute rule)
    {
        var severity = rule.Severity == Severity.Error ? "an error: the site won't start until it is mended" : "a warning: the site starts anyway";
        var text = $"{rule.Code}, {severity}.\n{rule.Meaning}.\n";
        return RuleExample.Of(rule.Code) is not { } example
            ? text
            : $"{text}{(example.Words.Length == 0 ? "" : $"\n{example.Words}\n")}{TextOf("Wrong", example.Wrong)}{TextOf("Right", example.Right)}";
    }

    private static string TextOf(string title, IEnumerable<ExampleBlock> blocks) => string.Concat(blocks.Select(block =>
        $"\n{title}{(block.Path.Length == 0 ? "" : $", in {block.Path}")}:\n\n{string.Concat(block.Lines.Select(line => $"    {line}".TrimEnd() + "\n"))}"));
}
