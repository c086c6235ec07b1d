using System.Numerics;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Tests.Syntax;
using Chuangpu.Rules.Values;
using CsCheck;

namespace Chuangpu.Rules.Tests.Clauses;

/// <summary>Random clauses over random facts: the two evaluators against each other, and both against plain decimals.</summary>
public sealed class CompiledClauseTests
{
    private const string Facts =
        """
        事实 收入：金额（万元），按年
        事实 研发：金额（万元），按年
        事实 级别：文本
        事实 失信：是否
        事实 合同：列表（编号：文本，到账：金额，日：日期）
        强度 = 研发(上年) / 收入(上年)

        """;

    private static readonly Gen<string> Amounts = Trees.Pick(
        "研发(上年) × 5%", "收入(上年) × 3% - 研发(上年)", "按 级别 取 (\"国家级\" 给 50万元、\"省级\" 给 研发(上年) × 7%、其余 给 0元)",
        "按 研发(上年) 累进 (不超过 10万元 按 10%、不超过 100万元 按 5%、其余 按 1%)", "3万元 + 向下取整(收入(上年) / 7万元) × 1万元",
        "之和(合同 其中 日 在 上年, 最小(到账 × 1/3, 2万元))", "研发(上年) / 3");

    private static readonly Gen<string> Conditions = Trees.Pick(
        "强度 ≥ 5%", "收入(上年) > 收入(前年)", "级别 属于 (\"国家级\", \"省级\")", "存在(合同 其中 日 在 上年)", "研发(上年) 在 10万元 与 200万元 之间 或 级别 = \"国家级\"");

    private static readonly Gen<string> Lines = Trees.Pick(
        "上限 每年 20万元", "上限 累计 35万元", "上限 每次 研发(上年) × 4%", "下限 1万元", "舍入 向下取整 100元", "舍入 四舍五入 1元", "晋级补差", "扣减 已付：研发(前年) × 1%",
        "排除 失信：失信", "分担 省级 30%、市级 33%、县级 37%", "有效期 2024-01-01 至 2025-12-31");

    private static readonly Gen<string?> Items = Gen.Frequency((2, Gen.Const((string?)null)), (2, Gen.Select(
        Trees.Pick("", " 其中 日 在 上年", " 其中 到账 > 1万元"), Trees.Pick("", " 按 编号", " 按 编号 只补一次"), Trees.Pick("到账 × 5%", "到账 × 1/3", "到账 - 2万元 × 强度", "1万元"),
        Trees.Pick("", "  上限 每项 3万元\n", "  上限 每项 到账 × 4%\n", "  上限 每项 研发(上年)\n")).Select((filter, key, amount, cap) => (string?)$"  每项 合同{filter}{key}\n  金额 = {amount}\n{cap}")));

    private static readonly Gen<string> Changes = Trees.Pick("  金额 = 研发(上年) × 8%\n", "  上限 每年 30万元\n", "  下限 2万元\n", "  条件 研发(上年) > 5万元\n", "  舍入 向上取整 1元\n", "  扣减 已付：研发(前年) × 2%\n");

    private static readonly Gen<string> Exceptions = Gen.Frequency((3, Gen.Const("")), (2, Gen.Select(Changes, Changes, Trees.Pick("级别 = \"国家级\"", "强度 ≥ 8%", "失信"), Gen.Bool)
        .Select((one, other, when, second) => $"例外 乙 改 甲 优先于 丙\n  当 {when}\n{one}例外 丙 改 甲\n  当 级别 = \"省级\"\n{other}{(second && one != other ? one : "")}")));

    internal static readonly Gen<string> Sources = Gen.Select(Amounts, Conditions.HashSet[0, 3], Lines.HashSet[0, 5], Items, Exceptions).Select((amount, conditions, lines, items, exceptions) =>
        $"{Facts}条款 甲\n{string.Concat(conditions.Select(c => $"  条件 {c}\n"))}"
        + (items ?? $"  金额 = {amount}\n")
        + string.Concat(lines.DistinctBy(l => l.Split(' ')[0] == "上限" ? l[..5] : l.Split(' ')[0]).Select(l => $"  {l}\n")) + exceptions);

