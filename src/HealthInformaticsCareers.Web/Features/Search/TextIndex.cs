using System.Runtime.InteropServices;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Which documents contain a term, and how well they speak of it. Weights are those of BM25, reckoned when the index is built.</summary>
internal sealed class TextIndex
{
    // How much a word counts in each field, and how fast more of the same stop counting. Tuned with kept-questions.yml.
    private const int TitleWeight = 8;
    private const int NameWeight = 4;
    private const int SummaryWeight = 4;
    private const int HeadingWeight = 2;
    private const int BodyWeight = 1;
    private const float Saturation = 5;
    private const float ShareOfLength = 0.6f;
    private const float UsualLength = 700;

    private readonly Lexicon lexicon;
    private readonly List<List<Posting>?> building = [];

    /// <summary>The weight of each term in the document that is being added, and where it is first used.</summary>
    private readonly List<(int Weight, ushort At)> uses = [];
    private readonly List<int> used = [];
    private readonly List<int> terms = [];
    private readonly List<int> starts = [];
    private Posting[][] postings = [];

    public TextIndex(Lexicon lexicon) => this.lexicon = lexicon;

    public int DocumentCount { get; private set; }

    public void Add(SearchDocument document)
    {
        used.Clear();
        var length = 0;
        AddField(document.Title, TitleWeight, isName: true, isBody: false);
        foreach (var name in document.Names)
        {
            AddField(name, NameWeight, isName: true, isBody: false);
        }

        AddField(document.Summary, SummaryWeight, isName: false, isBody: false);
        AddField(document.Headings, HeadingWeight, isName: false, isBody: false);
        AddField(document.Body, BodyWeight, isName: false, isBody: true);
        CollectionsMarshal.SetCount(building, Math.Max(building.Count, lexicon.TermCount));
        foreach (var term in used)
        {
            var (weight, at) = uses[term];
            uses[term] = default;
            var impact = weight / (weight + (Saturation * (1 - ShareOfLength + (ShareOfLength * length / UsualLength))));
            (building[term] ??= []).Add(new(DocumentCount, at, (byte)Math.Ceiling(impact * byte.MaxValue)));
        }

        DocumentCount++;

        void AddField(string text, int weight, bool isName, bool isBody)
        {
            terms.Clear();
            starts.Clear();
            Span<char> buffer = stackalloc char[Words.MaxLength];
            foreach (var (start, size) in Words.In(text))
            {
                if (Words.Plain(text.AsSpan(start, size), buffer) is { Length: > 0 } plain)
                {
                    terms.Add(lexicon.Use(plain, isName));
                    starts.Add(start);
                }
            }

            length += terms.Count;
            CollectionsMarshal.SetCount(uses, lexicon.TermCount);
            var all = CollectionsMarshal.AsSpan(terms);
            for (var index = 0; index < all.Length; index++)
            {
                var at = isBody && starts[index] < ushort.MaxValue ? (ushort)starts[index] : ushort.MaxValue;
                Count(all[index], weight, at);
                foreach (var (group, _) in lexicon.GroupsAt(all[index..]))
                {
                    Count(group, weight, at);
                }
            }
        }

        void Count(int term, int weight, ushort at)
        {
            ref var use = ref CollectionsMarshal.AsSpan(uses)[term];
            if (use.Weight == 0)
            {
                used.Add(term);
                use.At = at;
            }

            use = (use.Weight + weight, Math.Min(use.At, at));
        }
    }

    /// <summary>Ends the building, which needs more memory than the index.</summary>
    public void Finish()
    {
        postings = [.. building.Select(list => list?.ToArray() ?? [])];
        building.Clear();
        building.TrimExcess();
        uses.Clear();
        uses.TrimExcess();
    }

    public ReadOnlySpan<Posting> PostingsOf(int term) => term < postings.Length ? postings[term] : [];

    /// <summary>How much a term tells documents apart: little if most have it.</summary>
    public float WeightOf(int term)
    {
        var count = PostingsOf(term).Length;
        return MathF.Log(1 + ((DocumentCount - count + 0.5f) / (count + 0.5f)));
    }

    /// <returns>Where the term is first used in the body of a document; null if it is not.</returns>
    public int? PositionOf(int term, int document)
    {
        var all = PostingsOf(term);
        var (low, high) = (0, all.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Document == document)
            {
                return all[middle].At == ushort.MaxValue ? null : all[middle].At;
            }

            (low, high) = all[middle].Document < document ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <param name="At">Where the body first uses the term, in characters; the highest value if it doesn't.</param>
    /// <param name="Impact">How much the document is about the term, from 1 to 255.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    internal readonly record struct Posting(int Document, ushort At, byte Impact);
}
