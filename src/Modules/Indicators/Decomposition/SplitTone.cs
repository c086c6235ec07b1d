using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>The colour of a split's status.</summary>
internal static class SplitTone
{
    public static Tone Of(SplitStatus status) => status switch
    {
        SplitStatus.Published => Tone.Ok,
        SplitStatus.Draft => Tone.Info,
        _ => Tone.Neutral,
    };
}
