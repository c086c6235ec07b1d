namespace Chuangpu.Reading;

/// <summary>Finds out whether lines are broken at a fixed width, as text taken from pages is.</summary>
internal static class WrapWidth
{
    private const int Narrowest = 16;
    private const int Widest = 70;

    /// <summary>The width most lines are broken at, or 0 when each line is a paragraph.</summary>
    public static int Of(IReadOnlyList<LineView> lines)
    {
        var counts = new int[Widest + 1];
        var total = 0;
        foreach (var line in lines)
        {
            if (line.IsBlank || line.Role != LineRole.Text || line.Head.Length < Narrowest)
                continue;
            total++;
            if (line.Head.Length <= Widest)
                counts[line.Head.Length]++;
        }
        if (total < 8)
            return 0;
        var best = 0;
        for (var width = Narrowest + 2; width <= Widest; width++)
        {
            if (Near(counts, width) > Near(counts, best == 0 ? width - 1 : best))
                best = width;
        }
        return best > 0 && Near(counts, best) * 2 > total ? best : 0;
    }

    private static int Near(int[] counts, int width) =>
        counts[width] + (width > 0 ? counts[width - 1] : 0) + (width > 1 ? counts[width - 2] : 0);
}
