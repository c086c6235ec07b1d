using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;

namespace Chuangpu.Web.Layout;

/// <summary>The side menu: a part for each module, and what belongs to the host itself.</summary>
internal static class SideMenu
{
    /// <summary>Where everybody begins.</summary>
    public static MenuEntry Home { get; } = new("我的工作台", "/", "home", 0, Capability.UseWorkspace);

    private static readonly MenuEntry[] System =
    [
        new("单位", "/organisations", "building", 80, Capability.ReadPlans),
        new("行政区划", "/regions", "map", 85, Capability.ReadPlans),
        new("账号管理", "/accounts", "people", 90, Capability.ManageAccounts),
        new("审计日志", "/audit", "shield", 95, Capability.ReadAudit),
        new("后台任务", "/jobs", "history", 96, Capability.ReadAudit),
    ];

    /// <summary>The parts with what the actor may open; without the home page, and no part is empty.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<MenuEntry> Entries)> Of(IEnumerable<IModule> modules, Actor actor) =>
    [
        .. modules.Select(m => (m.Title, m.Menu)).Append(("系统", System))
            .Select(p => (p.Item1, (IReadOnlyList<MenuEntry>)[.. p.Item2.Where(e => actor.Can(e.Needs)).OrderBy(e => e.Order)])).Where(p => p.Item2.Count > 0),
    ];
}
