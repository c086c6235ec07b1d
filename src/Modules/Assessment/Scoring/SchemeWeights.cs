using Chuangpu.Assessment.Schemes;
using Chuangpu.Statistics.Weights;

namespace Chuangpu.Assessment.Scoring;

/// <summary>Finds the weights below a node. What a method gives is divided into 100 with four decimals, so that it always adds up.</summary>
public static class SchemeWeights
{
    // Enough digits that dividing loses nothing, few enough that no machine's last bit is among them.
    private const int DigitsKept = 9;

    /// <summary>The weights of the items below a node in a group, relative to one another.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="node">The node.</param>
    /// <param name="group">The group's code.</param>
    /// <param name="scores">For entropy: the scores of the group's units for an item; missing ones null.</param>
    public static IReadOnlyDictionary<string, decimal> Of(SchemeDefinition scheme, SchemeItem node, string group, Func<string, IReadOnlyList<decimal?>> scores)
    {
        List<SchemeItem> children = [.. scheme.ChildrenOf(node.Code, group)];
        return node.Weighing?.Method switch
        {
            null or WeighingMethod.ByHand => children.ToDictionary(c => c.Code, c => SchemeDefinition.WeightOf(c, group)),
            WeighingMethod.Equal => Divided(children, children.ConvertAll(_ => 1m)),
            WeighingMethod.Budget => Divided(children, children.ConvertAll(c => node.Weighing.Allotments.Sum(a => a.Points.FirstOrDefault(p => p.Item == c.Code)?.Points ?? 0))),
            WeighingMethod.Hierarchy => Divided(children, Shortened(Compare(node.Weighing, [.. children.Select(c => c.Code)]).Weights)),
            WeighingMethod.Entropy => Divided(children, Shortened(EntropyWeights.Of([.. children.Select(c => (IReadOnlyList<double>)[.. scores(c.Code).Select(s => s is { } v ? (double)v : double.NaN)])]))),
            _ => throw new InvalidOperationException($"No method {node.Weighing.Method}."),
        };
    }

    /// <summary>The analytic hierarchy of the comparisons of some items.</summary>
    /// <param name="weighing">Holds the comparisons; a pair without one counts as equal.</param>
    /// <param name="items">The codes, in the order of the weights.</param>
    public static AnalyticHierarchy Compare(Weighing weighing, IReadOnlyList<string> items) =>
        AnalyticHierarchy.Of([.. items.Select(row => (IReadOnlyList<double>)[.. items.Select(column => Times(weighing, row, column))])]);

    /// <summary>How many times as important one item was said to be as another.</summary>
    public static double Times(Weighing weighing, string row, string column) =>
        row == column ? 1
        : weighing.Comparisons.FirstOrDefault(c => c.First == row && c.Second == column) is { } given ? (double)given.Times
        : weighing.Comparisons.FirstOrDefault(c => c.First == column && c.Second == row) is { } other ? 1 / (double)other.Times : 1;

    /// <summary>A whole in the proportion of weights, with four decimals and without rest.</summary>
    internal static IEnumerable<(string Item, decimal Share)> Divide(decimal whole, IReadOnlyList<(SchemeItem Item, decimal Weight)> parts) =>
        parts.Count == 0 ? [] : parts.All(p => p.Weight == 0) ? parts.Select(p => (p.Item.Code, 0m))
        : LargestRemainder.Split(whole, parts.ToDictionary(p => p.Item.Code, p => p.Weight), Rounded.Decimals).Select(p => (p.Key, p.Value));

    private static IReadOnlyDictionary<string, decimal> Divided(List<SchemeItem> children, IReadOnlyList<decimal> shares)
    {
        if (children.Count == 0)
            return new Dictionary<string, decimal>();
        var nothing = shares.All(s => s == 0);
        return LargestRemainder.Split(100, children.Select((c, i) => (c.Code, Share: nothing ? 1 : shares[i])).ToDictionary(p => p.Code, p => p.Share), Rounded.Decimals);
    }

    private static List<decimal> Shortened(IReadOnlyList<double> shares) => [.. shares.Select(s => (decimal)Math.Round(s, DigitsKept))];
}
