namespace HealthInformaticsCareers.Content.Model.Facts;

public enum Payer
{
    You,
    Employer,
    Government,
    Provider,
    Unknown,
}

/// <summary>What something costs and who pays it.</summary>
/// <param name="Amount">Null if not known.</param>
/// <param name="PaidBy">The possible payers; at least one.</param>
public sealed record Price(MoneyRange? Amount, IReadOnlyList<Payer> PaidBy);
