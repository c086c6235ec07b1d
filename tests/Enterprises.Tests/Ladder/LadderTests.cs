using Chuangpu.Enterprises.Ladder;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.TestKit;

namespace Chuangpu.Enterprises.Tests.Ladder;

public sealed class LadderTests
{
    private static async Task<Guid> HolderAsync(TestPlatform platform, string name, params (QualificationKind Kind, int From, int? Until)[] held)
    {
        var enterprise = await Given.EnterpriseAsync(platform, name);
        foreach (var (kind, from, until) in held)
        {
            await platform.GivenAsync(new Qualification
            {
                EnterpriseId = enterprise.Id,
                Kind = kind,
                RecognisedOn = new(from, 6, 1),
                ValidUntil = until is { } last ? new(last, 12, 31) : null,
                Source = FactSource.Bureau,
                EnteredBy = "甲科员",
                EnteredAt = Given.Now(platform),
            });
        }

        return enterprise.Id;
    }

    [Theory, OnEveryDatabase]
    public async Task Ladder_BetweenTwoYears_CountsEachMovementOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var fresh = await HolderAsync(platform, "演示新进", (QualificationKind.HighTech, 2024, 2026));
        var risen = await HolderAsync(platform, "演示晋级", (QualificationKind.TechSme, 2022, 2023), (QualificationKind.HighTech, 2024, 2026));
        var fallen = await HolderAsync(platform, "演示降级", (QualificationKind.HighTech, 2021, 2023), (QualificationKind.TechSme, 2024, 2024));
        var gone = await HolderAsync(platform, "演示退出", (QualificationKind.HighTech, 2021, 2023));
        var higher = await HolderAsync(platform, "演示领军", (QualificationKind.HighTech, 2021, 2023), (QualificationKind.Leading, 2024, null));
        var kept = await HolderAsync(platform, "演示保持", (QualificationKind.HighTech, 2020, 2023), (QualificationKind.HighTech, 2023, 2026));

        async Task<(int Count, IReadOnlyList<Guid> Who)> OfAsync(QualificationKind step, MoveKind kind) =>
            ((await platform.AsAsync<ReadLadder, IReadOnlyList<LadderStep>>(Actors.Staff(), r => r.HandleAsync(2023, 2024))).Single(s => s.Step == step).Movements[kind],
                (await platform.AsAsync<ReadLadder, Movement>(Actors.Staff(), r => r.MovementAsync(step, 2023, 2024, kind))).Enterprises);
        async Task AreAsync(QualificationKind step, MoveKind kind, params Guid[] expected)
        {
            var (count, who) = await OfAsync(step, kind);
            Assert.Equal(expected.Order(), who.Order());
            Assert.Equal(expected.Length, count);
        }

        await AreAsync(QualificationKind.HighTech, MoveKind.Stock, fresh, risen, kept);
        await AreAsync(QualificationKind.HighTech, MoveKind.In, fresh);
        await AreAsync(QualificationKind.HighTech, MoveKind.Up, risen);
        await AreAsync(QualificationKind.HighTech, MoveKind.Down, fallen);
        await AreAsync(QualificationKind.HighTech, MoveKind.Out, gone);
        await AreAsync(QualificationKind.Leading, MoveKind.Up, higher);
        await AreAsync(QualificationKind.TechSme, MoveKind.In, fallen);
        await AreAsync(QualificationKind.TechSme, MoveKind.Out);

        var steps = await platform.AsAsync<ReadLadder, IReadOnlyList<LadderStep>>(Actors.Staff(), r => r.HandleAsync(2023, 2024));
        Assert.Equal(4, steps.Single(s => s.Step == QualificationKind.HighTech).Stocks[2023]);
        Assert.Equal(3, steps.Single(s => s.Step == QualificationKind.HighTech).ByRegion[Actors.County]);
        Assert.All(await platform.AsAsync<ReadLadder, IReadOnlyList<LadderStep>>(Actors.Staff(Actors.OtherCounty), r => r.HandleAsync(2023, 2024)), s => Assert.Equal(0, s.Movements[MoveKind.Stock]));
    }
}
