using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.EditingGuide;

/// <summary>The fields of each kind of page, for editors, from the tables that the content is read by.</summary>
[method: SetsRequiredMembers]
public sealed record FieldsPage(Catalogue Catalogue)
    : IndexPage(Catalogue, new IndexText(Fields, "Fields of each kind of page", "What each field of a content file is for, and how to write it."))
{
    public const string Fields = "/editing-guide/fields";

    /// <summary>The kinds with fields of their own, each with the folder of its files.</summary>
    public static IEnumerable<(string Title, string Id, IReadOnlyList<Field> Fields)> Tables =>
    [
        ("Every page", "every-page", Kinds.Common),
        .. SiteKinds.All.Where(kind => kind.Kind.Fields.Count > 0).Select(kind => ($"{kind.Plural}: content/{kind.Kind.Folder}", kind.Kind.Folder, kind.Kind.Fields)),
    ];
}
