using Chuangpu.Statistics.Progress;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>The colours of states.</summary>
internal static class SplitTone
{
    public static Tone Of(SplitStatus status) => status switch
    {
        SplitStatus.Published => Tone.Ok,
        SplitStatus.Draft => Tone.Info,
        _ => Tone.Neutral,
    };

    public static Tone Of(ProgressState state) => state switch
    {
        ProgressState.Completed or ProgressState.Ahead => Tone.Ok,
        ProgressState.OnTrack => Tone.Info,
        ProgressState.Behind => Tone.Warn,
        ProgressState.SeverelyBehind => Tone.Bad,
        _ => Tone.Neutral,
    };
}
