using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Tests.Clauses;
using Chuangpu.Rules.Tests.Compilation;
using CsCheck;

namespace Chuangpu.Rules.Tests.Columns;

/// <summary>Columns against the evaluator of single subjects.</summary>
public sealed class ClauseBatchTests
{
    private static readonly DateOnly Day = CompiledClauseTests.Day;

    [Fact]
    public void Run_RandomClausesAndFacts_EqualToEachSubjectByItself()
    {
        var counted = new int[4];
        Gen.Select(CompiledClauseTests.Sources.Array[4], CompiledClauseTests.Subjects.Array[8]).Sample((sources, subjects) =>
        {
            var clauses = sources.Select(s => RuleFile.Read(s, new Schema([])).Rule!.Clauses[0]).ToArray();
            var batch = ClauseBatch.Of(clauses).Run(ColumnsOf(clauses, subjects, Period.OfYear(2025)), Day);
            for (var c = 0; c < clauses.Length; c++)
            {
                for (var i = 0; i < subjects.Length; i++)
                {
                    var expected = clauses[c].Evaluate(subjects[i], Day);
                    AssertSame(expected, batch[c], i, sources[c]);
                    Interlocked.Increment(ref counted[(int)expected.Entitlement]);
                }
                Interlocked.Add(ref counted[3], batch[c].Total.OneByOne);
            }
        }, iter: 320);
        Assert.All(counted[..3], c => Assert.True(c > 300, string.Join(' ', counted)));
        // A missing fact may decide nothing, or all; that is looked at one by one: some 2,750 of 10,240.
        Assert.True(counted[3] < 5_000, string.Join(' ', counted));
    }

    [Fact]
    public void Run_SeveralBlocks_EqualToEachSubjectByItself() => Gen.Select(CompiledClauseTests.Sources.Array[12], CompiledClauseTests.Subjects.Array[37]).Sample((sources, subjects) =>
    {
        var clauses = sources.Select(s => RuleFile.Read(s, new Schema([])).Rule!.Clauses[0]).ToArray();
        var many = Enumerable.Range(0, 2_500).Select(i => subjects[i % subjects.Length]).ToArray();
        var columns = ColumnsOf(clauses, many, Period.OfYear(2025));
        var (batch, totals) = (ClauseBatch.Of(clauses).Run(columns, Day), ClauseBatch.Of(clauses).Total(columns, Day));
        for (var c = 0; c < clauses.Length; c++)
        {
            var expected = subjects.Select(s => clauses[c].Evaluate(s, Day)).ToArray();
            for (var i = 0; i < many.Length; i++)
                AssertSame(expected[i % subjects.Length], batch[c], i, sources[c]);
            Assert.Equal(batch[c].Amounts.ToArray().Sum() / 100m, totals[c].Amount);
            Assert.Equal(Enumerable.Range(0, many.Length).Count(i => batch[c].EntitlementOf(i) == Entitlement.Entitled), totals[c].Entitled);
            Assert.Equal(many.Length, totals[c].Entitled + totals[c].NotEntitled + totals[c].MissingFacts);
        }
    }, iter: 8);

    // With no thread free for the others, one worker does every block before the next begins.
    [Fact]
    public async Task Total_WorkersOneAfterAnother_CountsEachSubjectOnce()
    {
        var clause = RuleFile.Read("条款 甲\n  金额 = 1万元", new Schema([])).Rule!.Clauses[0];
        using var free = new ManualResetEventSlim();
        var blockers = Enumerable.Range(0, 256).Select(_ => Task.Run(() => free.Wait(TimeSpan.FromMinutes(1)))).ToArray();
        var total = ClauseBatch.Of([clause]).Total(new FactColumns(5_000, Period.OfYear(2025)), Day)[0];
        free.Set();
        await Task.WhenAll(blockers);

        Assert.Equal((5_000, 50_000_000m), (total.Entitled, total.Amount));
    }

    [Fact]
    public void Run_EveryKindOfExpressionAndFact_EqualToEachSubjectByItself()
    {
        var (inColumns, oneByOne) = (0, 0);
        Gen.Select(TypedSources.Clauses, Gen.Int[0, 500_000]).Sample((source, seed) =>
        {
            var text = $"条款 甲\n  条件 {source.Condition}\n  金额 = {source.Money}\n  上限 每年 20万元";
            var reading = RuleFile.Read(text, TestFacts.Schema);
            if (!reading.Succeeded)
                return;
            var clause = reading.Rule.Clauses[0];
            // Facts of one parity have the same period of evaluation.
            var subjects = Enumerable.Range(0, 8).Select(i => new RandomFacts((seed * 2) + (i * 2))).ToArray();
            var columns = ColumnsOf([clause], subjects, subjects[0].Current);
            var batch = ClauseBatch.Of([clause]).Run(columns, Day)[0];
            for (var i = 0; i < subjects.Length; i++)
                AssertSame(clause.Evaluate(columns.At(i), Day), batch, i, text);
            Interlocked.Add(ref inColumns, 8 - batch.Total.OneByOne);
            Interlocked.Add(ref oneByOne, batch.Total.OneByOne);
        }, iter: 2_500);
        Assert.True(inColumns > 5_000, $"{inColumns} {oneByOne}");
    }

