using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Register;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Tests;

public sealed class ScopeTests
{
    [Theory, OnEveryDatabase]
    public async Task Read_DraftOfAnotherRegion_IsNotFound(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan(Actors.County, published: false));

        Task<bool> Sees(Actor actor) => platform.AsAsync<ChuangpuDb, bool>(actor, db => db.Set<Plan>().AnyAsync(p => p.Id == plan.Id));

        Assert.True(await Sees(Actors.Staff(Actors.County)));
        Assert.True(await Sees(Actors.Staff(Actors.City)));
        Assert.False(await Sees(Actors.Staff(Actors.OtherCounty)));
        Assert.False(await Sees(Actors.Staff(Actors.OtherCity)));
        Assert.False(await Sees(Actors.Department(Guid.NewGuid())));
        Assert.False(await Sees(Actor.Anonymous));
    }

    [Theory, OnEveryDatabase]
    public async Task Save_SameFormTwice_SavesOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var token = Guid.NewGuid();

        Task<int> Submit() => platform.AsAsync(Actors.Staff(), async services =>
        {
            ((Forms.CurrentSubmission)services.GetService(typeof(Forms.CurrentSubmission))!).Token = token;
            var db = (ChuangpuDb)services.GetService(typeof(ChuangpuDb))!;
            db.Add(PlanBuilder.APlan());
            return await db.SaveChangesAsync();
        });

        await Submit();
        await Assert.ThrowsAsync<Forms.AlreadySubmittedException>(Submit);
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<Plan>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Save_ItemChangedInBetween_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var plan = await platform.GivenAsync(PlanBuilder.APlan());

        Task<int> Rename(string title) => platform.AsAsync<ChuangpuDb, int>(Actors.Staff(), async db =>
        {
            var mine = await db.Set<Plan>().SingleAsync(p => p.Id == plan.Id);
            db.ExpectVersion(mine, plan.Version);
            mine.Title = title;
            return await db.SaveChangesAsync();
        });

        await Rename("先保存的");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Rename("后保存的"));
        Assert.Equal("先保存的", await platform.SeeAsync(db => db.Set<Plan>().Select(p => p.Title).SingleAsync()));
    }
}
