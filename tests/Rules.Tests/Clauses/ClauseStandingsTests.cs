using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Remedies;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Tests.Clauses;

public sealed class ClauseStandingsTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    private const string Text =
        """
        事实 研发：金额（万元），按年
        事实 收入：金额（万元），按年
        事实 人员：数（人）
        事实 失信：是否
        强度 = 之和(研发(前三年)) / 之和(收入(前三年))
        要求 = 按 收入(上年) 取 (不超过 5000万元 给 5%、其余 给 4%)
        条款 甲
          条件 强度：强度 ≥ 要求
          条件 人员：人员 ≥ 10人 且 人员 ≤ 20人
          排除 失信：失信
        """;

    [Fact]
    public void Standings_ConditionOverFormulas_NamesTheFactBelowThemThatWouldDo()
    {
        var standings = Standings(research: 40, revenue: 1000, staff: 12);

        Assert.Equal([("强度", false), ("人员", true), ("失信", true)], standings.Select(s => (s.Condition, s.Satisfied.YesNo == true)));
        // 120 of 3,000 are 4%: 30 more in one year make 5%, and so does a revenue of 2,400.
        var changes = standings[0].Remedies.Changes.Select(c => c.ToString()).ToList();
        Assert.Contains("研发(上年)增加 30万元（由 40万元 到 70万元）", changes);
        Assert.Contains("收入(前年)减少 600万元（由 1,000万元 到 400万元）", changes);
        Assert.Equal(6, changes.Count);
        Assert.Equal(("4%", "≥", "5%"), (standings[0].Comparisons[0].Have.ToString(), standings[0].Comparisons[0].Operator, standings[0].Comparisons[0].Need.ToString()));
    }

    [Fact]
    public void Standings_AsTold_HaveTwoDecimalsAndStillSayTheSame()
    {
        var standing = Standings(research: 40, revenue: 901.1m, staff: 12)[0];
        Assert.Equal("约4.44%", standing.Comparisons[0].Told);
        // 5 % of 2,703.3 are 135.165: who follows the advice passes.
        Assert.Contains("研发(上年)增加 15.17万元（由 40万元 到 55.17万元）", standing.Remedies.Changes.Select(c => c.Told()));
        Assert.Equal("4.99999%", Standings(research: 49.9999m, revenue: 1000, staff: 12)[0].Comparisons[0].Told);
    }

    [Fact]
    public void Standings_ChangesOfFormulas_PassWhenTried()
    {
        var clause = Clause();
        foreach (var standing in Standings(research: 40, revenue: 2000, staff: 8).Where(s => s.Satisfied.YesNo == false))
        {
            Assert.NotEmpty(standing.Remedies.Changes);
            foreach (var change in standing.Remedies.Changes)
            {
                var changed = new Given(40, 2000, 8) { Changed = change };
                Assert.True(clause.Standings(changed, Day).Single(s => s.Condition == standing.Condition).Satisfied.YesNo, change.ToString());
            }
        }
    }

    [Fact]
    public void Standings_ShareOfWhatIsCounted_IsReachedByWholeOnes()
    {
        var clause = RuleFile.Read("事实 人员：数（人）\n条款 乙\n  条件 占比：人员 ≥ 3人 × 10%", new Schema([])).Rule!.Clauses[0];
        Assert.Equal("人员增加 1人（由 0人 到 1人）", Assert.Single(clause.Standings(new Given(0, 0, 0), Day)[0].Remedies.Changes).ToString());
    }

    [Fact]
    public void Standings_OneFailsAndOneLacksFacts_SaysBoth()
    {
        var standings = Clause().Standings(new Given(40, 1000, null), Day);

        Assert.False(standings[0].Satisfied.YesNo);
        Assert.Equal("人员", Assert.Single(standings[1].Satisfied.Missing).ToString());
    }

    private static IReadOnlyList<ConditionStanding> Standings(decimal research, decimal revenue, decimal staff) => Clause().Standings(new Given(research, revenue, staff), Day);

    private static Clause Clause() => RuleFile.Read(Text, new Schema([])).Rule!.Clauses[0];

    private sealed class Given(decimal research, decimal revenue, decimal? staff) : IFacts
    {
        public Change? Changed { get; init; }

        public Period Current => Period.OfYear(2025);

        public Value Get(Fact fact, Offset offset) =>
            Changed is { } change && change.Fact.Fact == fact && change.Fact.Offset.From(Current) == offset.From(Current) ? Value.Of(change.To)
            : fact.Name switch
            {
                "研发" => Value.Of(research, fact),
                "收入" => Value.Of(revenue, fact),
                "人员" => staff is { } count ? Value.Of(count, fact) : Value.Missing,
                "失信" => Value.No,
                _ => Value.Missing,
            };
    }
}
