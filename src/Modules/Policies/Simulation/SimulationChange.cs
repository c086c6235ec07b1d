namespace Chuangpu.Policies.Simulation;

/// <summary>An enterprise that gets more or less by the changed clause.</summary>
/// <param name="OrganisationId">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="BeforeFen">By the clause in force, in 分.</param>
/// <param name="AfterFen">By the changed clause, in 分.</param>
public sealed record SimulationChange(Guid OrganisationId, string Name, long BeforeFen, long AfterFen)
{
    /// <summary>More, or less when negative, in 分.</summary>
    public long Fen => AfterFen - BeforeFen;
}
