using Chuangpu.Enterprises.Qualifications;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>One step of a ladder over the years.</summary>
/// <param name="Step">The step.</param>
/// <param name="Stocks">How many held it at the end of each year.</param>
/// <param name="Movements">How they moved between the two years asked for.</param>
/// <param name="ByRegion">How many held it at the end of the later year, by county.</param>
public sealed record LadderStep(QualificationKind Step, IReadOnlyDictionary<int, int> Stocks, IReadOnlyDictionary<MoveKind, int> Movements, IReadOnlyDictionary<string, int> ByRegion);
