namespace Chuangpu.Rules.Facts;

/// <summary>Which period of a fact is meant, seen from the period of evaluation: 上年, 前年, 上季, 上月, 上期, 同期, or a fixed one.</summary>
/// <param name="Grain">What is counted; null for the fact's own period (上期).</param>
/// <param name="Shift">How many of them later; negative is earlier.</param>
/// <param name="Fixed">A period named outright, such as 2023年; then nothing else counts.</param>
public readonly record struct Offset(Grain? Grain, int Shift, Period? Fixed = null)
{
    /// <summary>The period of evaluation itself.</summary>
    public static Offset None => default;

    /// <summary>The same period so many years later; -1 is 上年, and 同期 within a year.</summary>
    public static Offset Years(int shift) => shift == 0 ? None : new(Facts.Grain.Year, shift);

    /// <summary>A period named outright.</summary>
    public static Offset At(Period period) => new(null, 0, period);

    /// <summary>The period meant; null outside the calendar, or where a year has no "last month".</summary>
    public Period? From(Period current)
    {
        if (Fixed is { } period)
            return period;
        if (Grain is not { } grain)
            return current.Move(Shift);
        var (own, step) = (Period.PartsOf(current.Grain), Period.PartsOf(grain));
        return own % step == 0 ? current.Move(Shift * (own / step)) : null;
    }

    /// <summary>As it is written in brackets behind a name; empty for the period of evaluation.</summary>
    public override string ToString() => this switch
    {
        { Fixed: { } period } => period.ToString(),
        { Shift: 0 } => "",
        { Grain: Facts.Grain.Year, Shift: -1 } => "上年",
        { Grain: Facts.Grain.Year, Shift: -2 } => "前年",
        { Grain: Facts.Grain.Quarter, Shift: -1 } => "上季",
        { Grain: Facts.Grain.Month, Shift: -1 } => "上月",
        { Grain: null, Shift: -1 } => "上期",
        { Grain: Facts.Grain.Year } => $"前第{-Shift}年",
        { Grain: Facts.Grain.Quarter } => $"前第{-Shift}季",
        { Grain: Facts.Grain.Month } => $"前第{-Shift}月",
        _ => $"前第{-Shift}期",
    };
}
