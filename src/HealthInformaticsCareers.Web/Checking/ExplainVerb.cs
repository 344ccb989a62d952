using System.CommandLine;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Web.Checking;

/// <summary>The verb <c>explain</c>: what a code of the check means.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string> Code = new("CODE") { Description = "Such as HIC1012." };

    public static Command Command()
    {
        var verb = new Command("explain", "Say what a code of the check means, with an example of the mistake.") { Code };
        verb.SetAction(input => Run(input.GetRequiredValue(Code).ToUpperInvariant()));
        return verb;
    }

    private static int Run(string code)
    {
        if (RuleAttribute.All.FirstOrDefault(rule => rule.Code == code) is not { } found)
        {
            return Verb.Fail($"There is no code '{code}'. 'check --codes' lists them all.");
        }

        Console.WriteLine($"{found.Code}, {(found.Severity == Severity.Error ? "an error: the site won't start until it is mended" : "a warning: the site starts anyway")}");
        Console.WriteLine($"{found.Meaning}.");
        Console.WriteLine($"For example: {found.Example}");
        return 0;
    }
}
