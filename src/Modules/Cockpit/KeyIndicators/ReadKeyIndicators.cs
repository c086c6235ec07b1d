using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.KeyIndicators;

/// <summary>
/// Which indicators a region's cockpit shows first: the region's own choice, else that of the nearest region above, else those that measure the
/// goals of its plans in force (binding ones first, then as the plan lists them), made up to a row with what such plans usually ask for.
/// </summary>
public sealed class ReadKeyIndicators(ChuangpuDb db) : IUseCase
{
    // Each of another kind: money, its source, enterprises, results, market.
    private static readonly string[] Usual = ["RD-INT", "RD-EXP", "FISC-ST-SH", "HNTE", "TECH-SME", "PAT-HV-10K", "TC-VAL", "RD-ACT-COV"];

    private const string Binding = "约束性";

    /// <param name="path">The regions from the province down to the one looked at.</param>
    /// <param name="goals">The goals of its plans in force, as the plans list them.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<KeyIndicatorList> HandleAsync(IReadOnlyList<Region> path, IReadOnlyList<PlanGoal> goals, CancellationToken cancellation = default)
    {
        var codes = path.Select(r => r.Code).ToList();
        var chosen = await db.Set<KeyIndicatorChoice>().AsNoTracking().Where(c => codes.Contains(c.RegionCode)).ToListAsync(cancellation);
        if (chosen.MaxBy(c => codes.IndexOf(c.RegionCode)) is { } nearest)
        {
            return new(KeyIndicatorChoice.Parts(nearest.Codes), nearest.RegionCode == codes[^1] ? KeyIndicatorOrigin.Chosen : KeyIndicatorOrigin.Inherited, nearest.RegionCode);
        }

        var measured = goals.OrderBy(g => g.Kind != Binding).Select(g => g.Indicator).OfType<string>().Distinct().Take(KeyIndicatorChoice.Most).ToList();
        return new([.. measured.Union(Usual).Take(KeyIndicatorChoice.Most)], measured.Count > 0 ? KeyIndicatorOrigin.Goals : KeyIndicatorOrigin.Usual, null);
    }
}