    [Fact]
    public void Run_FileWithGroupAndCapsTogether_EqualToTheFileOfEachSubject()
    {
        const string File =
            """
            事实 收入：金额（万元），按年
            事实 研发：金额（万元），按年
            事实 级别：文本
            事实 失信：是否
            事实 合同：列表（编号：文本，到账：金额，日：日期）
            条款 甲
              条件 研发(上年) ≥ 3万元
              金额 = 研发(上年) × 10%
              上限 每年 20万元
            条款 乙
              排除 失信
              金额 = 研发(上年) / 7
              上限 每年 25万元 合计 甲
            条款 丙
              条件 级别 属于 ("国家级", "省级")
              金额 = 收入(上年) × 2%
              上限 累计 40万元 合计 甲、乙
            条款 丁
              有效期 2026-01-01 至 2027-01-01
              金额 = 100万元
            条款 戊
              每项 合同 其中 日 在 上年 按 编号
              金额 = 到账 × 5%
              上限 每项 3万元
            从高不重复 一 补差：甲、丙、丁
            从高不重复 二：乙、戊
            """;
        var file = RuleFile.Read(File, new Schema([])).Rule!;
        var changed = 0;
        CompiledClauseTests.Subjects.Array[40].Sample(subjects =>
        {
            var columns = ColumnsOf(file.Clauses, subjects, Period.OfYear(2025));
            var (batch, alone) = (ClauseBatch.Of(file).Run(columns, Day), ClauseBatch.Of(file.Clauses).Run(columns, Day));
            for (var i = 0; i < subjects.Length; i++)
            {
                foreach (var expected in file.Evaluate(subjects[i], Day))
                {
                    var clause = batch.ToList().FindIndex(b => b.Total.Clause.Name == expected.Clause);
                    AssertSame(expected, batch[clause], i, expected.Clause);
                    if (batch[clause].Amounts[i] != alone[clause].Amounts[i])
                        Interlocked.Increment(ref changed);
                }
                Assert.Equal(Entitlement.NotEntitled, batch[3].EntitlementOf(i));
            }
        }, iter: 60);
        Assert.True(changed > 500, $"{changed}");
    }

    [Fact]
    public void Run_ExamplesOfThePolicies_EqualToEachByItself()
    {
        var folder = Path.Combine(Repository(), "data", "policies");
        var schema = RuleFile.Read(File.ReadAllText(Path.Combine(folder, "facts.rules")), new Schema([])).Rule!.Schema;
        var examples = Directory.GetFiles(folder, "*.rules").SelectMany(f => RuleFile.Read(File.ReadAllText(f), schema).Rule!.Examples).ToList();
        var oneByOne = 0;
        foreach (var example in examples)
        {
            var current = example.Facts.Current;
            var batch = ClauseBatch.Of([example.Clause]).Run(ColumnsOf([example.Clause], [example.Facts], current), example.Day)[0];
            AssertSame(example.Clause.Evaluate(example.Facts, example.Day), batch, 0, example.Title);
            oneByOne += batch.Total.OneByOne;
        }
        Assert.InRange(examples.Count, 40, 400);
        Assert.InRange(oneByOne, 0, examples.Count / 4);
    }

    [Fact]
    public void At_RandomFacts_AnswersWhatWasSet() => Gen.Int[0, 1_000_000].Sample(seed =>
    {
        var facts = new RandomFacts(seed);
        var columns = new FactColumns(3, facts.Current);
        foreach (var fact in TestFacts.Schema.Facts)
            columns.Column(fact).Set(1, facts.Get(fact, Offset.None));
        foreach (var fact in TestFacts.Schema.Facts)
        {
            var (expected, actual) = (facts.Get(fact, Offset.None) ?? Values.Value.Missing, columns.At(1).Get(fact, Offset.None));
            if (expected is Values.RecordsValue { Records: var records })
                Assert.Equal(records.Select(r => r.Select(v => v ?? Values.Value.Missing)), ((Values.RecordsValue)actual).Records);
            else
                Assert.Equal(expected, actual);
        }
    }, iter: 500);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Chuangpu.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    internal static FactColumns ColumnsOf(IEnumerable<Clause> clauses, IReadOnlyList<IFacts> subjects, Period current)
    {
        var columns = new FactColumns(subjects.Count, current);
        foreach (var dependency in clauses.SelectMany(c => c.Dependencies).Append(new Dependency(ClauseSchema.Awards, Offset.None)).DistinctBy(d => (d.Fact.Name, d.Offset.From(current))))
        {
            if (dependency.Offset.From(current) is not { } period)
                continue;
            for (var i = 0; i < subjects.Count; i++)
                columns.Column(dependency.Fact, period).Set(i, subjects[i].Get(dependency.Fact, dependency.Offset));
        }
        return columns;
    }

    private static void AssertSame(ClauseOutcome expected, ClauseColumn actual, int row, string source)
    {
        var fen = expected.Entitlement == Entitlement.Entitled ? (expected.Payable ?? 0) * 100 : 0;
        if (fen > decimal.MaxValue || (fen.IsWhole && fen.Numerator > long.MaxValue))
            return;
        Assert.True(expected.Entitlement == actual.EntitlementOf(row) && fen.Numerator == actual.Amounts[row],
            $"{source}\n{row}: {expected.Entitlement} {expected.Amount} {string.Join('|', expected.Missing)} {string.Join('|', expected.Open)}, but {actual.EntitlementOf(row)} {actual.Amounts[row]} ({actual.Total.WhyOneByOne})");
    }
}
