using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>What the data files say, and the fields that each source and term was read from.</summary>
internal sealed class SharedFiles
{
    /// <param name="files">The data files by path. A missing or unreadable one counts as empty.</param>
    public SharedFiles(IReadOnlyDictionary<string, ContentFile> files)
    {
        Sources = [.. Items(DataFiles.Sources).Select(fields => (DataFiles.ReadSource(fields), fields))];
        Terms = [.. Items(DataFiles.Glossary).Select(fields => (DataFiles.ReadTerm(fields), fields))];
        Content = new SharedContent(
            [.. Sources.Select(pair => pair.Source)],
            new Glossary([.. Terms.Select(pair => pair.Term)]),
            FieldsOf(DataFiles.Levels) is { } levels ? DataFiles.ReadLevels(levels) : LevelFramework.None,
            FieldsOf(DataFiles.PayBands) is { } bands ? DataFiles.ReadPayBands(bands) : null,
            FieldsOf(DataFiles.Vacancies) is { } vacancies ? DataFiles.ReadVacancies(vacancies) : null,
            FieldsOf(DataFiles.Finder) is { } finder ? QuestionnaireReader.Read(finder) : Questionnaire.None,
            FieldsOf(DataFiles.Search) is { } search ? SearchFile.Read(search) : SearchWords.None,
            files.TryGetValue(DataFiles.Ledger, out var ledger) ? LedgerFile.Read(ledger) : AddressLedger.None,
            files.TryGetValue(DataFiles.Changes, out var changes) && changes.IsReadable ? ChangesFile.Read(changes) : ChangeRecord.None);

        Words = files.TryGetValue(DataFiles.Words, out var words) ? WordsFile.Read(words) : [];

        IReadOnlyList<Fields> Items(string path) => files.TryGetValue(path, out var file) ? file.Items : [];

        Fields? FieldsOf(string path) => files.TryGetValue(path, out var file) && file.IsReadable ? file.Fields : null;
    }

    public SharedContent Content { get; }

    public IReadOnlyList<(Source Source, Fields Fields)> Sources { get; }

    public IReadOnlyList<(Term Term, Fields Fields)> Terms { get; }

    /// <summary>Words that are right although the dictionary has not got them.</summary>
    public IReadOnlyList<(string Word, Location At)> Words { get; }
}

/// <summary>An entry and the file that it was read from.</summary>
internal sealed record LocatedEntry(Entry Entry, ContentFile File);
