using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Facts;

/// <summary>Something a rule may name: an indicator, an item of an enterprise, a field of a record.</summary>
/// <param name="Name">As staff write it, dots included: 企业.研发费用, R&amp;D经费.</param>
/// <param name="Type">Its type, with its unit for a number.</param>
public sealed record Fact(string Name, RuleType Type)
{
    /// <summary>What is counted and how (口径).</summary>
    public string Definition { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>How long the period of one value is; null for what has no period (a name, a date of foundation): it takes no 上年.</summary>
    public Grain? Grain { get; init; }

    /// <summary>The least it can be, in its own unit; lets a rule decide although the value is missing.</summary>
    public decimal? Least { get; init; }

    /// <summary>The most it can be, in its own unit.</summary>
    public decimal? Most { get; init; }

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    internal Number? Lowest => InBase(Least);

    internal Number? Highest => InBase(Most);

    private Number? InBase(decimal? limit) => limit is { } value && Type is RuleType.QuantityType quantity ? value * quantity.Unit.Scale : null;
}
