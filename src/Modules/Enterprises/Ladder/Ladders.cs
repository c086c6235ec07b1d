using Chuangpu.Enterprises.Qualifications;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>The ladders of cultivation, each from the lowest step.</summary>
public static class Ladders
{
    /// <summary>Name and steps.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<QualificationKind> Steps)> All { get; } =
    [
        ("科技企业梯队", [QualificationKind.TechSme, QualificationKind.HighTech, QualificationKind.Leading]),
        ("专精特新梯队", [QualificationKind.InnovativeSme, QualificationKind.Specialised, QualificationKind.LittleGiant]),
        ("小升规、规改股、股上市", [QualificationKind.AboveSize, QualificationKind.JointStock, QualificationKind.Listed]),
    ];

    /// <summary>The steps below one on its ladder; none for what stands on no ladder.</summary>
    public static IReadOnlyList<QualificationKind> Below(QualificationKind step) =>
        All.Select(l => l.Steps).FirstOrDefault(s => s.Contains(step)) is { } steps ? [.. steps.TakeWhile(s => s != step)] : [];
}
