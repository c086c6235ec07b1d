using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Runs;

/// <summary>Names every place where stored units and computed ones are apart: the total and the rank as lists show them, and each item.</summary>
internal static class ReplayDifferences
{
    private const string Nothing = "没有";

    public static IReadOnlyList<ReplayDifference> Of(SchemeDefinition scheme, IReadOnlyList<UnitScore> rows, IReadOnlyList<UnitResult> stored, IReadOnlyList<UnitResult> computed)
    {
        var (byKey, rowByKey) = (stored.ToDictionary(u => u.Unit), rows.ToDictionary(r => r.UnitKey));
        return
        [
            .. computed.SelectMany(c => byKey.GetValueOrDefault(c.Unit) is { } s && rowByKey.GetValueOrDefault(c.Unit) is { } row
                ? [.. OfRow(c.Name, row, c), .. OfUnit(c.Name, s, c), .. OfItems(scheme, s, c)]
                : new[] { new ReplayDifference(c.Name, "单位得分", Nothing, "有") }),
            .. stored.Where(s => !computed.Any(c => c.Unit == s.Unit)).Select(s => new ReplayDifference(s.Name, "单位得分", "有", Nothing)),
        ];
    }

    // What lists and rankings show stands in columns of its own.
    private static IEnumerable<ReplayDifference> OfRow(string unit, UnitScore row, UnitResult computed) =>
        Differing(unit, ("名单中的总分", Text(row.Score), Text(computed.Score)), ("名单中的名次", Text(row.Rank), Text(computed.Rank)), ("名单中的等次限制", DisplayText.OfEnum(row.Limit), DisplayText.OfEnum(computed.Limit)));

    private static IEnumerable<ReplayDifference> OfUnit(string unit, UnitResult stored, UnitResult computed) => Differing(
        unit, ("总分", Text(stored.Score), Text(computed.Score)), ("名次", Text(stored.Rank), Text(computed.Rank)), ("加减分之前的得分", Text(stored.Tree), Text(computed.Tree)),
        ("等次限制", DisplayText.OfEnum(stored.Limit), DisplayText.OfEnum(computed.Limit)));

    private static IEnumerable<ReplayDifference> OfItems(SchemeDefinition scheme, UnitResult stored, UnitResult computed)
    {
        // An event may stand several times under its item.
        var (there, now) = (stored.Items.ToLookup(i => i.Item), computed.Items.ToLookup(i => i.Item));
        return now.Select(g => g.Key).Union(there.Select(g => g.Key)).SelectMany(code => OfItem(computed.Name, scheme.Find(code)?.Name ?? code, [.. there[code]], [.. now[code]]));
    }

    private static IEnumerable<ReplayDifference> OfItem(string unit, string name, ItemResult[] stored, ItemResult[] computed)
    {
        for (var n = 0; n < Math.Max(stored.Length, computed.Length); n++)
        {
            var (s, c) = (stored.ElementAtOrDefault(n), computed.ElementAtOrDefault(n));
            foreach (var difference in Differing(
                unit, ($"“{name}”的得分", Text(s?.Score), Text(c?.Score)), ($"“{name}”的分值", Text(s?.Weight), Text(c?.Weight)), ($"“{name}”的数据", Text(s?.Value), Text(c?.Value)),
                ($"“{name}”的缺数据处理", Text(s?.Missing), Text(c?.Missing))))
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<ReplayDifference> Differing(string unit, params (string What, string Stored, string Computed)[] pairs) =>
        pairs.Where(p => p.Stored != p.Computed).Select(p => new ReplayDifference(unit, p.What, p.Stored, p.Computed));

    private static string Text(decimal? value) => value is { } number ? NumberFormat.Invariant(number) : Nothing;

    private static string Text(int? value) => value is { } number ? $"{number}" : Nothing;

    private static string Text(MissingPolicy? value) => value is { } policy ? DisplayText.OfEnum(policy) : Nothing;
}
