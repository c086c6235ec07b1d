using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Runs;

/// <summary>A run beside the same run computed again.</summary>
/// <param name="Run">As stored.</param>
/// <param name="Inputs">What it froze.</param>
/// <param name="ChangedInputs">What it was computed from this time.</param>
/// <param name="Before">The stored units in their order.</param>
/// <param name="After">The units computed this time, in the same order.</param>
/// <param name="InputsSha256">Of the frozen inputs as they lie in the database now.</param>
/// <param name="ResultSha256">Of the results computed this time.</param>
public sealed record Replay(
    AssessmentRun Run, RunInputs Inputs, RunInputs ChangedInputs, IReadOnlyList<UnitScore> Before, IReadOnlyList<ScoredUnit> After, string InputsSha256, string ResultSha256)
{
    /// <summary>Where the stored units are not what was computed this time; the digits alone, not the words about them.</summary>
    public required IReadOnlyList<ReplayDifference> Differences { get; init; }

    /// <summary>Whether the frozen inputs are what they were.</summary>
    public bool HasSameInputs => InputsSha256 == Run.InputsSha256;

    /// <summary>Whether the results are the same to the byte as when the run was made.</summary>
    public bool HasSameResult => ResultSha256 == Run.ResultSha256;

    /// <summary>Whether the frozen inputs are what they were, and the results the same to the byte; also those that stand in the rows of units.</summary>
    public bool IsSame => HasSameInputs && HasSameResult && Differences.Count == 0;
}
