namespace Chuangpu.Policies.Simulation;

/// <summary>A threshold at which the amount jumps, found exactly: between two neighbouring values of one fact, all others as they are.</summary>
/// <param name="Fact">The fact, with its period.</param>
/// <param name="Enterprises">How many stand within a tenth of it on the side that gives less.</param>
/// <param name="Fen">What these would get more together, in 分.</param>
/// <param name="LargestFen">The largest jump of any enterprise, in 分.</param>
/// <param name="Example">Who stands nearest; empty when nobody is within a tenth.</param>
/// <param name="Threshold">From which value to which, as shown; null where every enterprise has another one.</param>
public sealed record SimulationCliff(string Fact, int Enterprises, long Fen, long LargestFen, string Example, string? Threshold = null);
