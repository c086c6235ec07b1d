using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Tasks;

/// <summary>The colours of states.</summary>
internal static class TaskTone
{
    public static Tone Of(TaskState state) => state switch
    {
        TaskState.UnderWay => Tone.Info,
        TaskState.Finished => Tone.Ok,
        TaskState.Behind => Tone.Bad,
        TaskState.Adjusted => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static Tone Of(ReportState state) => state switch
    {
        ReportState.Submitted => Tone.Info,
        ReportState.Confirmed => Tone.Ok,
        ReportState.Returned => Tone.Warn,
        _ => Tone.Neutral,
    };
}
