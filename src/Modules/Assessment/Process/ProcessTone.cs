using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Process.Publication;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Process;

/// <summary>The colours of states in an assessment.</summary>
internal static class ProcessTone
{
    public static Tone Of(ProcessState state) => state switch
    {
        ProcessState.Preparing => Tone.Neutral,
        ProcessState.Published or ProcessState.Archived => Tone.Ok,
        _ => Tone.Info,
    };

    public static Tone Of(CaseState state) => state switch
    {
        CaseState.Checked => Tone.Ok,
        CaseState.Submitted => Tone.Info,
        CaseState.Returned => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static Tone Of(AppealState state) => state switch
    {
        AppealState.Pending => Tone.Info,
        AppealState.Upheld => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static Tone Of(Grade grade) => grade switch
    {
        Grade.Excellent => Tone.Ok,
        Grade.Good => Tone.Info,
        Grade.Fail => Tone.Bad,
        _ => Tone.Neutral,
    };
}
