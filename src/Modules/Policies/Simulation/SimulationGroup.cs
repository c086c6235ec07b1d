namespace Chuangpu.Policies.Simulation;

/// <summary>The part of a simulation that falls to one region, industry or size.</summary>
/// <param name="By">地区, 行业 or 规模.</param>
/// <param name="Key">The code it is told apart by.</param>
/// <param name="Name">As shown.</param>
/// <param name="Enterprises">How many there are.</param>
/// <param name="Before">The clause in force.</param>
/// <param name="After">The changed clause.</param>
public sealed record SimulationGroup(string By, string Key, string Name, int Enterprises, SimulationTotal Before, SimulationTotal After);
