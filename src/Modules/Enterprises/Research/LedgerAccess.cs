using Chuangpu.Kernel.Access;

namespace Chuangpu.Enterprises.Research;

/// <summary>Who writes in a ledger: the enterprise itself. Staff of its region read it.</summary>
internal static class LedgerAccess
{
    public static bool KeepsLedgerOf(this Actor actor, Guid enterpriseId) => actor.Can(Capability.ReportOwnEnterprise) && actor.OrganisationId == enterpriseId;
}
