using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Collection.Rounds;

/// <summary>
/// Whose bureaus approve a unit's report, lowest first: those above the region that reports, or of and above the region an
/// organisation lies in, up to the form's last level. A development zone has no bureau of its own.
/// </summary>
public sealed class ApprovalChain(RegionDirectory regions) : IUseCase
{
    /// <param name="form">The form.</param>
    /// <param name="regionCode">The region of the report.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyList<Region>> OfAsync(ReportForm form, string regionCode, CancellationToken cancellation)
    {
        var path = await regions.PathAsync(regionCode, cancellation);
        var prefix = RegionCode.PrefixOf(form.RegionCode);
        return
        [
            .. path.Reverse().Where(r => form.Reporters == Reporters.Organisations || r.Code != regionCode)
                .Where(r => r.Level != RegionLevel.Zone && r.Level >= form.FinalLevel && r.Code.StartsWith(prefix, StringComparison.Ordinal)),
        ];
    }
}
