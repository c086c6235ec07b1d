using Chuangpu.Kernel.Access;

namespace Chuangpu.Enterprises.Register;

/// <summary>Who may do what to an enterprise.</summary>
internal static class MayManage
{
    /// <summary>Staff of its region or above.</summary>
    public static bool Manages(this Actor actor, Enterprise enterprise) => actor.Can(Capability.ManageEnterprises, enterprise.Organisation.RegionCode);

    /// <summary>The enterprise itself.</summary>
    public static bool ReportsFor(this Actor actor, Enterprise enterprise) => actor.Can(Capability.ReportOwnEnterprise) && actor.OrganisationId == enterprise.Id;
}
