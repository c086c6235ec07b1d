using System.Linq.Expressions;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Ladder;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        await AreAsync(QualificationKind.HighTech, MoveKind.Risen, higher);
        await AreAsync(QualificationKind.HighTech, MoveKind.Down, fallen);
        await AreAsync(QualificationKind.HighTech, MoveKind.Out, gone);
        await AreAsync(QualificationKind.Leading, MoveKind.Up, higher);
        await AreAsync(QualificationKind.TechSme, MoveKind.In, fallen);
        await AreAsync(QualificationKind.TechSme, MoveKind.Out);

        await AreAsync(QualificationKind.TechSme, MoveKind.Risen, risen);

        var steps = await platform.AsAsync<ReadLadder, IReadOnlyList<LadderStep>>(Actors.Staff(), r => r.HandleAsync(2023, 2024));
        Assert.Equal(4, steps.Single(s => s.Step == QualificationKind.HighTech).Stocks[2023]);
        Assert.Equal(3, steps.Single(s => s.Step == QualificationKind.HighTech).ByRegion[Actors.County]);
        // What was there, with the new ones and without those gone, is what is there.
        Assert.All(steps, s => Assert.Equal(
            s.Stocks[2024], s.Stocks[2023] + s.Movements[MoveKind.In] + s.Movements[MoveKind.Up] - s.Movements[MoveKind.Risen] - s.Movements[MoveKind.Down] - s.Movements[MoveKind.Out]));
        Assert.All(await platform.AsAsync<ReadLadder, IReadOnlyList<LadderStep>>(Actors.Staff(Actors.OtherCounty), r => r.HandleAsync(2023, 2024)), s => Assert.Equal(0, s.Movements[MoveKind.Stock]));
    }

    [Theory, OnEveryDatabase]
    public async Task Glance_AfterEachKindOfChange_SaysWhatTheLadderSays(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var mover = await HolderAsync(platform, "演示迁出", (QualificationKind.HighTech, 2021, 2026));
        var closed = await HolderAsync(platform, "演示注销", (QualificationKind.HighTech, 2021, 2026), (QualificationKind.TechSme, 2022, null));
        await IsAsync(enterprises: 2, highTech: 2);

        var held = await HolderAsync(platform, "演示新认定", (QualificationKind.HighTech, 2023, 2026));
        await HolderAsync(platform, "演示没有资质");
        await IsAsync(enterprises: 4, highTech: 3);

        await ChangeAsync<Qualification>(q => q.EnterpriseId == held, q => (q.EndedAt, q.EndReason) = (Given.Now(platform), "登记有误"));
        await IsAsync(enterprises: 4, highTech: 2);

        await ChangeAsync<Enterprise>(e => e.Id == closed, e => e.State = EnterpriseState.Cancelled);
        await IsAsync(enterprises: 3, highTech: 1);

        await ChangeAsync<Organisation>(o => o.Id == mover, o => o.RegionCode = Actors.OtherCounty);
        await IsAsync(enterprises: 2, highTech: 0);

        async Task IsAsync(int enterprises, int highTech)
        {
            var standing = await platform.AsAsync(Actors.Staff(Actors.County), s => s.GetRequiredService<ILadderStanding>().ReadAsync(Actors.County, default));
            var ladder = await platform.AsAsync<ReadLadder, IReadOnlyList<LadderStep>>(Actors.Staff(Actors.County), r => r.HandleAsync(standing.From, standing.To));
            Assert.Equal((enterprises, highTech), (standing.Enterprises, standing.Ladders[0].Rungs[1].Stock));
            Assert.Equal(
                ladder.Select(s => (s.Step.ToString(), s.Movements[MoveKind.Stock], s.Movements[MoveKind.In], s.Movements[MoveKind.Up], s.Movements[MoveKind.Risen], s.Movements[MoveKind.Down], s.Movements[MoveKind.Out])),
                standing.Ladders.SelectMany(l => l.Rungs).Select(r => (r.Key, r.Stock, r.In, r.Up, r.Risen, r.Down, r.Out)));
        }

        Task ChangeAsync<T>(Expression<Func<T, bool>> which, Action<T> change) where T : class => platform.AsAsync(Kernel.Access.Actor.System, async s =>
        {
            var db = s.GetRequiredService<ChuangpuDb>();
            change(await db.Set<T>().SingleAsync(which));
            return await db.SaveChangesAsync();
        });
    }
}
