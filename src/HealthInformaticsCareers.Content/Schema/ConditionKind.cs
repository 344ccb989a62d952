using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using static HealthInformaticsCareers.Content.Model.FieldUse;
using static HealthInformaticsCareers.Content.Schema.FieldOf<HealthInformaticsCareers.Content.Model.Condition>;

namespace HealthInformaticsCareers.Content.Schema;

internal sealed class ConditionKind() : EntryKind<Condition>("eligibility", "condition")
{
    private const string Means = "What it means";
    private const string RulesOut = "Who may be ruled out";
    private const string Enforced = "How strictly it is enforced";

    public override IReadOnlyList<string> RequiredSections => [Means, RulesOut, Enforced];

    protected override IReadOnlyList<Field<Condition>> Table { get; } =
    [
        Optional("short", "In a few words", "a line of text", (fields, name) => fields.OptionalText(name), it => it.ShortName, (it, text) => it.ShortName = text),
        Flag("registration", "Whether it is being on a professional register", it => it.IsRegistration, (it, flag) => it.IsRegistration = flag),
        OptionalLines("answer", "Does it rule you out?", it => it.Answer, (it, lines) => it.Answer = lines, Searched),
        OptionalFact("what-to-do", "What to do", Values.Lines, it => it.WhatToDo, (it, steps) => it.WhatToDo = steps, Searched | Printed),
        Fact("stages", "When", Values.Stages, it => it.Stages, (it, fact) => it.Stages = fact, Compared | Printed, Means),
        Fact("effect", "What it can do", Values.Word<Effect>(), it => it.Effect, (it, fact) => it.Effect = fact, Compared | Printed, RulesOut),
        Fact("decided-by", "Who decides", Values.Text, it => it.DecidedBy, (it, fact) => it.DecidedBy = fact, Compared | Searched | Printed, RulesOut),
        Fact("enforcement", "How strictly it is applied", Values.Text, it => it.Enforcement, (it, fact) => it.Enforcement = fact, Compared | Searched | Printed, Enforced),
        Fact("renewal", "How often", Values.Text, it => it.Renewal, (it, fact) => it.Renewal = fact, Compared | Searched, Enforced),
        OptionalFact("price", "What it costs", Values.Price, it => it.Price, (it, fact) => it.Price = fact, Compared | Printed, Means),
        OptionalFact("where", "Official information", Values.Places, it => it.Where, (it, fact) => it.Where = fact, Compared | Searched | Printed, Means),
        Optional("help", "Private help", Values.PlacesExpected, (fields, name) => Values.PlacesIn(fields.OptionalParts(name)), it => it.Help, (it, places) => it.Help = places, Compared | Printed),
    ];

    protected override Condition Create(string slug) => new(this, slug);
}
