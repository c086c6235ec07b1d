using Chuangpu.Assessment.Runs;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Scoring;

/// <summary>Computes a run from its inputs and nothing else, so that the same inputs give the same digits at any time and anywhere.</summary>
public static class ScoreRun
{
    private const int MostNamed = 5;

    /// <summary>The units of all groups in the scheme's order, or what keeps the run from being made.</summary>
    public static Result<IReadOnlyList<ScoredUnit>> Of(RunInputs inputs)
    {
        List<GroupScoring> groups = [.. inputs.Scheme.Groups.Select(g => new GroupScoring(inputs, g))];
        var refused = groups.SelectMany(g => g.Refused).ToList();
        if (refused.Count > 0)
        {
            var named = string.Join("；", refused.Take(MostNamed).Select(r => $"{r.Unit.Name}“{r.Item.Name}”{r.What}"));
            return new Problem("run.missing", $"有 {refused.Count} 处缺少必需的数据：{named}{(refused.Count > MostNamed ? " 等" : "")}。请补齐数据后再计算，或在方案中改变这些指标的缺数据处理办法。");
        }

        return (List<ScoredUnit>)[.. groups.SelectMany(g => g.Units())];
    }

    /// <summary>The digits of all units as one text; its SHA-256 is the run's.</summary>
    public static string TextOf(IEnumerable<ScoredUnit> units) => CanonicalJson.Write(units.Select(u => u.Result).ToList());
}
