namespace Chuangpu.Reading;

/// <summary>The names an amount's kind is written with.</summary>
public static class AmountKind
{
    /// <summary>A fixed reward or subsidy.</summary>
    public const string Reward = "reward";

    /// <summary>An upper limit (最高, 不超过).</summary>
    public const string Cap = "cap";

    /// <summary>A lower limit (不低于).</summary>
    public const string Floor = "floor";

    /// <summary>The yearly share of a total.</summary>
    public const string Part = "part";

    /// <summary>What is missing to a higher reward is paid (补足).</summary>
    public const string TopUp = "top_up";

    /// <summary>Yuan for each mu, square metre or other measure.</summary>
    public const string Rate = "rate";

    /// <summary>A share; the value is the number of percent.</summary>
    public const string Percent = "percent";

    /// <summary>The size of a fund.</summary>
    public const string Fund = "fund";

    /// <summary>Money set aside in a budget.</summary>
    public const string Budget = "budget";

    /// <summary>A loan or a credit line.</summary>
    public const string Loan = "loan";
}
