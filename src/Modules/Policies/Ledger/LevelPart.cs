namespace Chuangpu.Policies.Ledger;

/// <summary>What one level of government pays of an award.</summary>
/// <param name="Level">As the clause names it (市级); empty where the clause names none.</param>
/// <param name="BudgetId">The budget it comes from.</param>
/// <param name="RegionCode">The budget's region (six digits).</param>
/// <param name="Fen">How much, in 分.</param>
public sealed record LevelPart(string Level, Guid BudgetId, string RegionCode, long Fen)
{
    /// <summary>What is behind the cause of its posting, so that every level's posting has its own.</summary>
    public string KeyEnd => Level.Length == 0 ? "" : "/" + Level;
}
