using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Demo;

/// <summary>The yearly assessment of a prefecture of the demo region: a scheme and two years of runs on the demo's figures. What assessors gave and what happened is invented.</summary>
internal sealed class AssessmentSeed(ChuangpuDb db, MakeRun make, BeginSchemeVersion begin, IStatistics statistics, IPlansInForce plans, RegionDirectory regions, TimeProvider clock) : ISeed
{
    private const string Region = "140400";

    /// <inheritdoc />
    public int Order => 950;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<AssessmentScheme>().AnyAsync(s => s.IsDemo, cancellation))
        {
            return;
        }

        var names = await regions.NamesAsync(DemoScheme.Groups.SelectMany(g => g.Regions), cancellation);
        var units = (await statistics.ListAsync(cancellation)).ToDictionary(s => s.Code, s => s.Unit);
        var scheme = new AssessmentScheme
        {
            Title = "县区和开发区科技创新年度考核",
            RegionCode = Region,
            PlanId = (await plans.OfRegionAsync(Region, clock.Today(), cancellation)).Select(p => (Guid?)p.Id).FirstOrDefault(),
            IsDemo = true,
        };
        db.Add(scheme);
        db.Add(new SchemeVersion { SchemeId = scheme.Id, Number = 1, Content = CanonicalJson.Write(DemoScheme.Of(r => names[r], i => units[i])), MadeAt = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellation);
        await RunsAsync(scheme.Id, cancellation);
        // The next version, still open, so that editing can be tried.
        if (await db.Set<SchemeVersion>().AnyAsync(v => v.SchemeId == scheme.Id && v.FrozenAt != null, cancellation))
        {
            await begin.HandleAsync(scheme.Id, cancellation);
        }
    }

    private async Task RunsAsync(Guid scheme, CancellationToken cancellation)
    {
        foreach (var year in new[] { 2024, 2025 })
        {
            // What is not known yet cannot be assessed: the demo may be loaded on any day.
            if (new DateOnly(year, 12, 31) is var cutOff && cutOff <= clock.Today())
            {
                var made = await make.HandleAsync(new() { SchemeId = scheme, Year = year, DataYear = year - 1, CutOff = cutOff, Also = Material(year) }, cancellation);
                if (!made.Succeeded)
                {
                    throw new InvalidOperationException(made.Problem.Message);
                }
            }
        }
    }

    internal static RunMaterial Material(int year) => new()
    {
        Judged =
        [
            .. from of in DemoScheme.Groups
               from unit in of.Regions
               from item in of.Group == DemoScheme.Zones ? new[] { "zone-platform", "zone-bodies", "zone-results", "zone-reform" } : ["policy", "reform"]
               select new JudgedScore(item, unit, Points(item, unit, year), "3 名评审人平均（演示数据）"),
        ],
        Events = year == 2024
            ? [new("award", "140403", 1, "省科学技术二等奖 1 项（演示数据）"), new("late", "140429", 0.5m, "一季度数据迟报 1 次（演示数据）")]
            :
            [
                new("award", "140403", 2, "省科学技术一等奖 1 项（演示数据）"), new("award", "140404", 1.5m, "省科学技术二等奖 1 项、三等奖 1 项（演示数据）"),
                new("late", "140427", 1, "年度数据错报 2 次（演示数据）"), new("integrity", "140431", 0, "辖区单位发生重大科研失信（演示数据）"),
                new("adjust", "140405", 0.3m, "防汛救灾期间停产，领导小组会议决定（演示数据）"),
            ],
    };

    // Invented, and the same at each start: between 70 and 96.5 in half points.
    private static decimal Points(string item, string unit, int year) =>
        70 + (((item.Sum(c => c) * 7) + (unit.Sum(c => c) * 13) + (unit[^1] * 17) + (year * 29)) % 54 / 2m);
}
