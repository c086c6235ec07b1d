namespace Chuangpu.Rules.Facts;

/// <summary>How long a period is.</summary>
public enum Grain
{
    /// <summary>年.</summary>
    Year,

    /// <summary>季度.</summary>
    Quarter,

    /// <summary>月.</summary>
    Month,
}
