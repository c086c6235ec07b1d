namespace Chuangpu.Statistics.Progress;

/// <summary>Where the states of progress begin: how far the way that is gone leads or trails the way that is due.</summary>
public static class ProgressBands
{
    /// <summary>How many percentage points the way gone may lead or trail the way due and still be 正常.</summary>
    public const decimal Tolerance = 5;

    /// <summary>More than this many percentage points behind is 严重滞后: a whole year of a plan of five.</summary>
    public const decimal Severe = 20;

    /// <summary>Whether somebody must act: behind, or severely behind.</summary>
    public static bool IsLate(this ProgressState state) => state is ProgressState.Behind or ProgressState.SeverelyBehind;

    /// <summary>The state of a target that is not reached (that it is reached, 已完成, is for the caller to tell).</summary>
    /// <param name="way">The way gone, as part of <paramref name="whole"/>; negative when moving away.</param>
    /// <param name="due">The way due by now, in the same parts.</param>
    /// <param name="ended">Whether the target's time is over: then it is behind, however close.</param>
    /// <param name="whole">The whole way: 1 for shares, 100 for percentages; above 0.</param>
    public static ProgressState Of(decimal way, decimal due, bool ended = false, decimal whole = 1)
    {
        var lead = (way - due) * 100;
        return lead < -Severe * whole ? ProgressState.SeverelyBehind
            : ended || lead < -Tolerance * whole ? ProgressState.Behind
            : lead > Tolerance * whole ? ProgressState.Ahead
            : ProgressState.OnTrack;
    }
}
