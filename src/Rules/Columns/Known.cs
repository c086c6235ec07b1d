namespace Chuangpu.Rules.Columns;

/// <summary>
/// What is known of one row: of a value whether it is there, of a condition whether it holds. In this order 且 is the least of
/// both, and what comes of two values is known as little as the less known of them.
/// </summary>
internal static class Known
{
    /// <summary>The condition does not hold.</summary>
    public const byte No = 0;

    /// <summary>Not for columns to say: the explaining evaluator looks at this row.</summary>
    public const byte Open = 1;

    /// <summary>Unknown for certain: nothing is known of the value, neither exactly nor within bounds, or it cannot be computed.</summary>
    public const byte Missing = 2;

    /// <summary>The value is known exactly; the condition holds.</summary>
    public const byte Yes = 3;
}
