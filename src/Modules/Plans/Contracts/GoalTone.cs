using Chuangpu.Statistics.Progress;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Contracts;

/// <summary>The colour of a goal's state.</summary>
public static class GoalTone
{
    /// <summary>The tone.</summary>
    public static Tone Of(ProgressState state) => state switch
    {
        ProgressState.Completed or ProgressState.Ahead => Tone.Ok,
        ProgressState.OnTrack => Tone.Info,
        ProgressState.Behind => Tone.Warn,
        ProgressState.SeverelyBehind => Tone.Bad,
        _ => Tone.Neutral,
    };
}
