namespace Chuangpu.Rules.Evaluation;

/// <summary>How much is known of a rule's outcome.</summary>
public enum OutcomeState
{
    /// <summary>Exactly known.</summary>
    Known,

    /// <summary>待补充: facts are missing; bounds may be known.</summary>
    Missing,

    /// <summary>未定: nothing is missing, but a fact is a range that leaves it open.</summary>
    Open,

    /// <summary>无法计算: a division by zero, a number too long.</summary>
    NotComputable,
}
