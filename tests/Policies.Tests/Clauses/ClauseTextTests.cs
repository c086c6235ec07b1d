using Chuangpu.Policies.Clauses;
using Chuangpu.Rules;
using Chuangpu.Rules.Facts;
using CsCheck;

namespace Chuangpu.Policies.Tests.Clauses;

public sealed class ClauseTextTests
{
    [Theory]
    [InlineData("条款 甲\n  有效期 自 2025-01-01\n  金额 = 1元", "2025-01-01", null)]
    [InlineData("条款 甲\n  有效期 2025年1月1日 至 2027-12-31\n  金额 = 1元", "2025-01-01", "2027-12-31")]
    [InlineData("条款 甲\n  有效期 至 2027-12-31\n  金额 = 1元", null, "2027-12-31")]
    [InlineData("条款 甲\n  金额 = 1元", null, null)]
    public void ValidityOf_Text_IsWhatTheLanguageReads(string rules, string? from, string? to)
    {
        var read = ClauseText.ValidityOf(rules);
        var clause = RuleFile.Read(rules, new Schema([])).Rule!.Clauses[0];

        Assert.Equal((from, to), (read.From?.ToString("yyyy-MM-dd"), read.To?.ToString("yyyy-MM-dd")));
        Assert.Equal((clause.From, clause.To), read);
    }

    [Theory]
    [InlineData("条款 甲\n  有效期 自 2025-01-01\n  金额 = 1元")]
    [InlineData("条款 甲\n  金额 = 1元")]
    public void EndBefore_LaterVersion_EndsTheDayBefore(string rules)
    {
        var ended = RuleFile.Read(ClauseText.EndBefore(rules, new DateOnly(2026, 1, 1)), new Schema([])).Rule!.Clauses[0];

        Assert.Equal(new DateOnly(2025, 12, 31), ended.To);
        Assert.Equal(new DateOnly(2025, 6, 30), ClauseText.ValidityOf(ClauseText.EndBefore(ClauseText.EndBefore(rules, new DateOnly(2025, 7, 1)), new DateOnly(2026, 1, 1))).To);
    }

    [Theory]
    [InlineData("条款 甲\n  有效期 自 2025-01-01\n  金额 = 1元", "2026-01-01", null)]
    [InlineData("条款 甲\n  金额 = 1元", "2026-01-01", null)]
    [InlineData("条款 甲\n  有效期 2025-01-01 至 2027-12-31\n  金额 = 1元", "2026-01-01", "2027-12-31")]
    [InlineData("条款 甲\n  有效期 2024-01-01 至 2025-03-31\n  金额 = 1元", "2026-01-01", null)]
    [InlineData("条款 甲\n  有效期 自 2026-05-01\n  金额 = 1元", "2026-05-01", null)]
    public void BeginFrom_Version_IsInForceFromThatDay(string rules, string from, string? to)
    {
        var next = RuleFile.Read(ClauseText.BeginFrom(rules, new DateOnly(2026, 1, 1)), new Schema([])).Rule!.Clauses[0];

        Assert.Equal((from, to), (next.From?.ToString("yyyy-MM-dd"), next.To?.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void Cut_AnyLines_ComposeToTheSameClauses()
    {
        string[] any = ["// 注", "条款 甲", "  金额 = 1元", "算例 \"甲\" 条款 甲 日期 2025-01-01", "名 = 1", ""];
        Gen.Int[0, any.Length - 1].Select(i => any[i]).Array[0, 12].Sample(lines =>
        {
            var text = string.Join('\n', lines);
            static string Bare(string s) => string.Join('\n', s.Split('\n').Where(l => l.Length > 0));
            return Bare(string.Join('\n', RulePart.Cut(text).Select(p => p.Text))) == Bare(text);
        });
    }

    [Fact]
    public void Between_AnyTexts_GivesBothBack()
    {
        var text = Gen.Char["甲乙丙"].Select(c => c.ToString()).Array[1, 8].Select(l => string.Join('\n', l));
        Gen.Select(text, text).Sample((before, after) =>
        {
            var lines = LineDifference.Between(before, after);
            return string.Join('\n', lines.Where(l => l.Kind != LineDifference.Change.Added).Select(l => l.Text)) == before
                && string.Join('\n', lines.Where(l => l.Kind != LineDifference.Change.Removed).Select(l => l.Text)) == after;
        });
    }
}
