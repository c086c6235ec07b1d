using System.Text.Json;
using Chuangpu.Rules;
using Chuangpu.Rules.Facts;
using Chuangpu.Statistics.Tests;

namespace Chuangpu.Cli.Tests.Policy;

/// <summary>The clauses of seventeen places (checks/official/local-clauses.json), each with the clause of patterns.rules that says it.</summary>
public sealed class LocalClausesTests
{
    /// <summary>How a place pays, not whom and how much: batches, reminders, deadlines in working days. That is no matter of a clause.</summary>
    private const string Procedure = "";

    // By place, its sentences in their order; several clauses where a sentence says several things.
    private static readonly Dictionary<string, string[]> SaidBy = new()
    {
        ["L01"] = ["受让方补助", "受让方补助", "受让方补助", "输出方补助", "输出方补助", "登记机构比例"],
        ["L02"] = ["输出方奖励", "高校转移补助", "吸纳方补助", "输出方奖励、高校转移补助"],
        ["L03"] = ["交易补助", "登记机构步进", Procedure],
        ["L04"] = ["购买成果补助", "登记方累进", "转移机构奖励", "登记机构基础"],
        ["L05"] = ["吸纳普惠", "吸纳重大"],
        ["L06"] = ["双向补助", "双向补助", "双向补助", "拍卖加成", "转移机构累进"],
        ["L07"] = ["促成补助", "称号晋升", "登记机构基础"],
        ["L08"] = ["称号奖励", Procedure],
        ["L09"] = ["高企奖励、名优产品奖励、登记机构比例", "同项补差"],
        ["L10"] = ["高企奖励", "称号奖励、高企奖励"],
        ["L11"] = ["综合体补助", "研发中心定额", "校企合作", "专利产业化", "获奖配套", "专利产业化"],
        ["L12"] = ["研发中心", "获奖配套", "同项补差"],
        ["L13"] = ["平台配套"],
        ["L14"] = ["高企分步奖励", "高企分步奖励"],
        ["L15"] = ["因素法奖励", "孵化奖励"],
        ["L16"] = ["固投补助", "技改补助"],
        ["L17"] = ["研发中心定额"],
    };

    [Fact]
    public void Patterns_EverySentenceOfEveryPlace_IsSaidByAClauseThatComesTrue()
    {
        using var published = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checks.Folder("official"), "local-clauses.json")));
        var sentences = published.RootElement.EnumerateArray().ToDictionary(p => p.GetProperty("id").GetString()!, p => p.GetProperty("clauses").GetArrayLength());
        Assert.Equal(sentences, SaidBy.ToDictionary(p => p.Key, p => p.Value.Length));
        Assert.Equal(50, sentences.Values.Sum());
    }

    [Fact]
    public void Patterns_EveryClauseThatSaysASentence_HasAnExampleThatComesTrue()
    {
        var file = Read("patterns.rules");
        foreach (var clause in SaidBy.Values.SelectMany(s => s).SelectMany(s => s.Split('、', StringSplitOptions.RemoveEmptyEntries)).Distinct())
        {
            Assert.Contains(file.Clauses, c => c.Name == clause);
            var examples = file.Examples.Where(e => e.Clause.Name == clause).ToList();
            Assert.NotEmpty(examples);
            Assert.All(examples, e => Assert.Equal([], e.Run()));
        }
    }

    [Fact]
    public void Changzhi_EveryAmountOfThePlan_StandsInAClause()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checks.Plans(), "gold", "changzhi-2021-2025.json")));
        var written = string.Join('\n', Read("changzhi.rules").Clauses.Select(c => c.Format()));
        foreach (var amount in gold.RootElement.GetProperty("policy_clauses").EnumerateArray().SelectMany(c => c.GetProperty("amounts").EnumerateArray()))
        {
            var yuan = amount.GetProperty("value").GetDecimal();
            string[] forms = [$"{yuan / 10_000:0.##}万元", $"{yuan / 10_000:#,##0.##}万元", $"{yuan / 100_000_000:0.##}亿元"];
            Assert.True(forms.Any(f => System.Text.RegularExpressions.Regex.IsMatch(written, $@"(?<![\d,.]){System.Text.RegularExpressions.Regex.Escape(f)}")), $"{yuan} ({amount.GetProperty("condition").GetString()})");
        }
    }

    [Theory]
    [InlineData("2016-12-31", "一般", "50%")]
    [InlineData("2017-12-31", "科技型中小企业", "75%")]
    [InlineData("2019-12-31", "一般", "75%")]
    [InlineData("2021-12-31", "制造业", "100%")]
    [InlineData("2021-12-31", "一般", "75%")]
    [InlineData("2022-12-31", "科技型中小企业", "100%")]
    [InlineData("2022-12-31", "一般", "81.25%")]
    [InlineData("2023-12-31", "一般", "100%")]
    [InlineData("2027-12-31", "清单企业", "120%")]
    [InlineData("2028-12-31", "清单企业", "100%")]
    public void SuperDeduction_RateOfAYearAndKind_IsThePublishedOne(string day, string kind, string rate)
    {
        var file = Read("super-deduction.rules");
        var outcome = file.Clauses.Single(c => c.Name == "研发费用加计扣除").Evaluate(new OneKind(kind, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).Year), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(rate, outcome.Values.Single(v => v.Name == "适用加计比例").Outcome.ToString());
    }

    private static RuleFile Read(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Policy", "Data");
        var facts = RuleFile.Read(File.ReadAllText(Path.Combine(folder, "facts.rules")), new Schema([])).Rule!.Schema;
        return RuleFile.Read(File.ReadAllText(Path.Combine(folder, name)), facts).Rule!;
    }

    /// <summary>Nothing is known but the kind of enterprise.</summary>
    private sealed class OneKind(string kind, int year) : IFacts
    {
        public Period Current => Period.OfYear(year);

        public Rules.Values.Value Get(Fact fact, Offset offset) => fact.Name switch
        {
            "制造业" or "科技型中小企业" or "清单企业" or "负面清单行业" => Rules.Values.Value.Of(fact.Name == kind),
            _ => Rules.Values.Value.Missing,
        };
    }
}
