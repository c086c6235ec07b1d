using Chuangpu.Kernel.Access;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Register;

/// <summary>The way to a page of an enterprise: over the base for those who may browse it.</summary>
internal static class EnterpriseCrumbs
{
    public static IReadOnlyList<Crumb> Of(Actor actor, Enterprise enterprise) =>
        actor.Can(Capability.BrowseEnterprises)
            ? [new("企业库", "/enterprises"), new(enterprise.Organisation.Name, $"/enterprises/{enterprise.Id}")]
            : [new("本企业", $"/enterprises/{enterprise.Id}")];
}
