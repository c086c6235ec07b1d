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

    /// <summary>Make and change accounts and organisations.</summary>
    ManageAccounts,

    /// <summary>Read the audit trail.</summary>
    ReadAudit,
}
