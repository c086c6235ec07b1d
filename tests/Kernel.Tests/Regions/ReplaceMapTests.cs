using System.Text;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Regions.Borders;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Tests.Regions;

public sealed class ReplaceMapTests
{
    private const string Map = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"990101"},"geometry":{"type":"Polygon","coordinates":[[[112,36],[113,36],[113,37],[112,37],[112,36]]]}},
        {"type":"Feature","properties":{"code":"990102"},"geometry":{"type":"Polygon","coordinates":[[[113,36],[114,36],[114,37],[113,37],[113,36]]]}}]}
        """;

    private static async Task<TestPlatform> StartAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(new Region { Code = Actors.City, Name = "云川市", Level = RegionLevel.Prefecture, ParentCode = Actors.Province });
        await platform.GivenAsync(new Region { Code = Actors.County, Name = "甲县", Level = RegionLevel.County, ParentCode = Actors.City });
        await platform.GivenAsync(new Region { Code = Actors.OtherCounty, Name = "乙县", Level = RegionLevel.County, ParentCode = Actors.City });
        return platform;
    }

    private static Task<Result<Guid>> ReplaceAsync(TestPlatform platform, Actor actor, string map, string number = "晋S(2023)005号") =>
        platform.AsAsync<ReplaceMap, Result<Guid>>(actor, u => u.HandleAsync(new() { RegionCode = Actors.City, ReviewNumber = number }, new MemoryStream(Encoding.UTF8.GetBytes(map)), "云川.geojson"));

    private static Task<RegionDrawing> DrawAsync(TestPlatform platform, Actor actor) => platform.AsAsync<ReadBorders, RegionDrawing>(actor, u => u.DrawAsync([Actors.County, Actors.OtherCounty]));

    [Theory, OnEveryDatabase]
    public async Task Replace_RightFile_IsDrawnForEverybodyWithItsNumberUntilItIsTakenAway(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        Assert.Empty((await DrawAsync(platform, Actors.Staff(Actors.County))).Outlines);

        var made = await ReplaceAsync(platform, Actors.Administrator(), Map);

        Assert.True(made.Succeeded, made.Problem?.Message);
        var drawn = await DrawAsync(platform, Actors.Staff(Actors.County));
        Assert.Equal((2, "审图号：晋S(2023)005号"), (drawn.Outlines.Count, drawn.Statement));

        Assert.True((await platform.AsAsync<ReplaceMap, Result>(Actors.Administrator(), u => u.RemoveAsync(made.Value))).Succeeded);
        Assert.Empty((await DrawAsync(platform, Actors.Staff(Actors.County))).Outlines);
    }

    [Theory, OnEveryDatabase]
    public async Task Replace_WrongFile_LeavesEverythingAsItWas(Engine engine)
    {
        await using var platform = await StartAsync(engine);

        var wrong = await ReplaceAsync(platform, Actors.Administrator(), Map.Replace("990102", "990103", StringComparison.Ordinal));

        Assert.Equal("map.unknown", wrong.Problem?.Code);
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<OfficialMap>().CountAsync()));
        Assert.Equal(0, await platform.SeeAsync(db => db.Set<Kernel.Files.Attachment>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Replace_WithoutReviewNumberOrOutsideTheOwnRegionOrAsStaff_IsRefused(Engine engine)
    {
        await using var platform = await StartAsync(engine);

        Assert.Equal("input", (await ReplaceAsync(platform, Actors.Administrator(), Map, "没有")).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await ReplaceAsync(platform, Actors.Administrator(Actors.OtherCity), Map)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await ReplaceAsync(platform, Actors.Staff(), Map)).Problem?.Code);
    }
}
