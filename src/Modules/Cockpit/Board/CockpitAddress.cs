using Chuangpu.Kernel.Regions;

namespace Chuangpu.Cockpit.Board;

/// <summary>The addresses of the cockpit, which keep the region, the indicator and the form it is looked at in.</summary>
internal static class CockpitAddress
{
    public const string Desk = "/cockpit", Wall = "/cockpit/wall", Briefing = "/cockpit/briefing";

    public static string Of(string page, string region, string? indicator) =>
        $"{page}?region={region}{(indicator is null ? "" : $"&indicator={indicator}")}";

    /// <summary>The region a visit begins with: the one asked for, else that of the office; for who serves the nation none.</summary>
    public static string? Start(string? asked, string? own) => !string.IsNullOrEmpty(asked) ? asked : own is null or RegionCode.Nation ? null : own;
}
