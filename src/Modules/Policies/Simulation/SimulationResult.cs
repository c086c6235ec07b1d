namespace Chuangpu.Policies.Simulation;

/// <summary>What a changed clause comes to over all enterprises, beside the clause in force.</summary>
/// <param name="Enterprises">How many were looked at.</param>
/// <param name="Before">The clause in force.</param>
/// <param name="After">The changed clause.</param>
/// <param name="Groups">The same by region, industry and size.</param>
/// <param name="Winners">How many get more by all clauses of the policy together.</param>
/// <param name="Losers">How many get less.</param>
/// <param name="Changes">The enterprises with the largest changes, largest first.</param>
/// <param name="Cliffs">Where a little more of one fact brings much more money, by the changed clause alone.</param>
/// <param name="BudgetNote">What the budget did, or null.</param>
public sealed record SimulationResult(
    int Enterprises, SimulationTotal Before, SimulationTotal After, IReadOnlyList<SimulationGroup> Groups, int Winners, int Losers, IReadOnlyList<SimulationChange> Changes,
    IReadOnlyList<SimulationCliff> Cliffs, string? BudgetNote)
{
    /// <summary>The policy's other clauses that come to something else.</summary>
    public IReadOnlyList<SimulationOther> Others { get; init; } = [];

    /// <summary>What all clauses of the policy come to with the version in force, in 分; null in simulations from before it was kept.</summary>
    public long? PolicyBeforeFen { get; init; }

    /// <summary>What all clauses of the policy come to with the changed clause, in 分.</summary>
    public long? PolicyAfterFen { get; init; }

    /// <summary>How many enterprises were looked at for <see cref="Cliffs"/>: all, but in earlier simulations of large bases an even sample; null where it was not kept.</summary>
    public int? CliffsOf { get; init; }

    /// <summary>The facts for which jumps could not be determined, because the clause does not depend on them linearly.</summary>
    public IReadOnlyList<string> CliffsUndetermined { get; init; } = [];

    /// <summary>How many years earlier the figures of years are from, because a day of a later year asks for such as do not exist yet.</summary>
    public int YearsBack { get; init; }

    /// <summary>The figures the changed clause reads and no enterprise has.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}
