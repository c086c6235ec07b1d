using Chuangpu.Kernel.Regions;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Tests.Regions;

public sealed class RegionTilesTests
{
    [Theory, OnEveryDatabase]
    public async Task Tiles_OfAllOfShanxi_AreKnownAndNoTwoSiblingsShareOne(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await DatabaseStart.SeedAsync(platform.Services, withDemo: false);
        var families = (await platform.SeeAsync(db => db.Set<Region>().Where(r => r.Code.StartsWith("14") && r.ValidTo == null && (r.Level == RegionLevel.Prefecture || r.Level == RegionLevel.County)).ToListAsync()))
            .GroupBy(r => r.ParentCode).ToList();

        Assert.Equal(12, families.Count);
        foreach (var family in families)
        {
            var tiles = RegionTiles.Of([.. family.Select(r => r.Code)]);
            Assert.Equal(family.Count(), tiles.Values.Distinct().Count());
            // All of them by hand: nobody was put below the others by the program.
            Assert.InRange(tiles.Values.Max(t => t.Row), 3, 6);
        }
    }

    [Fact]
    public void Tiles_UnknownRegions_StandInRowsOfTheirOwn()
    {
        Assert.Equal([(1, 1), (2, 1), (1, 2)], RegionTiles.Of(["990101", "990102", "990103"]).OrderBy(t => t.Key).Select(t => t.Value));
        var mixed = RegionTiles.Of(["140404", "990101", "140403"]);
        Assert.True(mixed["990101"].Row > mixed["140403"].Row);
    }
}
