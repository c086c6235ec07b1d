namespace Chuangpu.Indicators.Rollup;

/// <summary>A formula as the cube computes it: its inputs, and what makes a value of theirs.</summary>
/// <param name="Inputs">What it reads.</param>
/// <param name="Compute">Takes the inputs' values in their indicators' units, in order, at the period's index; null where there is no value, such as after a division by zero.</param>
public sealed record CubeFormula(IReadOnlyList<CubeInput> Inputs, Func<decimal[], int, decimal?> Compute);
