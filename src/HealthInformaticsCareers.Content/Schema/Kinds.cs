using System.Collections.Frozen;
using System.Text.Json;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Every kind of content.</summary>
public static class Kinds
{
    public static readonly Kind Area = new AreaKind();
    public static readonly Kind Role = new RoleKind();
    public static readonly Kind Qualification = new QualificationKind();
    public static readonly Kind Condition = new ConditionKind();
    public static readonly Kind StartingPoint = new StartingPointKind();
    public static readonly Kind Route = new RouteKind();
    public static readonly Kind Story = new StoryKind();
    public static readonly Kind Guide = new GuideKind();
    public static readonly Kind Page = new PageKind();

    public static readonly Kind Term = new SharedPageKind("glossary", "glossary term");
    public static readonly Kind Source = new SharedPageKind("sources", "source");
    public static readonly Kind Level = new SharedPageKind("levels", "level");

    /// <summary>Pages that are made from all of the content, and filtered lists.</summary>
    public static readonly Kind Tool = new SharedPageKind("tools", "tool");

    /// <summary>The kinds whose entries have a page each.</summary>
    public static readonly IReadOnlyList<Kind> WithPages = [Area, Role, Qualification, Condition, StartingPoint, Route, Story, Guide, Page];

    /// <summary>The fields that every page has.</summary>
    public static IReadOnlyList<Field> Common => CommonFields.All;

    private static readonly FrozenDictionary<string, EntryKind> ByFolder = WithPages.Cast<EntryKind>().ToFrozenDictionary(kind => kind.Folder);
    private static readonly FrozenDictionary<Type, EntryKind> ByType = WithPages.Cast<EntryKind>().ToFrozenDictionary(kind => kind.EntryType);

    internal static Kind Of<T>()
        where T : Entry => ByType[typeof(T)];

    /// <returns>Null for a data file.</returns>
    internal static EntryKind? OfPath(string path) => ByFolder.GetValueOrDefault(path.Split('/')[0]);

    /// <returns>The kind whose fields these are, if they are not those of <paramref name="folder"/>: it needs no other field and has them all, and the folder's kind does not.</returns>
    internal static Kind? MeantBy(IReadOnlyCollection<string> names, Kind folder)
    {
        var own = names.Where(name => !Has(Common, name)).ToList();
        return own.Count(name => !Has(folder.Fields, name)) < 2 ? null : WithPages.FirstOrDefault(kind => kind != folder
            && kind.Fields.Where(field => field.IsRequired).All(field => own.Contains(field.Name))
            && own.All(name => Has(kind.Fields, name)));

        static bool Has(IReadOnlyList<Field> fields, string name) => fields.Any(field => field.Name == name);
    }

    /// <returns>The kind's noun with its article.</returns>
    internal static string A<T>()
        where T : Entry
    {
        // The kinds' own nouns can't be used here: tables of fields refer to each other while they are being made.
        return WithArticle(JsonNamingPolicy.KebabCaseLower.ConvertName(typeof(T).Name).Replace('-', ' '));
    }

    internal static string WithArticle(string noun) => $"{("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";

    /// <summary>A kind whose entries come from one data file and share one page.</summary>
    private sealed class SharedPageKind(string file, string noun) : Kind(file, noun, $"/{file}#")
    {
        public override IReadOnlyList<Field> Fields => [];
    }
}
