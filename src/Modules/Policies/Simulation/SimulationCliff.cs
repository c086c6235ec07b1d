namespace Chuangpu.Policies.Simulation;

/// <summary>A fact of which five hundredths more bring some enterprises much more money: a threshold with a jump behind it.</summary>
/// <param name="Fact">The fact, with its period.</param>
/// <param name="Enterprises">How many stand right before it.</param>
/// <param name="Fen">What they would get more together, in 分.</param>
/// <param name="LargestFen">The largest jump of one of them, in 分.</param>
/// <param name="Example">Who that is.</param>
public sealed record SimulationCliff(string Fact, int Enterprises, long Fen, long LargestFen, string Example);
