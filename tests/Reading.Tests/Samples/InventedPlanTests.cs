namespace Chuangpu.Reading.Tests.Samples;

public sealed class InventedPlanTests(ITestOutputHelper output)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Samples", "Plans");

    [Theory]
    [InlineData("province.txt")]
    [InlineData("city.md")]
    [InlineData("county.txt")]
    [InlineData("region.md")]
    public void Read_InventedPlan_FindsWhatAPersonFinds(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var score = new PlanScore(PlanAnswers.Of(Path.Combine(Folder, Path.ChangeExtension(file, ".gold.json"))), PlanReader.Read(text), text);
        output.WriteLine($"{file}: {score}");
        Assert.True(score.GoalPrecision >= 95 && score.GoalRecall >= 95 && score.GoalExact >= 95, score.ToString());
        Assert.True(score.DutyPrecision >= 100 && score.DutyRecall >= 100, score.ToString());
        Assert.True(score.AmountPrecision >= 95 && score.AmountRecall >= 95, score.ToString());
    }
}
