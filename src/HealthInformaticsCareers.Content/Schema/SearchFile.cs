using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Reads <c>search.yml</c>.</summary>
internal static class SearchFile
{
    public static SearchWords Read(Fields fields)
    {
        var asks = fields.Part("asks");
        var places = fields.OptionalParts("places");
        var synonyms = fields.OptionalParts("synonyms");
        var others = fields.OptionalParts("other-jobs");
        var words = new SearchWords(
            asks is null ? [] : [.. Enum.GetValues<Ask>().Zip(Fields.WordsOf<Ask>(), (ask, name) => (ask, asks.Lines(name)))],
            [.. places.Select(ReadPlace)],
            [.. synonyms.Select(part => part.Lines("words"))],
            fields.OptionalLines("names"),
            [.. others.Select(ReadOtherJob)],
            fields.OptionalFact("elsewhere", Values.Places));

        // "How much" may ask for pay and for a price, but a place and another job are told apart by their words.
        foreach (var (ask, at) in words.Asks.Select((ask, at) => (ask, at)))
        {
            RefuseSameWords(Located(asks!, Fields.WordsOf<Ask>()[at], ask.Words));
        }

        RefuseSameWords(words.Places.Zip(places).SelectMany(pair => Located(pair.Second, "words", pair.First.Words))
            .Concat(words.OtherJobs.Zip(others).SelectMany(pair => Located(pair.Second, "words", pair.First.Words).Prepend((pair.Second.AtValue("job"), pair.First.Name)))));
        RefuseSameWords(words.Synonyms.Zip(synonyms).SelectMany(pair => Located(pair.Second, "words", pair.First)));
        RefuseSameWords(Located(fields, "names", words.Names));
        return words;

        void RefuseSameWords(IEnumerable<(Location At, string Words)> all)
        {
            var first = new Dictionary<string, Location>();
            foreach (var (at, text) in all.Where(item => item.Words.Length > 0))
            {
                var plain = PlainWords.Of(text);
                if (plain.Length == 0)
                {
                    fields.Report(Rules.WordsWithoutLetters(at, text));
                }
                else if (!first.TryAdd(plain, at))
                {
                    fields.Report(Rules.SameWords(at, text, first[plain].Line));
                }
            }
        }
    }

    private static IEnumerable<(Location At, string Words)> Located(Fields fields, string name, IEnumerable<string> words) =>
        words.Select(text => (fields.AtItem(name, text), text));

    private static SearchPlace ReadPlace(Fields fields) =>
        new(fields.PlaceOnThisSite("to"), fields.OptionalText("title"), fields.OptionalText("summary"), fields.Lines("words")) { At = fields.AtValue("to") };

    private static OtherJob ReadOtherJob(Fields fields) =>
        new(fields.Text("job"), fields.OptionalLines("words"), fields.OptionalLinks("near")) { At = fields.AtValue("job") };
}
