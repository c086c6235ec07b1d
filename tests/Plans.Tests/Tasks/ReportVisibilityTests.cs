using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Tasks;

public sealed class ReportVisibilityTests
{
    [Theory, OnEveryDatabase]
    public async Task Read_SubmittedReport_IsForTheBureausAboveAndTheUnitsOfTheTask(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await scene.SubmittedAsync();

        await SeesAsync(platform, true, scene.Bureau, Actors.Staff(Actors.Province), Actors.Leader(), scene.Reporter, scene.Supporter);
        await SeesAsync(platform, false, Actors.Staff(Actors.County), Actors.Staff(Actors.OtherCity), Actors.Department(Guid.NewGuid()),
            Actors.Enterprise(Guid.NewGuid()), Actors.Expert, Actor.Anonymous);
    }

    [Theory, OnEveryDatabase]
    public async Task Read_Draft_IsForItsOwnUnitOnly(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        await scene.SaveAsync(scene.AReport(submit: false));

        await SeesAsync(platform, true, scene.Reporter);
        await SeesAsync(platform, false, scene.Bureau, scene.Supporter, Actors.Leader(), Actor.Anonymous);
    }

    private static async Task SeesAsync(TestPlatform platform, bool expected, params Actor[] actors)
    {
        foreach (var actor in actors)
        {
            Assert.True(expected == await platform.AsAsync<ChuangpuDb, bool>(actor, db => db.Set<ProgressReport>().AnyAsync()), $"{actor.Role} {actor.RegionCode}");
        }
    }
}
