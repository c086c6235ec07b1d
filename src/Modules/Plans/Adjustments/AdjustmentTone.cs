using Chuangpu.WebKit;

namespace Chuangpu.Plans.Adjustments;

/// <summary>The colour of an adjustment's state.</summary>
public static class AdjustmentTone
{
    /// <summary>The tone.</summary>
    public static Tone Of(AdjustmentState state) => state switch
    {
        AdjustmentState.Effective => Tone.Ok,
        AdjustmentState.Pending => Tone.Warn,
        _ => Tone.Neutral,
    };
}
