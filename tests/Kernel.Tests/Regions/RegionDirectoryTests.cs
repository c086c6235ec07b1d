using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Tests.Regions;

public sealed class RegionDirectoryTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [Theory, OnEveryDatabase]
    public async Task Load_FirstStart_HoldsAllOfShanxi(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        var shanxi = await AskAsync(platform, d => d.SubtreeAsync("140000"));

        Assert.Equal(11, shanxi.Count(r => r.Level == RegionLevel.Prefecture));
        Assert.Equal(117, shanxi.Count(r => r.Level == RegionLevel.County));
        Assert.All(shanxi.Where(r => r.Level == RegionLevel.Zone), z => Assert.Equal(RegionLevel.Prefecture, shanxi.Single(p => p.Code == z.ParentCode).Level));
        Assert.Equal(34, (await AskAsync(platform, d => d.ChildrenAsync(RegionCode.Nation))).Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Load_EveryLaterStart_ChangesNothing(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        Task<(int, int, Guid)> Look() => platform.SeeAsync(async db =>
            (await db.Set<Region>().CountAsync(), await db.Set<RegionChange>().CountAsync(), await db.Set<RegionChange>().OrderBy(c => c.Id).Select(c => c.Id).FirstAsync()));
        var first = await Look();

        await DatabaseStart.SeedAsync(platform.Services, withDemo: false);

        Assert.Equal(first, await Look());
    }

    [Theory, OnEveryDatabase]
    public async Task Load_NewListWithOldRows_MendsThem(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await platform.SeeAsync(async db =>
        {
            await db.Set<Region>().Where(r => r.Code == "140403").ExecuteUpdateAsync(s => s.SetProperty(r => r.Name, "旧名"));
            return await db.Set<LoadedData>().ExecuteUpdateAsync(s => s.SetProperty(l => l.Fingerprint, "an older list"));
        });

        await DatabaseStart.SeedAsync(platform.Services, withDemo: false);

        Assert.Equal("潞州区", await AskAsync(platform, d => d.NameOfAsync("140403")));
    }

    [Theory, OnEveryDatabase]
    public async Task Successors_OfMergedDistricts_AreTheNewOne(Engine engine)
    {
        await using var platform = await StartAsync(engine);

        foreach (var old in new[] { "140402", "140411" })
        {
            var after = Assert.Single(await AskAsync(platform, d => d.SuccessorsAsync(old, Today)));
            Assert.Equal("潞州区", after.Name);
            Assert.Equal(2018, after.ValidFrom!.Value.Year);
            var before = Assert.Single(await AskAsync(platform, d => d.SuccessorsAsync(old, new DateOnly(2018, 1, 1))));
            Assert.Equal(old, before.Code);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Successors_OverSeveralChanges_AreTheLastOnes(Engine engine)
    {
        await using var platform = await StartAsync(engine);

        Task<IReadOnlyList<Region>> After(string code) => AskAsync(platform, d => d.SuccessorsAsync(code, Today));
        Assert.Equal(["太谷区"], (await After("142429")).Select(r => r.Name));
        Assert.Equal(["新荣区", "平城区", "云冈区"], (await After("140211")).Select(r => r.Name));
        Assert.Empty(await After("149999"));
    }

    [Theory, OnEveryDatabase]
    public async Task Children_BeforeAndAfterAMerger_AreThoseOfTheDay(Engine engine)
    {
        await using var platform = await StartAsync(engine);

        Task<List<Region>> On(int year) => AskAsync(platform, d => d.ChildrenAsync("140400", new DateOnly(year, 6, 30)));
        var names = (await On(2017)).Select(r => r.Name).ToList();
        Assert.Contains("城区", names);
        Assert.Contains("郊区", names);
        Assert.DoesNotContain("潞州区", names);
        names = [.. (await On(2019)).Select(r => r.Name)];
        Assert.Contains("潞州区", names);
        Assert.DoesNotContain("郊区", names);
    }

    [Theory, OnEveryDatabase]
    public async Task Children_DistrictThatOnlyGainedLand_StoodBefore(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        Assert.Contains("新荣区", (await AskAsync(platform, d => d.ChildrenAsync("140200", new DateOnly(2010, 1, 1)))).Select(r => r.Name));
    }

    [Theory, OnEveryDatabase]
    public async Task Choices_OfAnOffice_AreItsOwnRegionAndAllBelowUnderTheirPrefecture(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        Task<IReadOnlyList<RegionChoice>> Of(Actor actor) => AskAsync(platform, d => d.ChoicesAsync(actor));

        var province = await Of(Actors.Staff("140000"));
        Assert.Equal(new RegionChoice("140000", "山西省", null), province[0]);
        Assert.Contains(new RegionChoice("140400", "长治市", "长治市"), province);
        Assert.Contains(new RegionChoice("140403", "潞州区", "长治市"), province);
        Assert.Equal(new RegionChoice("140403", "潞州区", null), Assert.Single(await Of(Actors.Staff("140403"))));
        Assert.DoesNotContain(await Of(Actors.Staff(RegionCode.Nation)), r => r.Code == "140403");
        Assert.Empty(await Of(Actor.Anonymous));
    }

    [Theory, OnEveryDatabase]
    public async Task Path_OfCounty_LeadsDownFromProvince(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        Assert.Equal(["山西省", "长治市", "潞州区"], (await AskAsync(platform, d => d.PathAsync("140403"))).Select(r => r.Name));
        Assert.Equal(["北京市", "海淀区"], (await AskAsync(platform, d => d.PathAsync("110108"))).Select(r => r.Name));
    }

    private static async Task<TestPlatform> StartAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await DatabaseStart.SeedAsync(platform.Services, withDemo: false);
        return platform;
    }

    private static Task<T> AskAsync<T>(TestPlatform platform, Func<RegionDirectory, Task<T>> question) =>
        platform.AsAsync(Actors.Staff(), question);
}
