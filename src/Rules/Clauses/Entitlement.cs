namespace Chuangpu.Rules.Clauses;

/// <summary>Whether a clause applies to a subject.</summary>
public enum Entitlement
{
    /// <summary>All conditions hold and the amount is known.</summary>
    Entitled,

    /// <summary>At least one condition does not hold.</summary>
    NotEntitled,

    /// <summary>No condition fails, but facts are missing, open or not computable.</summary>
    MissingFacts,
}
