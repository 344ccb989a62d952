using HealthInformaticsCareers.Content.Model;
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
        Flag("outside-health-service", "Related work that the health service does not advertise", area => area.IsOutsideHealthService, (area, flag) => area.IsOutsideHealthService = flag),
    ];

    protected override Area Create(string slug) => new(this, slug);
}
