using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Kernel.Notices;

namespace Chuangpu.Assessment.Process;

/// <summary>Notices to a unit that is assessed: to its organisation, and to the bureau of the region it is.</summary>
internal static class UnitNotices
{
    public static async Task ToUnitAsync(this Notifier notifier, UnitCase unit, string title, CancellationToken cancellation)
    {
        var line = title.Length <= 200 ? title : title[..199] + "…";
        if (unit.OrganisationId is { } organisation)
        {
            await notifier.ToOrganisationAsync(organisation, line, unit.Href, cancellation);
        }

        if (unit.UnitRegionCode is { } region)
        {
            await notifier.ToBureauAsync(region, line, unit.Href, cancellation);
        }
    }
}
