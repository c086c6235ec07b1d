namespace Chuangpu.Reading;

/// <summary>A number with its unit in a passage; places are indexes into the passage's text.</summary>
/// <param name="Value">The number, the lower one of a range.</param>
/// <param name="ValueMax">The upper number of a range.</param>
/// <param name="Unit">The unit as written, or null.</param>
/// <param name="Start">The first digit.</param>
/// <param name="End">Behind the unit.</param>
/// <param name="More">余 or 多 stands in it.</param>
internal sealed record Quantity(decimal Value, decimal? ValueMax, string? Unit, int Start, int End, bool More)
{
    /// <summary>Words before the number that compare (不低于), and where they begin.</summary>
    public string? OpBefore { get; init; }

    /// <summary>Where the quantity begins with its comparing words.</summary>
    public int Head { get; init; } = Start;

    /// <summary>Words behind the unit that compare (以上).</summary>
    public string? OpAfter { get; init; }

    /// <summary>Where the quantity ends with its comparing words.</summary>
    public int Tail { get; init; } = End;

    public bool IsPercent => Units.IsPercent(Unit);

    public bool IsPoints => Unit is "个百分点" or "百分点";

    public bool IsMoney => Units.IsMoney(Unit);

    public bool IsDuration => Units.IsDuration(Unit);

    /// <summary>The operator of a level goal; words behind the number win over words before it.</summary>
    public string Op => ValueMax is not null ? GoalOp.Range
        : OpAfter is not null ? Comparison.AfterOp(OpAfter)
        : More ? GoalOp.AtLeast
        : OpBefore is not null ? Comparison.BeforeOp(OpBefore)
        : GoalOp.Equal;
}
