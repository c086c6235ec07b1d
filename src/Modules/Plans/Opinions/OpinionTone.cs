using Chuangpu.WebKit;

namespace Chuangpu.Plans.Opinions;

/// <summary>The colour of an opinion's state.</summary>
public static class OpinionTone
{
    /// <summary>Amber while it waits.</summary>
    public static Tone Tone(this OpinionState state) => state switch
    {
        OpinionState.Pending => WebKit.Tone.Warn,
        OpinionState.Published => WebKit.Tone.Ok,
        _ => WebKit.Tone.Neutral,
    };
}
