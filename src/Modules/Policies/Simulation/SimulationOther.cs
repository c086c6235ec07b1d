namespace Chuangpu.Policies.Simulation;

/// <summary>Another clause of the policy that comes to something else because of the change: by 从高不重复 or a cap of several clauses.</summary>
/// <param name="Name">The clause.</param>
/// <param name="BeforeFen">With the version in force, in 分.</param>
/// <param name="AfterFen">With the changed clause, in 分.</param>
public sealed record SimulationOther(string Name, long BeforeFen, long AfterFen);
