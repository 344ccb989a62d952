using System.Reflection;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>Describes the diagnostic that a method of <see cref="Rules"/> makes. The method takes its code and severity from here.</summary>
/// <param name="code"><c>HIC</c> and four digits. The first digit says which part of the content it is about.</param>
/// <param name="meaning">What is wrong, in one line and for editors.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleAttribute(string code, string meaning) : Attribute
{
    private static readonly Dictionary<string, RuleAttribute> ByMethod =
        typeof(Rules).GetMethods(BindingFlags.Public | BindingFlags.Static).ToDictionary(method => method.Name, method => method.GetCustomAttribute<RuleAttribute>()!);

    /// <summary>Every rule, by code.</summary>
    public static IReadOnlyList<RuleAttribute> All { get; } = [.. ByMethod.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    public string Code => code;

    public string Meaning => meaning;

    /// <summary>A mistake that gives this diagnostic. Backticks mark text in a file or on the command line.</summary>
    public required string Example { get; init; }

    public Severity Severity { get; init; } = Severity.Error;

    internal static RuleAttribute Of(string method) => ByMethod[method];
}
