using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Content.Schema;

internal sealed class PageKind() : EntryKind<Page>("pages", "page", addressPrefix: "/")
{
    protected override IReadOnlyList<Field<Page>> Table => [];

    protected override Page Create(string slug) => new(this, slug);
}
