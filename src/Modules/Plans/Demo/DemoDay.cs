namespace Chuangpu.Plans.Demo;

/// <summary>Turns the days of the demo files into the moments the register keeps.</summary>
public static class DemoDay
{
    /// <summary>Nine in the morning of the day in China, in UTC.</summary>
    public static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
}
