using Chuangpu.Policies.Applications;

namespace Chuangpu.Policies.Tests.Applications;

public sealed class ApplicationMovesTests
{
    private static readonly Dictionary<ApplicationState, ApplicationAction[]> Allowed = new()
    {
        [ApplicationState.Draft] = [ApplicationAction.Submit, ApplicationAction.Withdraw],
        [ApplicationState.Checking] = [ApplicationAction.Withdraw, ApplicationAction.PassUp, ApplicationAction.Pass, ApplicationAction.AskThirdParty, ApplicationAction.Return, ApplicationAction.Refuse],
        [ApplicationState.ThirdParty] = [ApplicationAction.AcceptOpinion, ApplicationAction.Return, ApplicationAction.Refuse],
        [ApplicationState.Returned] = [ApplicationAction.Submit, ApplicationAction.Withdraw],
        [ApplicationState.Checked] = [ApplicationAction.List, ApplicationAction.Return, ApplicationAction.Refuse],
        [ApplicationState.Listed] = [ApplicationAction.Unlist, ApplicationAction.Refuse, ApplicationAction.Approve],
        [ApplicationState.Approved] = [ApplicationAction.Pay, ApplicationAction.PayMore],
        [ApplicationState.Paid] = [ApplicationAction.PayMore],
        [ApplicationState.Withdrawn] = [],
        [ApplicationState.Refused] = [],
    };

    public static TheoryData<ApplicationState, ApplicationAction> Forbidden => [.. from state in Enum.GetValues<ApplicationState>()
                                                                                   from action in Enum.GetValues<ApplicationAction>()
                                                                                   where !Allowed[state].Contains(action)
                                                                                   select (state, action)];

    [Theory, MemberData(nameof(Forbidden))]
    public void From_ForbiddenStep_SaysWhereItStands(ApplicationState state, ApplicationAction action)
    {
        var refused = ApplicationMoves.From(state, action);
        Assert.Equal("application.state", refused.Problem?.Code);
        Assert.Contains(WebKit.DisplayText.OfEnum(state), refused.Problem!.Message);
    }

    [Fact]
    public void From_AllowedSteps_LeadOnAndNeverBackToPaidOrApprovedWithoutApproval()
    {
        foreach (var (state, actions) in Allowed)
        {
            foreach (var action in actions)
            {
                var to = ApplicationMoves.From(state, action).Value;
                Assert.Equal(action is ApplicationAction.Approve or ApplicationAction.PayMore, to == ApplicationState.Approved);
                Assert.Equal(action == ApplicationAction.Pay, to == ApplicationState.Paid);
            }
        }
    }
}
