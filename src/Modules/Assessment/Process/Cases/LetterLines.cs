using Chuangpu.Assessment.Explanation;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;

namespace Chuangpu.Assessment.Process.Cases;

/// <summary>Writes a unit's result as the lines of its letter: of itself alone, with no word of another unit's figures.</summary>
internal static class LetterLines
{
    /// <param name="inputs">What the run froze.</param>
    /// <param name="unit">The unit's result in it.</param>
    /// <param name="before">What the published run of the year before froze, or null.</param>
    public static List<LetterLine> Of(RunInputs inputs, ScoredUnit unit, RunInputs? before)
    {
        var (definition, key) = (inputs.Scheme, unit.Result.Unit);
        var changes = before is null ? [] : Contributions.Of(before, inputs, key);
        decimal? ChangeOf(SchemeItem? item) => changes.Count == 0 || item is null ? null
            : item.Code == definition.Top().Code ? changes.Sum(c => c.Points) : changes.Where(c => c.Item == item.Code).Select(c => (decimal?)c.Points).FirstOrDefault();
        var words = unit.Words.ToLookup(w => w.Item, w => w.How);
        var taken = new Dictionary<string, int>();
        var lines = new List<LetterLine>();
        foreach (var item in unit.Result.Items)
        {
            var described = definition.Find(item.Item);
            // An item with several events has several lines; their words come in the same order.
            var at = taken[item.Item] = taken.GetValueOrDefault(item.Item, -1) + 1;
            lines.Add(new(item.Item, described?.Name ?? item.Item, DepthOf(definition, described), item.Weight, item.Score, words[item.Item].ElementAtOrDefault(at) ?? "")
            {
                Change = at == 0 ? ChangeOf(described) : null,
                Href = inputs.FigureOf(item.Item, key)?.Href,
            });
        }

        // What the scheme itself changed, and what only the year before had.
        lines.AddRange(changes.Where(c => c.Points != 0 && !taken.ContainsKey(c.Item ?? "")).Select(c => new LetterLine(c.Item ?? "", c.Name, 1, null, null, c.Item is null ? "今年的方案与上年不同" : "上年有，今年没有") { Change = c.Points }));
        return lines;
    }

    private static int DepthOf(SchemeDefinition definition, SchemeItem? item)
    {
        var depth = 0;
        for (var parent = item?.Parent; parent is not null; parent = definition.Find(parent)?.Parent)
        {
            depth++;
        }

        return depth;
    }
}
