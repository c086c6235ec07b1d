using Chuangpu.Kernel.Access;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Supervision;
using Chuangpu.Plans.Tests.Tasks;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Supervision;

public sealed class SuperviseCausesTests
{
    [Theory, OnEveryDatabase]
    public async Task Open_SameCauseWhileOpen_IsNotRepeated(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        var first = await OpenAsync(scene, "indicators/warning/1");
        var again = await OpenAsync(scene, "indicators/warning/1");
        var other = await OpenAsync(scene, "indicators/warning/2");

        Assert.Equal((true, false, true), (first.IsNew, again.IsNew, other.IsNew));
        Assert.Equal(first.ItemId, again.ItemId);
        Assert.Equal(2, await platform.SeeAsync(db => db.Set<SupervisionItem>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Resolve_OpenCause_ClosesItAndTheCauseMayComeBack(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var first = await OpenAsync(scene, "k");

        Assert.True(await ResolveAsync(scene, "k"));
        Assert.False(await ResolveAsync(scene, "k"));
        var item = await SupervisionTests.NowAsync(scene, first.ItemId);
        Assert.Equal((SupervisionState.Closed, TaskScene.Today), (item.State, item.ClosedOn!.Value));
        Assert.Equal("指标已回到目标路径。", Assert.Single(item.Steps).Text);

        Assert.True((await OpenAsync(scene, "k")).IsNew);
    }

    [Theory, OnEveryDatabase]
    public async Task Open_SameCauseAfterTheBureauClosedIt_IsOpenedAnew(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);
        var first = await OpenAsync(scene, "k");
        await SupervisionTests.ReplyAsync(scene, first.ItemId, scene.Reporter, "已改。");
        await SupervisionTests.DecideAsync(scene, first.ItemId, ItemDecision.Close, null);

        Assert.True((await OpenAsync(scene, "k")).IsNew);
    }

    [Theory, OnEveryDatabase]
    public async Task Open_SameCauseAtTheSameMoment_LeavesOne(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var scene = await TaskScene.SetAsync(platform);

        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => OpenAsync(scene, "k"))));

        Assert.Single(opened.Select(o => o.ItemId).Distinct());
        Assert.Single(opened, o => o.IsNew);
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<SupervisionItem>().CountAsync()));
    }

    private static Task<(Guid ItemId, bool IsNew)> OpenAsync(TaskScene scene, string key) => scene.Platform.AsAsync<ISuperviseCauses, (Guid, bool)>(
        Actor.System,
        u => u.OpenAsync(new SupervisionCause(key, scene.Plan.RegionCode, scene.Lead.Id, "指标落后于目标路径", "请分析原因并提出措施。", TaskScene.Today.AddDays(30)), CancellationToken.None));

    private static Task<bool> ResolveAsync(TaskScene scene, string key) =>
        scene.Platform.AsAsync<ISuperviseCauses, bool>(Actor.System, u => u.ResolveAsync(key, "指标已回到目标路径。", CancellationToken.None));
}
