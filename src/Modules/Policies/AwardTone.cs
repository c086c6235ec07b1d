using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Payments;
using Chuangpu.Policies.Publication;
using Chuangpu.WebKit;

namespace Chuangpu.Policies;

/// <summary>The colours of states.</summary>
internal static class AwardTone
{
    public static Tone Of(ApplicationState state) => state switch
    {
        ApplicationState.Checking or ApplicationState.ThirdParty or ApplicationState.Checked or ApplicationState.Listed => Tone.Info,
        ApplicationState.Returned => Tone.Warn,
        ApplicationState.Approved or ApplicationState.Paid => Tone.Ok,
        ApplicationState.Refused => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static Tone Of(ApplicationAction action) => action switch
    {
        ApplicationAction.Approve or ApplicationAction.Pay => Tone.Ok,
        ApplicationAction.Return or ApplicationAction.Unlist => Tone.Warn,
        ApplicationAction.Refuse => Tone.Bad,
        _ => Tone.Info,
    };

    public static Tone Of(PaymentState state) => state switch { PaymentState.Paid => Tone.Ok, PaymentState.Failed => Tone.Bad, PaymentState.Sent => Tone.Info, _ => Tone.Neutral };

    public static Tone Of(BatchState state) => state switch { BatchState.Approved => Tone.Ok, BatchState.Published => Tone.Info, _ => Tone.Neutral };

    public static Tone Of(ObjectionState state) => state switch { ObjectionState.Pending => Tone.Warn, ObjectionState.Upheld => Tone.Bad, _ => Tone.Neutral };

    public static Tone Of(BudgetChangeState state) => state switch { BudgetChangeState.Confirmed => Tone.Ok, BudgetChangeState.Proposed => Tone.Warn, _ => Tone.Neutral };
}
