using Chuangpu.Assessment.Process;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Assessment.Process.Publication;
using Chuangpu.Assessment.Scoring;
using CsCheck;

namespace Chuangpu.Assessment.Tests.Process;

public sealed class GradingTests
{
    private static readonly ProcessRules Rules = new() { ExcellentShare = 30 };

    [Fact]
    public void Of_ShareThatGivesAFraction_IsRoundedDown()
    {
        // 30% of 6 is 1.8.
        Assert.Equal([Grade.Excellent, Grade.Good, Grade.Good, Grade.Good, Grade.Pass, Grade.Fail], Of(95, 94, 93, 80, 60, 59.99m));
        Assert.Equal(0, Grading.Places(3, 30));
        Assert.Equal(3, Grading.Places(10, 30));
    }

    [Fact]
    public void Of_EqualTotalsAtTheLimit_GetNoExcellent() => Assert.Equal([Grade.Excellent, Grade.Good, Grade.Good, Grade.Good, Grade.Good, Grade.Good, Grade.Good], Of(95, 94, 94, 93, 92, 91, 90));

    [Fact]
    public void Of_TotalsBelowTheLine_LeavePlacesEmpty() => Assert.Equal([Grade.Good, Grade.Good, Grade.Good, Grade.Good], Of(84.99m, 84, 83, 82));

    [Fact]
    public void Of_Limits_HoldAndLeaveThePlaceToTheNext()
    {
        var grades = Grading.Of([(95, GradeLimit.NotExcellent), (94, GradeLimit.AtMostPass), (93, GradeLimit.None), (92, GradeLimit.Fail), (null, GradeLimit.None)], Rules);
        Assert.Equal([Grade.Good, Grade.Pass, Grade.Excellent, Grade.Fail, Grade.None], grades);
    }

    [Fact]
    public void Of_AnyGroup_NeverGivesMoreThanTheShareNorABetterGradeToALowerTotal() => Gen.Select(Gen.Decimal[0, 110].Select(d => Math.Round(d, 1)).Array[1, 40], Gen.Int[0, 100]).Sample((scores, share) =>
    {
        var rules = new ProcessRules { ExcellentShare = share };
        var grades = Grading.Of([.. scores.Select(s => ((decimal?)s, GradeLimit.None))], rules);
        Assert.True(100m * grades.Count(g => g == Grade.Excellent) <= share * scores.Length);
        foreach (var (i, j) in scores.SelectMany((_, i) => scores.Select((_, j) => (i, j))).Where(p => scores[p.i] >= scores[p.j]))
        {
            Assert.True(grades[i] <= grades[j]);
        }
    });

    [Theory]
    [InlineData(MarkJoining.Mean, new[] { 60, 80, 90, 100 }, 82.5, "4 位专家打分的平均")]
    [InlineData(MarkJoining.Trimmed, new[] { 60, 80, 90, 100 }, 85, "去掉最高、最低分")]
    [InlineData(MarkJoining.Trimmed, new[] { 60, 80, 91 }, 77, "3 位专家打分的平均")]
    [InlineData(MarkJoining.Mean, new[] { 61 }, 61, "1 位专家打分")]
    public void Join_Marks_AreJoinedAsStated(MarkJoining joining, int[] marks, double score, string basis)
    {
        var joined = JoinedMark.Of([.. marks.Select(m => (decimal)m)], joining);
        Assert.Equal((decimal)score, joined.Score);
        Assert.Contains(basis, joined.Basis);
        Assert.Equal(marks.Max() - marks.Min(), joined.Spread);
    }

    private static IReadOnlyList<Grade> Of(params decimal[] scores) => Grading.Of([.. scores.Select(s => ((decimal?)s, GradeLimit.None))], Rules);
}
