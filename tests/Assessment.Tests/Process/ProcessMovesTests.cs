using Chuangpu.Assessment.Process;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Tests.Process;

public sealed class ProcessMovesTests
{
    private static readonly Dictionary<ProcessState, ProcessAction[]> Allowed = new()
    {
        [ProcessState.Preparing] = [ProcessAction.Open],
        [ProcessState.Reporting] = [ProcessAction.StartJudging],
        [ProcessState.Judging] = [ProcessAction.Announce],
        [ProcessState.Provisional] = [ProcessAction.Update, ProcessAction.Publish],
        [ProcessState.Published] = [ProcessAction.Archive],
        [ProcessState.Archived] = [],
    };

    public static TheoryData<ProcessState, ProcessAction> Forbidden => [.. from state in Enum.GetValues<ProcessState>()
                                                                           from action in Enum.GetValues<ProcessAction>()
                                                                           where !Allowed[state].Contains(action)
                                                                           select (state, action)];

    [Theory, MemberData(nameof(Forbidden))]
    public void From_ForbiddenStep_SaysWhereItStands(ProcessState state, ProcessAction action)
    {
        var refused = ProcessMoves.From(state, action);
        Assert.Equal("assessment.state", refused.Problem?.Code);
        Assert.Contains(DisplayText.OfEnum(state), refused.Problem!.Message);
    }

    [Fact]
    public void From_AllowedSteps_NeverLeadBack() =>
        Assert.All(Allowed.SelectMany(a => a.Value.Select(action => (From: a.Key, To: ProcessMoves.From(a.Key, action).Value))), m => Assert.True(m.To >= m.From));
}
