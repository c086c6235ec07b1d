namespace Chuangpu.Kernel.Access;

/// <summary>Which roles may do what: the one table every check goes through.</summary>
public static class Grants
{
    private static readonly Dictionary<Role, HashSet<Capability>> Table = new()
    {
        [Role.Public] = [],
        [Role.Administrator] = [Capability.UseWorkspace, Capability.ReadPlans, Capability.ManageAccounts, Capability.ReadAudit, Capability.ReadIndicators],
        [Role.BureauStaff] =
        [
            Capability.UseWorkspace, Capability.ReadPlans, Capability.ManagePlans, Capability.PublishPlans, Capability.ReportProgress,
            Capability.Supervise, Capability.ModerateOpinions, Capability.ReadIndicators, Capability.ManageIndicators, Capability.ReportStatistics,
            Capability.ApproveStatistics,
        ],
        [Role.Leader] = [Capability.UseWorkspace, Capability.ReadPlans, Capability.PublishPlans, Capability.ReadIndicators],
        [Role.DepartmentStaff] = [Capability.UseWorkspace, Capability.ReadPlans, Capability.ReportProgress, Capability.ReadIndicators, Capability.ReportStatistics],
        [Role.Enterprise] = [Capability.UseWorkspace, Capability.ReportStatistics],
        [Role.Expert] = [Capability.UseWorkspace],
    };

    /// <summary>What a role may do, wherever its scope reaches.</summary>
    public static IReadOnlySet<Capability> Of(Role role) => Table[role];
}
