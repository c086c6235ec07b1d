using Chuangpu.WebKit;

namespace Chuangpu.Plans.Supervision;

/// <summary>The colours of states.</summary>
internal static class SupervisionTone
{
    public static Tone Of(SupervisionState state) => state switch
    {
        SupervisionState.Replied => Tone.Info,
        SupervisionState.Closed => Tone.Ok,
        SupervisionState.Returned => Tone.Warn,
        _ => Tone.Neutral,
    };
}
