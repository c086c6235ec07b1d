using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Collection;

/// <summary>The colours of states.</summary>
internal static class CollectionTone
{
    public static Tone Of(UnitReportState state) => state switch
    {
        UnitReportState.Submitted => Tone.Info,
        UnitReportState.Locked => Tone.Ok,
        UnitReportState.Returned => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static Tone Of(FormStatus status) => status switch
    {
        FormStatus.Published => Tone.Ok,
        FormStatus.Draft => Tone.Info,
        _ => Tone.Neutral,
    };

    public static Tone Of(FindingKind kind) => kind switch
    {
        FindingKind.Hard => Tone.Bad,
        FindingKind.Soft => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static Tone Of(ReportAction action) => action switch
    {
        ReportAction.Lock => Tone.Ok,
        ReportAction.Return or ReportAction.Unlock or ReportAction.Withdraw => Tone.Warn,
        _ => Tone.Info,
    };
}
