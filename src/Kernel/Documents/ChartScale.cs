namespace Chuangpu.Kernel.Documents;

/// <summary>The ends of an axis that several drawings share.</summary>
/// <param name="Least">The lower end, zero where no value is below it.</param>
/// <param name="Most">The upper end, zero where no value is above it.</param>
internal sealed record ChartScale(decimal Least, decimal Most)
{
    private static readonly decimal[] Steps = [1, 1.2m, 1.5m, 2, 2.5m, 3, 4, 5, 6, 8, 10];

    /// <summary>Round ends with room for the numbers at the bars; a value of zero alone leaves 0 to 1.</summary>
    public static ChartScale Of(IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().Append(0).ToList();
        var (least, most) = (End(-known.Min()), End(known.Max()));
        return new(-least, least == 0 && most == 0 ? 1 : most);
    }

    private static decimal End(decimal value)
    {
        if (value <= 0)
        {
            return 0;
        }

        var (wanted, power) = (value * 1.1m, 1m);
        while (power * 10 < wanted)
        {
            power *= 10;
        }

        while (power >= wanted)
        {
            power /= 10;
        }

        return Steps.First(s => s * power >= wanted) * power;
    }
}
