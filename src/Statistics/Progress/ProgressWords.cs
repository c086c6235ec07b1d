namespace Chuangpu.Statistics.Progress;

/// <summary>The judgements in Chinese for pages, and as codes for files and programs.</summary>
public static class ProgressWords
{
    /// <summary>In Chinese: 超前.</summary>
    public static string Of(ProgressState state) => state switch
    {
        ProgressState.Completed => "已完成",
        ProgressState.Ahead => "超前",
        ProgressState.OnTrack => "正常",
        ProgressState.Behind => "滞后",
        ProgressState.SeverelyBehind => "严重滞后",
        ProgressState.NoData => "无数据",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>In Chinese: 进展显著.</summary>
    public static string Of(CagrStatus status) => status switch
    {
        CagrStatus.TargetAchieved => "已达到目标",
        CagrStatus.SubstantialProgress => "进展显著",
        CagrStatus.ModerateProgress => "进展中等",
        CagrStatus.LimitedProgress => "进展有限",
        CagrStatus.Deterioration => "倒退",
        CagrStatus.NotAvailable => "无数据",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>As a code: on_track.</summary>
    public static string Code(ProgressState state) => state switch
    {
        ProgressState.Completed => "completed",
        ProgressState.Ahead => "ahead",
        ProgressState.OnTrack => "on_track",
        ProgressState.Behind => "behind",
        ProgressState.SeverelyBehind => "severely_behind",
        ProgressState.NoData => "no_data",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>As the publication writes it: substantial_progress.</summary>
    public static string Code(CagrStatus status) => status switch
    {
        CagrStatus.TargetAchieved => "target_achieved",
        CagrStatus.SubstantialProgress => "substantial_progress",
        CagrStatus.ModerateProgress => "moderate_progress",
        CagrStatus.LimitedProgress => "limited_progress",
        CagrStatus.Deterioration => "deterioration",
        CagrStatus.NotAvailable => "not_available",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
