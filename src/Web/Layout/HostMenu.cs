using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;

namespace Chuangpu.Web.Layout;

/// <summary>The menu entries that belong to the host itself.</summary>
internal static class HostMenu
{
    public static IReadOnlyList<MenuEntry> Entries { get; } =
    [
        new("我的工作台", "/", "home", 0, Capability.UseWorkspace),
        new("单位", "/organisations", "building", 80, Capability.ReadPlans),
        new("行政区划", "/regions", "map", 85, Capability.ReadPlans),
        new("账号管理", "/accounts", "people", 90, Capability.ManageAccounts),
        new("审计日志", "/audit", "shield", 95, Capability.ReadAudit),
    ];
}
