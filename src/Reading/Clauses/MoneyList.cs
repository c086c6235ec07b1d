namespace Chuangpu.Reading;

/// <summary>Sums that follow each other with nothing but a separator between them: 10万元、20万元和200万元.</summary>
internal static class MoneyList
{
    private const int Most = 40;

    private static readonly Words Separators = new("、", "和", "及", "与", "或", "以及", "，", "或者", "/", "、最高", "和最高", "，最高", "、不超过");

    /// <summary>The index of the list's last sum.</summary>
    public static int LastOf(string masked, IReadOnlyList<Quantity> quantities, int at)
    {
        var last = at;
        while (last + 1 < quantities.Count && last - at < Most && IsSum(quantities[last]) && IsSum(quantities[last + 1]) && Joined(masked, quantities[last], quantities[last + 1]))
            last++;
        // 10、20、30万元: bare numbers count only when the list ends in money.
        while (last > at && !quantities[last].IsMoney)
            last--;
        return last;
    }

    private static bool IsSum(Quantity quantity) => quantity.IsMoney || quantity.Unit is null or "万";

    private static bool Joined(string masked, Quantity before, Quantity next)
    {
        var gap = next.Start - before.Tail;
        return gap is > 0 and <= 4 && Separators.At(masked, before.Tail, next.Start)?.Length == gap;
    }
}
