namespace Chuangpu.Kernel.Access;

/// <summary>Which roles may do what: the one table every check goes through.</summary>
public static class Grants
{
    private static readonly Capability[] Department =
    [
        Capability.UseWorkspace, Capability.ReadPlans, Capability.ReportProgress, Capability.ReadIndicators, Capability.ReportStatistics,
        Capability.ReportForAssessment, Capability.ReadCockpit,
    ];

    private static readonly Dictionary<Role, HashSet<Capability>> Table = new()
    {
        [Role.Public] = [],
        [Role.Administrator] =
        [
            Capability.UseWorkspace, Capability.ReadPlans, Capability.ManageAccounts, Capability.ReadAudit, Capability.ReadIndicators,
            Capability.BrowseEnterprises, Capability.ReadEnterprises, Capability.ReadPolicies, Capability.ReadPolicyMoney, Capability.ReadAssessments, Capability.ReadCockpit, Capability.ReadBoard, Capability.ArrangeBoard, Capability.ManageMaps,
        ],
        [Role.BureauStaff] =
        [
            Capability.UseWorkspace, Capability.ReadPlans, Capability.ManagePlans, Capability.PublishPlans, Capability.ReportProgress,
            Capability.Supervise, Capability.ModerateOpinions, Capability.ReadIndicators, Capability.ManageIndicators, Capability.ReportStatistics,
            Capability.ApproveStatistics, Capability.BrowseEnterprises, Capability.ReadEnterprises, Capability.ManageEnterprises,
            Capability.ReadPolicies, Capability.ReadPolicyMoney, Capability.ManagePolicies, Capability.PublishPolicies, Capability.CheckApplications, Capability.ApproveAwards,
            Capability.PayAwards, Capability.SettlePayments, Capability.ReadAssessments, Capability.ManageAssessments, Capability.DecideAssessments,
            Capability.ReportForAssessment, Capability.ReadCockpit, Capability.ReadBoard, Capability.ArrangeBoard, Capability.ManageChains,
        ],
        [Role.Leader] =
        [
            Capability.UseWorkspace, Capability.ReadPlans, Capability.PublishPlans, Capability.ReadIndicators, Capability.BrowseEnterprises,
            Capability.ReadEnterprises, Capability.ReadPolicies, Capability.ReadPolicyMoney, Capability.PublishPolicies, Capability.ApproveAwards, Capability.ReadAssessments, Capability.DecideAssessments,
            Capability.ReadCockpit, Capability.ReadBoard, Capability.Instruct,
        ],
        [Role.DepartmentStaff] = [.. Department],
        [Role.Treasury] = [.. Department, Capability.ReadPolicyMoney, Capability.SettlePayments],
        [Role.Enterprise] =
        [
            Capability.UseWorkspace, Capability.ReportStatistics, Capability.ReadEnterprises, Capability.ReportOwnEnterprise, Capability.ApplyForAwards,
        ],
        [Role.Expert] = [Capability.UseWorkspace, Capability.JudgeAssessments],
    };

    /// <summary>What a role may do, wherever its scope reaches.</summary>
    public static IReadOnlySet<Capability> Of(Role role) => Table[role];
}
