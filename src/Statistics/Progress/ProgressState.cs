namespace Chuangpu.Statistics.Progress;

/// <summary>Where a goal stands, from unknown and worst to best.</summary>
public enum ProgressState
{
    /// <summary>无数据: a value is missing, or it tells nothing about the way.</summary>
    NoData,

    /// <summary>严重滞后: more than a fifth of the way behind.</summary>
    SeverelyBehind,

    /// <summary>滞后.</summary>
    Behind,

    /// <summary>正常: with the time.</summary>
    OnTrack,

    /// <summary>超前.</summary>
    Ahead,

    /// <summary>已完成: the target is reached.</summary>
    Completed,
}
