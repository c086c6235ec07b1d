namespace Chuangpu.Reading;

/// <summary>Finds out whether lines are broken at a fixed width, as text taken from pages is.</summary>
internal static class WrapWidth
{
    private const int Narrowest = 28;
    private const int Widest = 160;

    /// <summary>The width in columns many lines are broken at, or 0 when each line is a paragraph.</summary>
    public static int Of(IReadOnlyList<LineView> lines)
    {
        var counts = new int[Widest + 1];
        var total = 0;
        foreach (var line in lines)
        {
            if (line.IsBlank || line.Role != LineRole.Text || line.Columns < Narrowest)
                continue;
            total++;
            if (line.Columns <= Widest)
                counts[line.Columns]++;
        }
        if (total < 8)
            return 0;
        var best = 0;
        for (var width = Narrowest + 3; width <= Widest; width++)
        {
            if (best == 0 || Near(counts, width) > Near(counts, best))
                best = width;
        }
        return best > 0 && Near(counts, best) * 3 > total ? best : 0;
    }

    private static int Near(int[] counts, int width) =>
        counts[width] + counts[width - 1] + counts[width - 2] + counts[width - 3];
}
