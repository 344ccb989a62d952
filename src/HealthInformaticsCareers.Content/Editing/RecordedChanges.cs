using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>Writes <c>changes.json</c> into a content folder.</summary>
public static class RecordedChanges
{
    public static void Write(ChangeRecord record, string folder) => File.WriteAllText(Path.Combine(folder, DataFiles.Changes), ChangesFile.Write(record));
}
