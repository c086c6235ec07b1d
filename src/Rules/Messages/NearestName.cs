namespace Chuangpu.Rules.Messages;

/// <summary>Finds the known name that was probably meant.</summary>
internal static class NearestName
{
    private const int Longest = 60;

    /// <summary>The nearest of the names, or null when none is near: at most a third of the letters may differ, or one contains the other.</summary>
    public static string? Of(string wrong, IEnumerable<string> names)
    {
        if (wrong.Length > Longest)
            return null;
        string? best = null;
        var least = Math.Max(1, wrong.Length / 3) * 10;
        foreach (var name in names)
        {
            if (name.Length > Longest)
                continue;
            var cost = Cost(wrong, name);
            if (cost <= least && (best is null || cost < least))
                (best, least) = (name, cost);
        }
        return best;
    }

    // In tenths of a letter. A name that lacks its first part (企业.) or that is the beginning of one known is near as well.
    private static int Cost(string wrong, string name)
    {
        if (wrong.Length >= 2 && (name.EndsWith("." + wrong, StringComparison.Ordinal) || string.Equals(wrong, name, StringComparison.OrdinalIgnoreCase)))
            return 1;
        if ((wrong.Length >= 2 && name.StartsWith(wrong, StringComparison.Ordinal))
            || (wrong.Length >= 3 && (name.Contains(wrong, StringComparison.Ordinal) || (name.Length >= 3 && wrong.Contains(name, StringComparison.Ordinal)))))
            return 5;
        return Distance(wrong, name) * 10;
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
