using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Routes;

/// <summary>The model of <c>_LineOfTime.cshtml</c>: a route as one line, on which a longer step takes more room.</summary>
public sealed record LineOfTime(IReadOnlyList<LineOfTimePart> Parts)
{
    /// <summary>The shares of the line for which the stylesheet has a class, from 1 to this.</summary>
    private const int Widest = 4;

    /// <summary>What a step of unknown length takes.</summary>
    private const int Unknown = 1;

    /// <returns>Null if no time is known: the line would say nothing.</returns>
    public static LineOfTime? Of(RouteTotals totals)
    {
        var longest = totals.Stages.Max(stage => LengthOf(stage.Elapsed));
        return longest == 0 ? null : new([.. totals.Stages.Select(stage => PartOf(stage, longest))]);
    }

    private static LineOfTimePart PartOf(RouteStage stage, long longest)
    {
        var time = stage.Elapsed;
        var part = new LineOfTimePart([.. stage.Lines.Select(line => line.Number)], null, null, 0);
        return time switch
        {
            { IsNone: true } => part,
            { HasNothingKnown: true } => part with { Time = LineOfTimePart.Ask, Pay = PayOf(stage), Share = Unknown },
            _ => part with { Time = Labels.Capitalize(time.ToString()), Pay = PayOf(stage), Share = Math.Max(1, (int)(Widest * LengthOf(time) / longest)) },
        };
    }

    private static long LengthOf(TimeTotal time) => time.KnownTo ?? time.From;

    /// <returns>Null if no step says whether you are paid.</returns>
    private static Pay? PayOf(RouteStage stage) =>
        stage.Lines.Select(line => line.Paid).Where(paid => paid is { IsKnown: true }).Select(paid => paid!.Value).Distinct().ToList() switch
        {
            [] => null,
            [var pay] => pay,
            _ => Content.Model.Facts.Pay.Depends,
        };
}

/// <param name="Steps">The numbers of the steps that run side by side.</param>
/// <param name="Time">In words; null if the steps take next to no time.</param>
/// <param name="Pay">Whether you are paid; null if that is not known.</param>
/// <param name="Share">How much of the line it takes, from 1; 0 if it takes no time.</param>
public sealed record LineOfTimePart(IReadOnlyList<int> Steps, string? Time, Pay? Pay, int Share)
{
    public const string Ask = "Ask how long";

    /// <summary>Whether you are paid, in words that stand beside the time.</summary>
    public string? PayInWords => Pay switch
    {
        null => null,
        Content.Model.Facts.Pay.Paid => "paid",
        Content.Model.Facts.Pay.Unpaid => "not paid",
        _ => "pay depends",
    };
}
