using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Process;

/// <summary>The one table of what may be done to an assessment in which state, and where that leads.</summary>
public static class ProcessMoves
{
    private static readonly Dictionary<(ProcessState From, ProcessAction Action), ProcessState> Table = new()
    {
        [(ProcessState.Preparing, ProcessAction.Open)] = ProcessState.Reporting,
        [(ProcessState.Reporting, ProcessAction.StartJudging)] = ProcessState.Judging,
        [(ProcessState.Judging, ProcessAction.Announce)] = ProcessState.Provisional,
        [(ProcessState.Provisional, ProcessAction.Update)] = ProcessState.Provisional,
        [(ProcessState.Provisional, ProcessAction.Publish)] = ProcessState.Published,
        [(ProcessState.Published, ProcessAction.Archive)] = ProcessState.Archived,
    };

    /// <summary>Whether this may be done now.</summary>
    public static bool Allows(ProcessState from, ProcessAction action) => Table.ContainsKey((from, action));

    /// <summary>Where it leads, or why it may not be done.</summary>
    public static Result<ProcessState> From(ProcessState from, ProcessAction action) => Table.TryGetValue((from, action), out var to)
        ? to
        : new Problem("assessment.state", $"考核目前是“{DisplayText.OfEnum(from)}”，不能办理“{DisplayText.OfEnum(action)}”，可能刚被他人处理。请刷新后查看。");
}
