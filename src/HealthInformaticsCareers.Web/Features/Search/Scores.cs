namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>
/// A sum for each document or name. Of several terms that stand for one word of a query, only the best counts. Clearing costs nothing, because a
/// value that was written for an earlier query is known by its stamp.
/// </summary>
internal sealed class Scores(int count)
{
    private readonly float[] sums = new float[count];
    private readonly float[] bestOfWord = new float[count];
    private readonly int[] stamps = new int[count];
    private int word;
    private int firstWord;

    public float this[int index] => stamps[index] >= firstWord ? sums[index] : 0;

    public void StartQuery() => firstWord = word + 1;

    public void StartWord() => word++;

    public void Add(int index, float value)
    {
        if (stamps[index] != word)
        {
            (sums[index], bestOfWord[index], stamps[index]) = (this[index], 0, word);
        }

        if (value > bestOfWord[index])
        {
            sums[index] += value - bestOfWord[index];
            bestOfWord[index] = value;
        }
    }
}
