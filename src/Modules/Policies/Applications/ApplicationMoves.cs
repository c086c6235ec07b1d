using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;

namespace Chuangpu.Policies.Applications;

/// <summary>The one table of what may be done to an application in which state, and where that leads.</summary>
public static class ApplicationMoves
{
    private static readonly Dictionary<(ApplicationState From, ApplicationAction Action), ApplicationState> Table = new()
    {
        [(ApplicationState.Draft, ApplicationAction.Submit)] = ApplicationState.Checking,
        [(ApplicationState.Draft, ApplicationAction.Withdraw)] = ApplicationState.Withdrawn,
        [(ApplicationState.Checking, ApplicationAction.Withdraw)] = ApplicationState.Withdrawn,
        [(ApplicationState.Checking, ApplicationAction.PassUp)] = ApplicationState.Checking,
        [(ApplicationState.Checking, ApplicationAction.Pass)] = ApplicationState.Checked,
        [(ApplicationState.Checking, ApplicationAction.AskThirdParty)] = ApplicationState.ThirdParty,
        [(ApplicationState.Checking, ApplicationAction.Return)] = ApplicationState.Returned,
        [(ApplicationState.Checking, ApplicationAction.Refuse)] = ApplicationState.Refused,
        [(ApplicationState.ThirdParty, ApplicationAction.AcceptOpinion)] = ApplicationState.Checked,
        [(ApplicationState.ThirdParty, ApplicationAction.Return)] = ApplicationState.Returned,
        [(ApplicationState.ThirdParty, ApplicationAction.Refuse)] = ApplicationState.Refused,
        [(ApplicationState.Returned, ApplicationAction.Submit)] = ApplicationState.Checking,
        [(ApplicationState.Returned, ApplicationAction.Withdraw)] = ApplicationState.Withdrawn,
        [(ApplicationState.Checked, ApplicationAction.List)] = ApplicationState.Listed,
        [(ApplicationState.Checked, ApplicationAction.Return)] = ApplicationState.Returned,
        [(ApplicationState.Checked, ApplicationAction.Refuse)] = ApplicationState.Refused,
        [(ApplicationState.Listed, ApplicationAction.Unlist)] = ApplicationState.Checked,
        [(ApplicationState.Listed, ApplicationAction.Refuse)] = ApplicationState.Refused,
        [(ApplicationState.Listed, ApplicationAction.Approve)] = ApplicationState.Approved,
        [(ApplicationState.Approved, ApplicationAction.Pay)] = ApplicationState.Paid,
        [(ApplicationState.Approved, ApplicationAction.PayMore)] = ApplicationState.Approved,
        [(ApplicationState.Paid, ApplicationAction.PayMore)] = ApplicationState.Approved,
    };

    /// <summary>Whether this may be done now.</summary>
    public static bool Allows(ApplicationState from, ApplicationAction action) => Table.ContainsKey((from, action));

    /// <summary>Where it leads, or why it may not be done.</summary>
    public static Result<ApplicationState> From(ApplicationState from, ApplicationAction action) => Table.TryGetValue((from, action), out var to)
        ? to
        : new Problem("application.state", $"该事项目前是“{DisplayText.OfEnum(from)}”，不能办理“{DisplayText.OfEnum(action)}”，可能刚被他人处理。请刷新后查看。");

    /// <summary>Whether it is still under way, so that the same clause is not asked for a second time.</summary>
    public static bool IsOpen(ApplicationState state) => state is ApplicationState.Draft or ApplicationState.Checking or ApplicationState.ThirdParty
        or ApplicationState.Returned or ApplicationState.Checked or ApplicationState.Listed;
}
