using Chuangpu.Kernel.Access;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>Who may record what became of a promised document: the bureau of the plan's region. The plan must be loaded.</summary>
internal static class DocumentAccess
{
    public static bool MayRecord(this Actor actor, PromisedDocument document) => actor.Can(Capability.ManagePlans, document.Plan.RegionCode);
}
