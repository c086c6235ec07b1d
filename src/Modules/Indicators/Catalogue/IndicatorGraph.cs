namespace Chuangpu.Indicators.Catalogue;

/// <summary>Which indicators each one is computed from.</summary>
/// <param name="needs">For each indicator those it needs directly; one that is needed but not listed needs nothing.</param>
public sealed class IndicatorGraph(IReadOnlyDictionary<string, IReadOnlyList<string>> needs)
{
    /// <summary>The indicators one needs directly.</summary>
    public IReadOnlyList<string> NeedsOf(string code) => needs.TryGetValue(code, out var list) ? list : [];

    /// <summary>The indicators computed directly from one, by code.</summary>
    public IReadOnlyList<string> UsersOf(string code) => [.. needs.Where(n => n.Value.Contains(code)).Select(n => n.Key).Order(StringComparer.Ordinal)];

    /// <summary>An indicator and all it rests on, each after what it needs.</summary>
    /// <param name="codes">Where to begin.</param>
    /// <exception cref="InvalidOperationException">There is a cycle.</exception>
    public IReadOnlyList<string> Order(IEnumerable<string>? codes = null)
    {
        var (done, order) = (new HashSet<string>(), new List<string>());
        foreach (var code in codes ?? needs.Keys)
        {
            if (Visit(code, done, order, []) is { } cycle)
            {
                throw new InvalidOperationException($"Indicators need each other: {string.Join(" → ", cycle)}.");
            }
        }

        return order;
    }

    /// <summary>A way from an indicator back to itself, its first and last entry the same; null when there is none.</summary>
    public IReadOnlyList<string>? Cycle()
    {
        var done = new HashSet<string>();
        return needs.Keys.Select(code => Visit(code, done, [], [])).FirstOrDefault(cycle => cycle is not null);
    }

    private List<string>? Visit(string code, HashSet<string> done, List<string> order, List<string> path)
    {
        if (done.Contains(code))
        {
            return null;
        }

        if (path.IndexOf(code) is >= 0 and var start)
        {
            return [.. path[start..], code];
        }

        path.Add(code);
        foreach (var need in NeedsOf(code))
        {
            if (Visit(need, done, order, path) is { } cycle)
            {
                return cycle;
            }
        }

        path.RemoveAt(path.Count - 1);
        done.Add(code);
        order.Add(code);
        return null;
    }
}
