using System.Reflection;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

public class Content_with_a_mistake
{
    public static IEnumerable<TheoryDataRow<string>> Specs =>
        Spec.Names.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = $"{name}: {Spec.Read(name).Words}" });

    [Theory]
    [MemberData(nameof(Specs))]
    public void Gives_exactly_the_diagnostics_in_its_spec(string name)
    {
        var spec = Spec.Read(name);
        var diagnostics = spec.Load();
        if (Environment.GetEnvironmentVariable("UPDATE_SPECS") == "1")
        {
            spec.Expect(diagnostics);
        }

        // Runs after an update too, so that the change is shown and a run that writes files always fails.
        Assert.Equal(spec.Expected, diagnostics);
    }
}

public class The_content_that_specs_change
{
    [Fact]
    public void Has_no_mistake_itself()
    {
        using var content = Spec.Base();

        Assert.Empty(content.Load(Spec.Today).Diagnostics);
    }
}

public class The_rules
{
    /// <summary>
    /// These rules are about files, folders, bytes and git, which a spec cannot show. Test classes named after threats cover them.
    /// </summary>
    private static readonly string[] TestedWithFiles = ["HIC1001", "HIC1002", "HIC1003", "HIC1004", "HIC1005", "HIC4009", "HIC4020"];

    private static readonly List<string> Codes = [.. RuleAttribute.All.Select(rule => rule.Code)];

    [Fact]
    public void Have_unique_codes() => Assert.Equal(Codes.Distinct(), Codes);

    [Fact]
    public void Give_the_listed_code_and_severity() => Assert.All(
        typeof(Rules).GetMethods(BindingFlags.Public | BindingFlags.Static),
        method =>
        {
            var listed = method.GetCustomAttribute<RuleAttribute>()!;
            var given = Call(method);
            Assert.Equal((listed.Code, listed.Severity), (given.Code, given.Severity));
        });

    [Fact]
    public void Each_have_an_example_and_a_meaning_of_one_line() => Assert.All(RuleAttribute.All, rule =>
    {
        Assert.Matches("^[A-Z][^\n]{10,120}[^\n.]$", rule.Meaning);
        Assert.Matches("^[^\n`]*(`[^\n`]+`[^\n`]*)*$", rule.Example);
        Assert.NotEmpty(rule.Example);
    });

    [Fact]
    public void Have_codes_that_say_where_the_mistake_is() => Assert.All(Codes, code => Assert.Matches("^HIC[1-5][0-9]{3}$", code));

    [Fact]
    public void Each_have_a_spec_or_a_test_with_files()
    {
        var shown = Spec.Names.Select(Spec.Read).Where(spec => spec.Expected.Contains($" {spec.Code}: ", StringComparison.Ordinal)).Select(spec => spec.Code);

        Assert.Equal(Codes.Order(StringComparer.Ordinal), shown.Concat(TestedWithFiles).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cover_every_spec() => Assert.All(Spec.Names, name => Assert.Contains(Spec.Read(name).Code, Codes));

    private static Diagnostic Call(MethodInfo rule)
    {
        var arguments = rule.GetParameters().Select(parameter => Example(parameter.ParameterType)).ToArray();
        return (Diagnostic)rule.Invoke(null, arguments)!;
    }

    private static object? Example(Type type) => type == typeof(string) ? "x" : type == typeof(int) ? 3 : type.IsValueType ? Activator.CreateInstance(type) : null;
}
