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
    public void Gives_exactly_the_diagnostics_of_its_spec(string name)
    {
        var spec = Spec.Read(name);

        Assert.Equal(spec.Expected, spec.Load());
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
    /// Specs hold text; these rules are about files, folders and bytes, and have tests in <c>HostileContent*.cs</c>.
    /// </summary>
    private static readonly string[] TestedWithFiles = ["HIC1001", "HIC1002", "HIC1003", "HIC1004", "HIC1005", "HIC4009"];

    private static readonly List<string> Codes = [.. typeof(Rules).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(CodeOf)];

    [Fact]
    public void Have_a_code_each() => Assert.Equal(Codes.Distinct(), Codes);

    [Fact]
    public void Have_codes_that_say_where_the_mistake_is() => Assert.All(Codes, code => Assert.Matches("^HIC[1-5][0-9]{3}$", code));

    [Fact]
    public void Have_a_spec_each_or_a_test_with_files()
    {
        var shown = Spec.Names.Select(Spec.Read).Where(spec => spec.Expected.Contains($" {spec.Code}: ", StringComparison.Ordinal)).Select(spec => spec.Code);

        Assert.Equal(Codes.Order(StringComparer.Ordinal), shown.Concat(TestedWithFiles).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Name_every_spec() => Assert.All(Spec.Names, name => Assert.Contains(Spec.Read(name).Code, Codes));

    private static string CodeOf(MethodInfo rule)
    {
        var arguments = rule.GetParameters().Select(parameter => Example(parameter.ParameterType)).ToArray();
        return ((Diagnostic)rule.Invoke(null, arguments)!).Code;
    }

    private static object? Example(Type type) => type == typeof(string) ? "x" : Activator.CreateInstance(type);
}
