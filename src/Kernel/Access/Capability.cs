namespace Chuangpu.Kernel.Access;

/// <summary>Something a user may do. A page or endpoint names the one it needs; <see cref="Grants"/> says which roles have it.</summary>
public enum Capability
{
    /// <summary>See the workspace of a signed-in user: home, to-dos, notices, own account.</summary>
    UseWorkspace,

    /// <summary>See published plans with their internal detail (tasks, reports, supervision) within the scope.</summary>
    ReadPlans,

    /// <summary>Import, review and edit plans of the own region.</summary>
    ManagePlans,

    /// <summary>Publish what another person prepared, and approve adjustments.</summary>
    PublishPlans,

    /// <summary>Report progress on the own organisation's tasks and reply to findings.</summary>
    ReportProgress,

    /// <summary>Confirm reports, open and close supervision items, record meeting decisions.</summary>
    Supervise,

    /// <summary>Publish, refuse and answer opinions from the public.</summary>
    ModerateOpinions,

    /// <summary>See indicators, their values, progress and forecasts within the scope.</summary>
    ReadIndicators,

    /// <summary>Define indicators, forms and warning rules; set targets of lower regions.</summary>
    ManageIndicators,

    /// <summary>Fill the forms of the own reporting unit, or enter values of the own region.</summary>
    ReportStatistics,

    /// <summary>Approve, return, lock and unlock what units of the scope reported.</summary>
    ApproveStatistics,

    /// <summary>See the lists of enterprises, the ladder and the pool within the scope.</summary>
    BrowseEnterprises,

    /// <summary>See an enterprise's facts within the scope; for an enterprise these are its own.</summary>
    ReadEnterprises,

    /// <summary>Import and correct enterprises, record qualifications, help and coaching, decide objections.</summary>
    ManageEnterprises,

    /// <summary>Fill in the own enterprise's facts and object to what others entered.</summary>
    ReportOwnEnterprise,

    /// <summary>See policies in the workspace: drafts, simulations and effects within the scope.</summary>
    ReadPolicies,

    /// <summary>See the money of policies: budgets, applications, batches and payments, as far as <see cref="Scope.MoneyPrefix"/> goes.</summary>
    ReadPolicyMoney,

    /// <summary>Import policies, write and try clauses, set budgets.</summary>
    ManagePolicies,

    /// <summary>Publish a policy or clause that another person prepared.</summary>
    PublishPolicies,

    /// <summary>Confirm what the own enterprise is entitled to, apply for it, and follow it to the payment.</summary>
    ApplyForAwards,

    /// <summary>Check applications of the scope, publish the list, answer objections.</summary>
    CheckApplications,

    /// <summary>Approve awards that another person checked.</summary>
    ApproveAwards,

    /// <summary>Make payment orders, send them, recover what was paid wrongly.</summary>
    PayAwards,

    /// <summary>Fetch the payment orders that were sent, and take in what became of them.</summary>
    SettlePayments,

    /// <summary>See schemes of assessment, their runs and what became of each unit, within the scope.</summary>
    ReadAssessments,

    /// <summary>Write schemes of assessment and make runs of them; carry an assessment through its steps.</summary>
    ManageAssessments,

    /// <summary>Decide appeals and publish results that another person prepared.</summary>
    DecideAssessments,

    /// <summary>Report for the own unit that is assessed, see its result and appeal.</summary>
    ReportForAssessment,

    /// <summary>Judge the units one was appointed for.</summary>
    JudgeAssessments,

    /// <summary>See the maps of the cockpit (ecosystem, industry chains) with what the scope shows.</summary>
    ReadCockpit,

    /// <summary>See a region's cockpit: its goals, indicators, enterprises and money at once.</summary>
    ReadBoard,

    /// <summary>Choose what the cockpit of the region shows first.</summary>
    ArrangeBoard,

    /// <summary>Import industry chains, place enterprises in them and judge their gaps.</summary>
    ManageChains,

    /// <summary>Put down an instruction (批示) on a figure of the cockpit.</summary>
    Instruct,

    /// <summary>Make and change accounts and organisations.</summary>
    ManageAccounts,

    /// <summary>Put a reviewed map in the place of the sketch.</summary>
    ManageMaps,

    /// <summary>Read the audit trail.</summary>
    ReadAudit,
}
