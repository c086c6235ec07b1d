namespace Chuangpu.Policies.Simulation;

/// <summary>What a clause comes to over many enterprises.</summary>
/// <param name="Fen">All they get, in 分, after budget and quota.</param>
/// <param name="Entitled">How many get something, or qualify where the clause has no amount.</param>
/// <param name="Missing">Of how many facts are missing, so that it is not known.</param>
public sealed record SimulationTotal(long Fen, int Entitled, int Missing);
