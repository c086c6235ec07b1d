using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;

namespace Chuangpu.Web.Layout;

/// <summary>The menu entries that belong to the host itself.</summary>
internal static class HostMenu
{
    public static IReadOnlyList<MenuEntry> Entries { get; } =
    [
        new("我的工作台", "/", "home", 0, Capability.UseWorkspace),
    ];
}
