using Chuangpu.Policies.Clauses;
using Chuangpu.Rules;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Policies.Tests.Clauses;

public sealed class DraftFromSentenceTests
{
    [Theory]
    [InlineData("对首次认定的高新技术企业，一次性奖励10万元。", "金额 = 10万元")]
    [InlineData("企业购买技术成果的，按实际支付额的10%给予补助，每年最高不超过30万元。", "待补充 × 10%")]
    [InlineData("企业购买技术成果的，按实际支付额的10%给予补助，每年最高不超过30万元。", "上限 每年 30万元")]
    [InlineData("对新认定的国家级、省级重点实验室，分别奖励100万元、50万元。", "100万元")]
    public void Write_Sentence_KeepsItsAmountsAndLeavesTheRestOpen(string sentence, string says)
    {
        var found = Assert.Single(ClauseSentence.In($"演示办法\n\n一、支持\n{sentence}\n"));

        var draft = DraftFromSentence.Write("演示条款", "演示办法", new DateOnly(2025, 1, 1), found, new DateOnly(2025, 6, 30));

        Assert.Contains(says, draft);
        var reading = RuleFile.Read(draft, new Schema([]));
        Assert.False(reading.Succeeded);
        // What keeps it back is what a person has to say, and what follows from that.
        Assert.Contains(reading.Diagnostics, d => d.Message.Contains("待补充", StringComparison.Ordinal));
        Assert.All(reading.Diagnostics, d => Assert.Matches("待补充|没有意义", d.Message));
    }
}
