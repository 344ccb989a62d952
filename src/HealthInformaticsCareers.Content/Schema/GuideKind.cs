using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;
using static HealthInformaticsCareers.Content.Model.FieldUse;
using static HealthInformaticsCareers.Content.Schema.FieldOf<HealthInformaticsCareers.Content.Model.Guide>;

namespace HealthInformaticsCareers.Content.Schema;

internal sealed class GuideKind() : EntryKind<Guide>("guides", "guide")
{
    private const string AnswerExpected = "a list of 2 or 3 lines";

    protected override IReadOnlyList<Field<Guide>> Table { get; } =
    [
        Value("answer", "The answer", AnswerExpected, ReadAnswer, guide => guide.Answer, (guide, lines) => guide.Answer = lines, Searched),
        Optional("shows", "Shown from the rest of the site", $"a list of {Values.ListOf<GuideBlock>()}", ReadBlocks, guide => guide.Shows, (guide, blocks) => guide.Shows = blocks),
        NamedFacts("facts", "Key facts", Searched | Printed),
    ];

    protected override Guide Create(string slug) => new(this, slug);

    private static IReadOnlyList<string> ReadAnswer(Fields fields, string name)
    {
        var lines = fields.Lines(name);
        if (lines.Count is 1 or > 3)
        {
            fields.Report(Rules.WrongShape(fields.AtValue(name), name, AnswerExpected));
        }

        return lines;
    }

    private static IReadOnlyList<GuideBlock> ReadBlocks(Fields fields, string name)
    {
        if (fields.Find(name) is null)
        {
            return [];
        }

        var blocks = fields.Words<GuideBlock>(name);
        var words = blocks.Select(block => Yaml.Fields.WordsOf<GuideBlock>()[(int)block]);
        fields.RefuseDuplicates(name, words.Select(word => (word, fields.AtItem(name, word))));
        return blocks;
    }
}
