using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tasks;

/// <summary>The organisations a region's plan can make responsible: those of the region, of those below and of those above, grouped by region.</summary>
public sealed class UnitChoices(ChuangpuDb db, RegionDirectory regions) : IUseCase
{
    /// <param name="regionCode">The plan's region.</param>
    /// <param name="first">Organisations to offer first, such as the task's own units.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<Choice<Guid?>>> HandleAsync(string regionCode, IReadOnlyCollection<Guid>? first = null, CancellationToken cancellation = default)
    {
        var prefix = RegionCode.PrefixOf(regionCode);
        List<string> above = [];
        for (var code = RegionCode.ParentOf(regionCode); code is not null; code = RegionCode.ParentOf(code))
        {
            above.Add(code);
        }

        // Enterprises are many and seldom answer for a plan; one that does is offered because the task names it.
        var near = first ?? [];
        var found = await db.Set<Organisation>().AsNoTracking()
            .Where(o => near.Contains(o.Id) || ((o.RegionCode.StartsWith(prefix) || above.Contains(o.RegionCode)) && o.Kind != OrganisationKind.Enterprise))
            .OrderBy(o => o.RegionCode).ThenBy(o => o.Name).ToListAsync(cancellation);
        var names = await regions.NamesAsync(found.Select(o => o.RegionCode), cancellation);
        return
        [
            .. found.OrderBy(o => near.Contains(o.Id) ? 0 : o.RegionCode == regionCode ? 1 : o.RegionCode.StartsWith(prefix, StringComparison.Ordinal) ? 2 : 3).ThenBy(o => o.RegionCode)
                .Select(o => new Choice<Guid?>(o.Id, o.Name, near.Contains(o.Id) ? "本任务责任单位" : names[o.RegionCode])),
        ];
    }
}
