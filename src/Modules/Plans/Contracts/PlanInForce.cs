namespace Chuangpu.Plans.Contracts;

/// <summary>A plan as it stood on a day: enough to say years later which text and which adjustments counted.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="DocumentNumber">The number of the issuing document, or null.</param>
/// <param name="Reading">The number of the reading of the document that counted; null for a plan without text.</param>
/// <param name="Adjustments">How many adjustments had taken effect.</param>
/// <param name="LastAdjustment">The document of the latest of them, or null.</param>
public sealed record PlanInForce(Guid Id, string Title, string? DocumentNumber, int? Reading, int Adjustments, string? LastAdjustment)
{
    /// <summary>The first year of its period.</summary>
    public int StartYear { get; init; }

    /// <summary>The last year of its period.</summary>
    public int EndYear { get; init; }
}
