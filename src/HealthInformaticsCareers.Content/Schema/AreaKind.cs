using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;
using static HealthInformaticsCareers.Content.Model.FieldUse;
using static HealthInformaticsCareers.Content.Schema.FieldOf<HealthInformaticsCareers.Content.Model.Area>;

namespace HealthInformaticsCareers.Content.Schema;

internal sealed class AreaKind() : EntryKind<Area>("areas", "area")
{
    protected override IReadOnlyList<Field<Area>> Table { get; } =
    [
        Line("enjoy", "For people who enjoy", area => area.Enjoy, (area, enjoy) => area.Enjoy = enjoy, Searched | Printed),
        Word("picture", "Picture", area => area.Picture, (area, picture) => area.Picture = picture),
        Fact("entry-requirements", "Typical entry requirements", Values.Lines, area => area.EntryRequirements, (area, lines) => area.EntryRequirements = lines, Compared | Searched | Printed),
        Fact("skills", "Skills", Values.Lines, area => area.Skills, (area, lines) => area.Skills = lines, Compared | Searched | Printed),
        Fact("employers", "Employers", Values.Lines, area => area.Employers, (area, lines) => area.Employers = lines, Compared | Searched | Printed),
        Value(
            "activity",
            "For a lesson",
            $"'title', 'needs', 'pages' (a list of addresses), 'steps' (a list of 'minutes' and 'do', {Activity.Minutes} minutes together) and 'talk-about' (a list of lines)",
            ReadActivity,
            area => area.Activity,
            (area, activity) => area.Activity = activity,
            Printed),
        Flag("outside-health-service", "Related work that the health service does not advertise", area => area.IsOutsideHealthService, (area, flag) => area.IsOutsideHealthService = flag),
    ];

    protected override Area Create(string slug) => new(this, slug);

    private static Activity ReadActivity(Fields fields, string name)
    {
        if (fields.Part(name) is not { } part)
        {
            return Activity.None;
        }

        part.RequireItems("pages");
        var steps = part.Parts("steps").Select(step => new ActivityStep(step.Number("minutes", 1, Activity.Minutes), step.Text("do"))).ToList();
        var minutes = steps.Sum(step => step.Minutes);
        if (steps.All(step => step.Minutes > 0) && steps.Count > 0 && minutes != Activity.Minutes)
        {
            fields.Report(Rules.ActivityOfOtherLength(part.AtField("steps"), minutes, Activity.Minutes));
        }

        return new(part.Text("title"), part.Text("needs"), part.OptionalLinks("pages"), steps, part.Lines("talk-about"));
    }
}
