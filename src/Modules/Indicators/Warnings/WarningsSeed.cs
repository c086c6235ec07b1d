using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Warnings;

/// <summary>A warning rule for one prefecture of the demo region, and what it finds.</summary>
public sealed class WarningsSeed(ChuangpuDb db, CheckWarnings check) : ISeed
{
    private const string Region = "140400";

    /// <inheritdoc />
    public int Order => 900;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<WarningRule>().AnyAsync(r => r.IsDemo, cancellation)
            || await db.Set<Organisation>().FirstOrDefaultAsync(o => o.RegionCode == Region && o.Name.EndsWith("科学技术局"), cancellation) is not { } bureau)
        {
            return;
        }

        db.Add(new WarningRule
        {
            RegionCode = Region,
            Name = "目标严重滞后",
            Condition = "进度状态 = \"严重滞后\"",
            Demand = "请分析滞后原因，提出赶上进度的措施和时间表。",
            Days = 30,
            DefaultUnitId = bureau.Id,
            IsDemo = true,
        });
        await db.SaveChangesAsync(cancellation);
        await ((IBackgroundJob)check).RunAsync(Guid.Empty, cancellation);
    }
}
