namespace Chuangpu.Reading.Tests.Samples;

/// <summary>
/// The real plans and their answers stay outside the repository; CHUANGPU_CHECKS names the folder that holds plans/, or it
/// stands beside the repository as shared/.
/// </summary>
public sealed class SharedPlanTests(ITestOutputHelper output)
{
    private const string HowToGet = "needs the checks: set CHUANGPU_CHECKS to the folder that holds plans/";

    [Theory]
    [InlineData("gaoping-2021-2025")]
    [InlineData("shanxi-2014-2020")]
    [InlineData("changzhi-2021-2025")]
    public void Read_SharedPlan_MeetsTheBar(string name)
    {
        var folder = Folder();
        Assert.SkipWhen(folder is null, HowToGet);
        var text = File.ReadAllText(Path.Combine(folder, name + ".txt"));
        var score = new PlanScore(PlanAnswers.Of(Path.Combine(folder, "gold", name + ".json")), PlanReader.Read(text), text);
        output.WriteLine($"{name}: {score}");
        Assert.True(score.GoalPrecision >= 90 && score.GoalRecall >= 95 && score.GoalExact >= 88, score.ToString());
        Assert.True(score.DutyPrecision >= 100 && score.DutyRecall >= 100, score.ToString());
        Assert.True(score.AmountPrecision >= 90 && score.AmountRecall >= 95, score.ToString());
    }

    [Fact]
    public void Read_EverySharedPlan_ReportsPlacesOfItsText()
    {
        var folder = Folder();
        Assert.SkipWhen(folder is null, HowToGet);
        foreach (var file in Directory.GetFiles(folder, "*.txt"))
        {
            var text = File.ReadAllText(file);
            Places.AssertInside(PlanReader.Read(text), text);
        }
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("CHUANGPU_CHECKS") is { Length: > 0 } named)
            return Existing(named);
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Existing(Path.Combine(at.FullName, "..", "shared")) is { } found)
                return found;
        }
        return null;
    }

    private static string? Existing(string checks)
    {
        var folder = Path.Combine(checks, "plans");
        return Directory.Exists(folder) ? folder : null;
    }
}
