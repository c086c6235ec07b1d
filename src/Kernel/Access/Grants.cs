namespace Chuangpu.Kernel.Access;

/// <summary>Which roles may do what: the one table every check goes through.</summary>
public static class Grants
{
    private static readonly Dictionary<Role, HashSet<Capability>> Table = new()
    {
        [Role.Public] = [],
        [Role.Administrator] = [Capability.UseWorkspace, Capability.ReadPlans, Capability.ManageAccounts, Capability.ReadAudit],
        [Role.BureauStaff] =
        [
            Capability.UseWorkspace, Capability.ReadPlans, Capability.ManagePlans, Capability.PublishPlans, Capability.ReportProgress,
            Capability.Supervise, Capability.ModerateOpinions,
        ],
        [Role.Leader] = [Capability.UseWorkspace, Capability.ReadPlans, Capability.PublishPlans],
        [Role.DepartmentStaff] = [Capability.UseWorkspace, Capability.ReadPlans, Capability.ReportProgress],
        [Role.Enterprise] = [Capability.UseWorkspace],
        [Role.Expert] = [Capability.UseWorkspace],
    };

    /// <summary>What a role may do, wherever its scope reaches.</summary>
    public static IReadOnlySet<Capability> Of(Role role) => Table[role];
}
