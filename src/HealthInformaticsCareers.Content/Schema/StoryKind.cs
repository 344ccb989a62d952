using HealthInformaticsCareers.Content.Model;
using static HealthInformaticsCareers.Content.Model.FieldUse;
using static HealthInformaticsCareers.Content.Schema.FieldOf<HealthInformaticsCareers.Content.Model.Story>;

namespace HealthInformaticsCareers.Content.Schema;

internal sealed class StoryKind() : EntryKind<Story>("stories", "story")
{
    public override IReadOnlyList<string> RequiredSections => ["What has changed since"];

    protected override IReadOnlyList<Field<Story>> Table { get; } =
    [
        Line("person", "Person", story => story.Person, (story, person) => story.Person = person, Searched),
        Optional("told", "Told", "a date such as 2026-11-22", (fields, name) => fields.Find(name) is null ? (DateOnly?)null : fields.Date(name), story => story.Told, (story, date) => story.Told = date),
        Value(
            "steps",
            "Step by step",
            "a list of 'text', each optionally with 'role'",
            (fields, name) => (IReadOnlyList<StoryStep>)[.. fields.Parts(name).Select(step => new StoryStep(step.Text("text"), step.OptionalReference<Role>("role")))],
            story => story.Steps,
            (story, steps) => story.Steps = steps,
            Searched | Printed),
    ];

    protected override Story Create(string slug) => new(this, slug);
}
