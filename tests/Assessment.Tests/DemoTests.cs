using Chuangpu.Assessment.Demo;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Assessment.Tests;

public sealed class DemoTests
{
    [Fact]
    public void Scheme_OfTheDemo_UsesEveryMethodAndCanBeRun()
    {
        var scheme = DemoScheme.Of(r => r, _ => "家");
        Assert.Empty(SchemeCheck.Of(scheme));
        Assert.Empty(Enum.GetValues<ScoringMethod>().Except(scheme.Items.Select(i => i.Scoring?.Method).OfType<ScoringMethod>()));
        Assert.Empty(Enum.GetValues<WeighingMethod>().Except(scheme.Items.Select(i => i.Weighing?.Method).OfType<WeighingMethod>()).Except([WeighingMethod.ByHand, WeighingMethod.Equal]));
    }

    [Fact]
    public async Task Runs_OfTheDemoAfterItsDataWereRevised_ReplayToTheSameBytes()
    {
        await using var web = await TestWeb.StartAsync(demo: true);
        var runs = await web.SeeAsync(db => db.Set<AssessmentRun>().Where(r => r.IsDemo).OrderBy(r => r.Year).ThenBy(r => r.Number).ToListAsync());
        List<int> changed = [];
        await web.AsAsync(Actor.System, async services =>
        {
            var db = services.GetRequiredService<ChuangpuDb>();
            db.AddRange(Enumerable.Range(2022, 3).SelectMany(year => new[] { "RD-EXP", "HNTE", "GDP" }.Select(code => new IndicatorValue
            {
                IndicatorCode = code,
                RegionCode = "140404",
                Frequency = Frequency.Year,
                StartsOn = new(year, 1, 1),
                Value = 99,
                Status = ValueStatus.Revised,
                EnteredAt = new(2026, 1, 15, 1, 0, 0, DateTimeKind.Utc),
                IsDemo = true,
            })));
            return await db.SaveChangesAsync();
        });

        foreach (var run in runs)
        {
            var same = await web.AsAsync(Actor.System, s => s.GetRequiredService<ReplayRun>().HandleAsync(run.Id));
            Assert.True(same.Value.IsSame);
            // The revision counts for who asks what would be known of it today.
            var later = await web.AsAsync(Actor.System, s => s.GetRequiredService<ReplayRun>().HandleAsync(run.Id, new() { CutOff = new(2026, 1, 31) }));
            if (later.Value.ResultSha256 != run.ResultSha256)
            {
                changed.Add(run.Year);
            }
        }

        Assert.Equal([2024, 2025], changed.Distinct());
    }
}
