using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model.Totals;

/// <summary>The sum of the prices that the same people pay.</summary>
/// <param name="Amounts">One per currency, since pounds and dollars can't be added; empty if no amount is known.</param>
/// <param name="Steps">Numbers of the steps in the sum.</param>
/// <param name="Unknown">Numbers of the steps whose amount is unknown.</param>
/// <param name="Payers">Everyone who may pay one of the prices, each once.</param>
public sealed record CostTotal(IReadOnlyList<MoneyRange> Amounts, IReadOnlyList<int> Steps, IReadOnlyList<int> Unknown, IReadOnlyList<Payer> Payers)
{
    public bool IsNone => Amounts.Count == 0 && Unknown.Count == 0;

    /// <param name="toOthers">Whether others pay these prices. If so, "free" means an amount that we don't know.</param>
    internal static CostTotal Of(IEnumerable<(int Step, Price Price)> prices, bool toOthers)
    {
        var all = prices.ToList();
        var unknown = all.Where(line => line.Price.Amount is null || (toOthers && line.Price.Amount == MoneyRange.Free)).Select(line => line.Step);
        var payers = all.SelectMany(line => line.Price.PaidBy).Where(payer => !(toOthers && payer == Payer.You)).Distinct().Order();
        var amounts = all.Select(line => line.Price.Amount).OfType<MoneyRange>().Where(amount => amount.To != 0).GroupBy(amount => amount.Sign).Select(Sum);
        return new([.. amounts], [.. all.Select(line => line.Step)], [.. unknown], [.. payers]);
    }

    private static MoneyRange Sum(IGrouping<string, MoneyRange> amounts)
    {
        var from = amounts.Sum(amount => amount.From ?? 0);
        var to = amounts.All(amount => amount.To is not null) ? amounts.Sum(amount => amount.To) : null;
        return new(from == 0 && to is not null ? null : from, to, amounts.Key);
    }
}
