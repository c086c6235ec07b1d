namespace Chuangpu.Rules.Facts;

/// <summary>A calendar year, quarter or month (期间).</summary>
/// <param name="Grain">Year, quarter or month.</param>
/// <param name="Year">1 to 9999.</param>
/// <param name="Part">The quarter 1 to 4 or the month 1 to 12; 1 for a year.</param>
public readonly record struct Period(Grain Grain, int Year, int Part)
{
    /// <summary>A calendar year.</summary>
    public static Period OfYear(int year) => new(Grain.Year, year, 1);

    /// <summary>A quarter, 1 to 4.</summary>
    public static Period OfQuarter(int year, int quarter) => new(Grain.Quarter, year, quarter);

    /// <summary>A month, 1 to 12.</summary>
    public static Period OfMonth(int year, int month) => new(Grain.Month, year, month);

    /// <summary>The first day.</summary>
    public DateOnly First => new(Year, ((Part - 1) * Months) + 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly Last => new(Year, Part * Months, DateTime.DaysInMonth(Year, Part * Months));

    private int Months => 12 / PartsOf(Grain);

    /// <summary>So many periods later, or earlier when negative; null outside the calendar.</summary>
    public Period? Move(int count) => At(Grain, ((long)Year * PartsOf(Grain)) + Part - 1 + count);

    /// <summary>The period of another length that holds this one's last month.</summary>
    public Period As(Grain grain) => At(grain, ((long)Year * PartsOf(grain)) + (((Part * Months) - 1) / (12 / PartsOf(grain))))!.Value;

    /// <summary>2024年, 2024年第2季度, 2024年3月.</summary>
    public override string ToString() => Grain switch
    {
        Grain.Quarter => $"{Year}年第{Part}季度",
        Grain.Month => $"{Year}年{Part}月",
        _ => $"{Year}年",
    };

    internal static int PartsOf(Grain grain) => grain switch { Grain.Quarter => 4, Grain.Month => 12, _ => 1 };

    private static Period? At(Grain grain, long index)
    {
        var parts = PartsOf(grain);
        var year = index / parts;
        return index < parts || year > 9999 ? null : new Period(grain, (int)year, (int)(index % parts) + 1);
    }
}
