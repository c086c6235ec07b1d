using Chuangpu.Enterprises.Ladder;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.TestKit;

namespace Chuangpu.Cockpit.Tests;

public sealed class DemoAgreesTests
{
    private const int First = 2020, Last = 2024;

    private static readonly (QualificationKind Kind, string Indicator)[] Both =
        [(QualificationKind.HighTech, "HNTE"), (QualificationKind.TechSme, "TECH-SME"), (QualificationKind.Specialised, "SRDI")];

    [Theory, OnEveryDatabase]
    public async Task Seed_EnterprisesOfTheLadders_AreAsManyAsTheStatisticsSay(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);
        var years = Enumerable.Range(First, Last - First + 1).ToList();
        var province = Actors.Staff("140000");
        var figures = (await platform.AsAsync<ReadFigures, Figures?>(province, u => u.HandleAsync(new("140000", First, Last, [.. Both.Select(b => b.Indicator)]))))!;
        var counties = figures.PartsOf("140400", StatPeriod.OfYear(Last)).Select(r => r.Code).ToList();
        Assert.Equal(12, counties.Count);

        foreach (var region in (string[])["1404", .. counties, "140581"])
        {
            var steps = (await platform.AsAsync<ReadLadder, IReadOnlyList<LadderStep>>(province, u => u.HandleAsync(Last - 1, Last, region, years))).ToDictionary(s => s.Step);
            Assert.All(Both, b => Assert.Equal(
                years.Select(y => (region, b.Indicator, y, (decimal?)steps[b.Kind].Stocks[y])),
                years.Select(y => (region, b.Indicator, y, figures[b.Indicator, region.PadRight(6, '0'), StatPeriod.OfYear(y)].Value))));
        }
    }
}
