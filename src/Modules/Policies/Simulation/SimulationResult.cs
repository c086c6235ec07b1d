namespace Chuangpu.Policies.Simulation;

/// <summary>What a changed clause comes to over all enterprises, beside the clause in force.</summary>
/// <param name="Enterprises">How many were looked at.</param>
/// <param name="Before">The clause in force.</param>
/// <param name="After">The changed clause.</param>
/// <param name="Groups">The same by region, industry and size.</param>
/// <param name="Winners">How many get more.</param>
/// <param name="Losers">How many get less.</param>
/// <param name="Changes">The enterprises with the largest changes, largest first.</param>
/// <param name="Cliffs">Where a little more of one fact brings much more money.</param>
/// <param name="BudgetNote">What the budget did, or null.</param>
public sealed record SimulationResult(
    int Enterprises, SimulationTotal Before, SimulationTotal After, IReadOnlyList<SimulationGroup> Groups, int Winners, int Losers, IReadOnlyList<SimulationChange> Changes,
    IReadOnlyList<SimulationCliff> Cliffs, string? BudgetNote);
