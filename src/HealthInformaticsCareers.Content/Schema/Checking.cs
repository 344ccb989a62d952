using HealthInformaticsCareers.Content.Diagnostics;

namespace HealthInformaticsCareers.Content.Reading;

/// <summary>An item of a page's field <c>checking</c>: somebody has said that the fact is wrong, and an editor looks into it.</summary>
internal sealed record Checking(string Fact, DateOnly Since, Location At)
{
    public static Checking Read(Fields fields) => new(fields.Text("fact"), fields.Date("since"), fields.AtValue("fact"));
}