    internal static readonly Gen<ClauseTests.Given> Subjects = Gen.Select(
        Money.Array[4], Trees.Pick<string?>("国家级", "省级", "县级", null), Trees.Pick<bool?>(true, false, null),
        Gen.Select(Trees.Pick("A", "B", "C"), Money, Gen.Int[0, 900]).List[0, 5], Gen.Select(Trees.Pick("甲", "乙"), Money, Gen.Int[0, 900], Trees.Pick(null, "A", "B")).List[0, 3])
        .Select((numbers, level, listed, contracts, awards) =>
        {
            var given = new ClauseTests.Given();
            var names = new[] { ("收入", 2024), ("收入", 2023), ("研发", 2024), ("研发", 2023) };
            for (var i = 0; i < names.Length; i++)
            {
                if (numbers[i] is { } number)
                    given.With(names[i].Item1, names[i].Item2, number);
            }
            if (level is not null)
                given.With("级别", null, level);
            if (listed is { } yes)
                given.With("失信", null, yes);
            var shape = new Fact("到账", Types.RuleType.Money);
            given.With("合同", null, Value.Of([.. contracts.Select(c => (IReadOnlyList<Value>)[Value.Of(c.Item1), c.Item2 is { } m ? Value.Of(m * 1000, shape) : Value.Missing, Value.Of(new DateOnly(2023, 6, 1).AddDays(c.Item3))])]));
            foreach (var (clause, amount, days, item) in awards)
                given.Paid(clause, item, new DateOnly(2023, 6, 1).AddDays(days), (amount ?? 0) * 100);
            return given;
        });

    private static Gen<decimal?> Money => Gen.Frequency((1, Gen.Const((decimal?)null)), (9, Gen.Int[0, 30_000_00].Select(c => (decimal?)(c / 100m))));

    [Fact]
    public void Evaluate_RandomClausesAndFacts_BothEvaluatorsAgree() => Gen.Select(Sources, Subjects.Array[8]).Sample((source, subjects) =>
    {
        var reading = RuleFile.Read(source, new Schema([]));
        Assert.True(reading.Succeeded, $"{source}\n{string.Join('\n', reading.Diagnostics)}");
        var clause = reading.Rule.Clauses[0];
        var compiled = clause.Compile();
        foreach (var subject in subjects)
        {
            var (one, other, told) = (clause.Evaluate(subject, Day), compiled.Evaluate(subject, Day), clause.Explain(subject, Day));
            Assert.Equal(Words(one), Words(other));
            Assert.Equal(Words(one), Words(told));
            Assert.NotEmpty(told.Steps);
        }
    }, iter: 1_250);

    [Fact]
    public void Evaluate_RateCapAndLedger_EqualToWholeFenByHand() => Gen.Select(Gen.Long[0, 10_000_000_000], Gen.Int[0, 10_000], Gen.Long[1, 3_000_000_000], Gen.Long[0, 2_000_000_000]).Sample((spent, rate, cap, paid) =>
    {
        var clause = RuleFile.Read($"{Facts}条款 甲\n  金额 = 研发(上年) × {rate / 100m}%\n  上限 每年 {cap / 100m}元", new Schema([])).Rule!.Clauses[0];
        var given = new ClauseTests.Given().With("研发", 2024, spent / 1_000_000m).Paid("甲", null, new DateOnly(2025, 3, 1), paid / 100m);
        // All in 分: half up, then what the cap leaves.
        var product = (BigInteger)spent * rate;
        var exact = ((product * 2) + 10_000) / 20_000;
        var expected = BigInteger.Min(exact, BigInteger.Max(0, (BigInteger)cap - paid));
        Assert.Equal(expected, (clause.Evaluate(given, Day).Payable!.Value * 100).Numerator);
    }, iter: 2_000);

    [Fact]
    public void Evaluate_Shares_AddUpToTheAmount() => Gen.Select(Gen.Int[0, 1_000_000_00], Gen.Int[0, 100], Gen.Int[0, 100]).Where((_, a, b) => a + b <= 100).Sample((fen, a, b) =>
    {
        var clause = RuleFile.Read($"条款 甲\n  金额 = {fen / 100m}元\n  分担 省级 {a}%、市级 {b}%、县级 {100 - a - b}%", new Schema([])).Rule!.Clauses[0];
        var outcome = clause.Evaluate(new ClauseTests.Given(), Day);
        Assert.Equal(outcome.Payable!.Value, outcome.Shares.Aggregate(Chuangpu.Rules.Numbers.Number.Zero, (sum, s) => sum + s.Amount));
        Assert.All(outcome.Shares, s => Assert.True((s.Amount * 100).IsWhole));
    }, iter: 2_000);

    internal static DateOnly Day => new(2025, 6, 30);

    private static string Words(ClauseOutcome o) => $"{o.Entitlement} {o.Amount} {string.Join('|', o.Failed)} {string.Join('|', o.Missing)} {string.Join('|', o.Open)} "
        + $"{string.Join('|', o.Values)} {string.Join('|', o.Shares)} {string.Join('|', o.Items)} {o.Exception}";
}
