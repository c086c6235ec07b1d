using System.Collections.Concurrent;
using Chuangpu.Rules;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Units;
using Chuangpu.Rules.Values;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Scoring;

/// <summary>A score as a formula of the one rule language, over plain numbers.</summary>
public static class ScoreFormula
{
    private const int MostKept = 1_000;

    private static readonly ConcurrentDictionary<string, RuleReading<Formula>> Kept = new();

    /// <summary>What a formula may name.</summary>
    public static Schema Schema { get; } = new(
    [
        Fact("值", "本单位数据年份的数值"), Fact("目标", "本单位的目标值"), Fact("上年值", "本单位上一年的数值"), Fact("组均值", "本组有数据的单位的平均值"),
        Fact("组最好", "本组最好的数值"), Fact("组最差", "本组最差的数值"), Fact("组内名次", "本单位在组内的名次，并列取较好的"), Fact("组内个数", "本组有数据的单位数"),
    ]);

    /// <summary>Reads a formula, with or without 得分 = before it.</summary>
    public static RuleReading<Formula> Read(string source)
    {
        if (Kept.Count > MostKept)
            Kept.Clear();
        return Kept.GetOrAdd(source, s => Formula.Read(s, Schema));
    }

    internal static LeafScore Of(ItemScoring by, GroupFigures figures, string unit, decimal x)
    {
        var facts = new Facts(figures, unit, x);
        if (Read(by.Formula ?? "").Rule is not { } rule)
            return LeafScore.Missing("公式有误，不能计算");
        var outcome = rule.Evaluate(facts);
        return outcome.In(Unit.None) is { } score ? ItemScorer.Within(score, by.Most, $"{by.Formula!.Split('=')[^1].Trim()}（{facts.Words(rule)}）")
            : LeafScore.Missing(outcome.State == OutcomeState.NotComputable ? $"公式无法计算：{outcome}" : $"公式缺少数据：{outcome}");
    }

    private static Fact Fact(string name, string definition) => new(name, RuleType.Plain) { Definition = definition };

    private sealed class Facts(GroupFigures figures, string unit, decimal x) : IFacts
    {
        // Nothing a score may name has a period of its own.
        public Period Current => Period.OfYear(1);

        public Value Get(Fact fact, Offset offset) => Known(fact.Name) is { } value ? Value.Of(value, fact) : Value.Missing;

        public string Words(Formula rule) =>
            string.Join("，", rule.Dependencies.Select(d => d.Fact.Name).Distinct().Select(n => $"{n} {(Known(n) is { } value ? NumberFormat.Text(value) : "无")}"));

        private decimal? Known(string name) => name switch
        {
            "值" => x,
            "目标" => figures.TargetOf(unit),
            "上年值" => figures.Of(unit)?.Before,
            "组均值" => figures.Mean,
            "组最好" => figures.Best,
            "组最差" => figures.Worst,
            "组内名次" => figures.RankOf(x),
            _ => figures.Count,
        };
    }
}
