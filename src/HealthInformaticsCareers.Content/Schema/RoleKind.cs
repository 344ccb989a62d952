using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;
using static HealthInformaticsCareers.Content.Model.FieldUse;
using static HealthInformaticsCareers.Content.Schema.FieldOf<HealthInformaticsCareers.Content.Model.Role>;

namespace HealthInformaticsCareers.Content.Schema;

internal sealed class RoleKind() : EntryKind<Role>("roles", "role")
{
    protected override IReadOnlyList<Field<Role>> Table { get; } =
    [
        Word("level", "Level", role => role.Level, (role, level) => role.Level = level, Compared),
        Reference("area", "Area of work", role => role.Area, (role, area) => role.Area = area),
        References("also-in", "Also in", role => role.AlsoIn, (role, areas) => role.AlsoIn = areas),
        Optional("framework-levels", "Level in the historic framework", FrameworkRange.Grammar, ReadFrameworkLevels, role => role.FrameworkLevels, (role, range) => role.FrameworkLevels = range),
        Fact("pay", "Pay band", Values.Band, role => role.Pay, (role, pay) => role.Pay = pay, Compared | Printed),
        OptionalFact("adverts", "What adverts offer", Values.Adverts, role => role.Adverts, (role, adverts) => role.Adverts = adverts, Compared | Printed),
        OptionalFact("all-employers", "Pay with all employers", Values.TypicalPay, role => role.AllEmployers, (role, pay) => role.AllEmployers = pay, Compared | Printed),
        OptionalFact("hours", "Hours", Values.Text, role => role.Hours, (role, hours) => role.Hours = hours, Compared | Printed),
        OptionalFact("where", "Where", Values.Text, role => role.Where, (role, where) => role.Where = where, Compared | Printed),
        OptionalFact("home", "Working from home", Values.Word<HomeWorking>(), role => role.Home, (role, home) => role.Home = home, Compared | Printed),
        OptionalFact("lowest-way-in", "Start with", Values.Text, role => role.LowestWayIn, (role, least) => role.LowestWayIn = least, Compared | Searched | Printed),
        OptionalFact("time-to-qualify", "Time to qualify", Values.Text, role => role.TimeToQualify, (role, time) => role.TimeToQualify = time, Compared | Printed),
        OptionalFact("subjects", "School subjects that help", Values.Lines, role => role.Subjects, (role, subjects) => role.Subjects = subjects, Compared | Searched),
        OptionalFact("day", "A day in the job", Values.Lines, role => role.Day, (role, day) => role.Day = day, Searched),
        OptionalFact("suits", "You’ll like it if", Values.Lines, role => role.Suits, (role, lines) => role.Suits = lines, Compared | Searched),
        OptionalFact("interests", "What you might enjoy", Values.Interests, role => role.Interests, (role, interests) => role.Interests = interests, Compared | Searched),
        OptionalFact("hard-part", "What’s hard", Values.Lines, role => role.HardPart, (role, lines) => role.HardPart = lines, Compared | Searched),
        OptionalFact("way-in", "How to get in", Values.Lines, role => role.WayIn, (role, steps) => role.WayIn = steps, Searched | Printed),
        Optional("search-for", "Words to search for vacancies", "a line of text", (fields, name) => fields.OptionalText(name), role => role.SearchFor, (role, words) => role.SearchFor = words),
        Fact("entry-requirements", "To get in", Values.Lines, role => role.EntryRequirements, (role, lines) => role.EntryRequirements = lines, Compared | Searched | Printed),
        Fact("duties", "What you’d do", Values.Lines, role => role.Duties, (role, lines) => role.Duties = lines, Compared | Searched | Printed),
        Fact("skills", "Skills", Values.Lines, role => role.Skills, (role, lines) => role.Skills = lines, Compared | Searched),
        Value("conditions", "Checks", "'always' and 'not-typical', each a list of ids, and 'depends', a list of 'condition' and 'because'", ReadConditions, role => role.Conditions, (role, conditions) => role.Conditions = conditions),
        Optional("progression", "Next jobs", "a list of 'to' and 'kind', and optionally 'because' and a 'story' or a 'source'", ReadProgression, role => role.Progression, (role, steps) => role.Progression = steps),
        Optional("from-outside", "Ways in from other work", "a list of 'background' and 'starting-point'", ReadFromOutside, role => role.FromOutside, (role, ways) => role.FromOutside = ways),
        References("qualifications", "Qualifications and training", role => role.Qualifications, (role, ids) => role.Qualifications = ids),
        OptionalLines("ask", "Ask before you apply", role => role.Ask, (role, lines) => role.Ask = lines, Searched | Printed),
    ];

    protected override Role Create(string slug) => new(this, slug);

    protected override void Check(Role role, Fields fields)
    {
        foreach (var step in role.Progression.Where(step => step.To == role.Id))
        {
            fields.Report(Rules.NamesItself(step.At, role.Slug));
        }
    }

    private static FrameworkRange? ReadFrameworkLevels(Fields fields, string name) =>
        fields.Find(name) is null ? null : fields.Parsed(name, FrameworkRange.Grammar, FrameworkRange.Parse);

    private static RoleConditions ReadConditions(Fields fields, string name)
    {
        if (fields.Part(name) is not { } part)
        {
            return RoleConditions.None;
        }

        var always = part.OptionalReferences<Condition>("always");
        var depends = part.OptionalParts("depends")
            .Select(item => (Condition: item.Reference<Condition>("condition"), Because: item.Text("because"), At: item.AtValue("condition")))
            .ToList();
        var notTypical = part.OptionalReferences<Condition>("not-typical");
        part.RefuseDuplicates(name,
        [
            .. always.Select(id => (id.Slug, part.AtItem("always", id.Slug))),
            .. depends.Select(item => (item.Condition.Slug, item.At)),
            .. notTypical.Select(id => (id.Slug, part.AtItem("not-typical", id.Slug))),
        ]);
        return new RoleConditions(always, [.. depends.Select(item => new DependingCondition(item.Condition, item.Because))], notTypical);
    }

    private static IReadOnlyList<Progression> ReadProgression(Fields fields, string name) => [.. fields.OptionalParts(name).Select(part =>
    {
        var step = new Progression(
            part.Reference<Role>("to"),
            part.Word<ProgressionKind>("kind"),
            part.OptionalText("because"),
            part.OptionalReference<Story>("story"),
            part.OptionalSourceReference("source"))
        {
            At = part.AtValue("to"),
        };
        if (step is { Story: not null, Source: not null })
        {
            part.Report(Rules.OneOrTheOther(part.AtField("source"), "story", "source"));
        }

        return step;
    })];

    private static IReadOnlyList<OutsideWayIn> ReadFromOutside(Fields fields, string name) =>
        [.. fields.OptionalParts(name).Select(part => new OutsideWayIn(part.Text("background"), part.Reference<StartingPoint>("starting-point")))];
}
