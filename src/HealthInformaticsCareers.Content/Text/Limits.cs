namespace HealthInformaticsCareers.Content.Text;

/// <summary>The limits on a content folder. They are checked before any expensive work, so that a hostile file costs no more than its size.</summary>
internal static class Limits
{
    public const int PageBytes = 64 * 1024;
    public const int DataBytes = 256 * 1024;
    public const int LedgerBytes = 4 * 1024 * 1024;
    public const int Files = 20_000;
    public const long TotalBytes = 256L * 1024 * 1024;
    public const int PathLength = 200;
    public const int FolderLevels = 8;

    public const int FrontMatterBytes = 16 * 1024;
    public const int YamlDepth = 8;
    public const int PageYamlEvents = 2_000;
    public const int DataYamlEvents = 50_000;

    public const int MarkdownRunBytes = 16 * 1024;
    public const int DelimitersInRun = 1_000;
    public const int DelimitersInPage = 5_000;
    public const int PipesInRun = 4_500;
    public const int PipesInPage = 9_000;
    public const int TableRows = 200;
    public const int TableColumns = 20;
    public const int Headings = 200;
    public const int ReferenceDefinitions = 200;
    public const int DefinitionsTimesLinks = 8 * 1024 * 1024;
    public const int AddressLength = 2_000;
    public const int MarkdownNesting = 12;
    public const int HtmlLength = 512 * 1024;
}
