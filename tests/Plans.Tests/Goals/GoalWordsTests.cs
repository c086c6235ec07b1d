using Chuangpu.Plans.Goals;

namespace Chuangpu.Plans.Tests.Goals;

public sealed class GoalWordsTests
{
    [Theory]
    [InlineData(TargetOperator.TotalGrowth, "11.4583", "11.46%")]
    [InlineData(TargetOperator.AnnualGrowth, "-0.005", "-0.01%")]
    [InlineData(TargetOperator.AtLeast, "11.4583", "11.4583家")]
    public void Value_OfGrowth_HasTwoDecimalsAndOfALevelAllThatWereEntered(TargetOperator op, string value, string expected) =>
        Assert.Equal(expected, GoalWords.Value(
            new("高新技术企业", "家", 100, 2020, op, 300, null, 2025, null, null, PathMethod.Linear, 2021, 2025), decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));
}
