using Chuangpu.WebKit;

namespace Chuangpu.Plans.Goals;

/// <summary>The colour of a goal's state.</summary>
public static class GoalTone
{
    /// <summary>The tone.</summary>
    public static Tone Of(GoalState state) => state switch
    {
        GoalState.Completed or GoalState.Ahead => Tone.Ok,
        GoalState.OnTrack => Tone.Info,
        GoalState.Behind => Tone.Bad,
        _ => Tone.Neutral,
    };
}
