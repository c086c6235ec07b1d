using Chuangpu.Reading.Tests.Formats;

namespace Chuangpu.Reading.Tests.Samples;

public sealed class SampleScoreTests(ITestOutputHelper output)
{
    [Fact]
    public void Read_SampleText_FindsWhatAPersonFinds() => Check(SamplePlan.Text);

    [Fact]
    public void Read_SampleWordFile_FindsWhatAPersonFinds() => Check(Loading.Loaded(File.ReadAllBytes(SamplePlan.WordPath), "规划.docx").Text);

    [Fact]
    public void Answers_OfTheSample_StandInItsText()
    {
        var answers = PlanAnswers.Of(SamplePlan.AnswersPath);
        var places = new QuotePlaces(SamplePlan.Text);
        Assert.All(
            answers.Indicators.Select(goal => goal.Quote).Concat(answers.Responsibilities.Select(duty => duty.TaskQuote)).Concat(answers.PolicyClauses.Select(clause => clause.Quote)),
            quote => Assert.NotEmpty(places.Of(quote)));
    }

    /// <summary>
    /// The bar for a document the reader's rules were not made on. The one amount that is missed is a share beside its cap: the
    /// reader tells the share in the cap's condition.
    /// </summary>
    private void Check(string text)
    {
        var score = new PlanScore(PlanAnswers.Of(SamplePlan.AnswersPath), PlanReader.Read(text), text);
        output.WriteLine(score.ToString());
        Assert.True(score.GoalPrecision >= 85, score.ToString());
        Assert.True(score.GoalRecall >= 90, score.ToString());
        Assert.True(score.GoalExact >= 80, score.ToString());
        Assert.True(score.DutyPrecision >= 100 && score.DutyRecall >= 100, score.ToString());
        Assert.True(score.AmountPrecision >= 90 && score.AmountRecall >= 90, score.ToString());
    }
}
