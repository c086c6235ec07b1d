using Chuangpu.WebKit;

namespace Chuangpu.Plans.Opinions;

/// <summary>The colour of an opinion's state.</summary>
public static class OpinionTone
{
    /// <summary>Amber while it waits.</summary>
    public static Tone Of(OpinionState state) => state switch
    {
        OpinionState.Pending => Tone.Warn,
        OpinionState.Published => Tone.Ok,
        _ => Tone.Neutral,
    };
}
