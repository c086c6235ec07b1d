using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Tests.Figures;

public sealed class FigureTests
{
    private static Task<Result<Guid>> SaveAsync(TestPlatform platform, Actor actor, Guid enterprise, bool submit, string? note = null, Guid? version = null, int year = 2024, params (string Key, decimal? Value)[] entered) =>
        platform.AsAsync<SaveFigures, Result<Guid>>(actor, u => u.HandleAsync(new(enterprise, year, entered.ToDictionary(e => e.Key, e => e.Value), submit, note, version)));

    private static Task<Result> DecideAsync(TestPlatform platform, Actor actor, YearFigures figures, bool confirm, string? reason = null) =>
        platform.AsAsync<DecideFigures, Result>(actor, u => u.HandleAsync(new() { FiguresId = figures.Id, Version = figures.Version, Confirm = confirm, Reason = reason }));

    private static Task<List<YearFigures>> AllAsync(TestPlatform platform) => platform.SeeAsync(db => db.Set<YearFigures>().OrderBy(f => f.EnteredAt).ThenBy(f => f.Id).ToListAsync());

    [Theory, OnEveryDatabase]
    public async Task Figures_FilledSubmittedConfirmed_CountAndSetTheSize(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform, industry: "651");
        var own = Actors.Enterprise(enterprise.Id);
        await platform.GivenAsync(new User { UserName = "ent", DisplayName = "某企业", Role = Role.Enterprise, OrganisationId = enterprise.Id });

        Assert.True((await SaveAsync(platform, own, enterprise.Id, submit: false, entered: ("Revenue", 1.5m))).Succeeded);
        var draft = Assert.Single(await AllAsync(platform));
        Assert.Equal((FigureState.Draft, 1_500_000L, FactSource.Enterprise), (draft.State, draft.Revenue, draft.Source));
        Assert.True((await SaveAsync(platform, own, enterprise.Id, submit: true, version: draft.Version, entered: [("Revenue", 1234.567891m), ("Staff", 120)])).Succeeded);
        var submitted = Assert.Single(await AllAsync(platform));
        Assert.Equal((FigureState.Submitted, 1_234_567_891L), (submitted.State, submitted.Revenue));
        Assert.Equal("figures.waiting", (await SaveAsync(platform, own, enterprise.Id, submit: true, version: submitted.Version, entered: ("Revenue", 2))).Problem?.Code);

        Assert.Equal("figures.reason", (await DecideAsync(platform, Actors.Staff(Actors.County), submitted, confirm: false)).Problem?.Code);
        Assert.True((await DecideAsync(platform, Actors.Staff(Actors.County), submitted, confirm: true)).Succeeded);

        var known = await platform.SeeAsync(db => db.Set<Enterprise>().SingleAsync());
        Assert.Equal(SizeClass.Medium, known.Size);
        Assert.Equal(FigureState.InForce, Assert.Single(await AllAsync(platform)).State);
        Assert.Equal("2024 年数据已确认", Assert.Single(await platform.SeeAsync(db => db.Set<Notice>().ToListAsync())).Title);
    }

    [Theory, OnEveryDatabase]
    public async Task Figures_Returned_AreMendedAndTakeThePlaceOfTheOld(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var own = Actors.Enterprise(enterprise.Id);
        var old = await Given.FiguresAsync(platform, enterprise, 2024, f => f.Revenue = 1_000_000);
        platform.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await SaveAsync(platform, own, enterprise.Id, submit: true, version: old.Version, entered: ("Revenue", 3))).Succeeded);
        var open = (await AllAsync(platform)).Single(f => f.State == FigureState.Submitted);
        Assert.True((await DecideAsync(platform, Actors.Staff(), open, confirm: false, reason: "请核对单位")).Succeeded);
        open = (await AllAsync(platform)).Single(f => f.State == FigureState.Returned);
        Assert.Equal("请核对单位", open.ReturnReason);
        Assert.True((await SaveAsync(platform, own, enterprise.Id, submit: true, version: open.Version, entered: ("Revenue", 2))).Succeeded);
        open = (await AllAsync(platform)).Single(f => f.State == FigureState.Submitted);
        Assert.True((await DecideAsync(platform, Actors.Staff(), open, confirm: true)).Succeeded);

        var all = await AllAsync(platform);
        Assert.Equal([(FigureState.Replaced, 1_000_000L), (FigureState.InForce, 2_000_000L)], all.Select(f => (f.State, f.Revenue!.Value)));
    }

    [Theory, OnEveryDatabase]
    public async Task Figures_ThatDoNotFit_AreRefusedWithTheRemedy(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        await Given.FiguresAsync(platform, enterprise, 2023, f => f.Revenue = 100_000_000);
        var staff = Actors.Staff();
        async Task<string?> CodeAsync(Actor actor, params (string, decimal?)[] entered) => (await SaveAsync(platform, actor, enterprise.Id, submit: true, entered: entered)).Problem?.Code;

        Assert.Equal("figures.limits", await CodeAsync(staff, ("Research", 10), ("DomesticResearch", 10.000001m)));
        Assert.Equal("figures.limits", await CodeAsync(staff, ("Staff", 10), ("TechStaff", 11)));
        Assert.Equal("figures.value", await CodeAsync(staff, ("Revenue", 0.0000001m)));
        Assert.Equal("figures.value", await CodeAsync(staff, ("Staff", 1.5m)));
        Assert.Equal("figures.value", await CodeAsync(staff, ("Revenue", -1)));
        Assert.Equal("figures.empty", await CodeAsync(staff));
        Assert.Equal("figures.jumps", await CodeAsync(staff, ("Revenue", 200.000001m)));
        Assert.Equal("figures.year", (await SaveAsync(platform, staff, enterprise.Id, true, year: 2025, entered: ("Revenue", 1))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, await CodeAsync(Actors.Leader(), ("Revenue", 1)));
        Assert.Equal(Problem.NotFoundCode, await CodeAsync(Actors.Staff(Actors.OtherCounty), ("Revenue", 1)));
        Assert.True((await SaveAsync(platform, staff, enterprise.Id, true, "新建厂房投产", entered: ("Revenue", 200.000001m))).Succeeded);
        Assert.Equal(Problem.ConflictCode, await CodeAsync(staff, ("Revenue", 200)));
    }

    [Theory, OnEveryDatabase]
    public async Task Confirm_ByTwoAtOnce_IsDoneOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        await SaveAsync(platform, Actors.Enterprise(enterprise.Id), enterprise.Id, submit: true, entered: ("Revenue", 3));
        var open = Assert.Single(await AllAsync(platform));
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => DecideAsync(platform, Actors.Staff(name: $"科员{i}"), open, confirm: true))));
        Assert.Single(done, d => d.Succeeded);
        Assert.Single(await AllAsync(platform), f => f.State == FigureState.InForce);
    }

    [Fact]
    public void Item_EnteredAndKept_IsTheSameToTheCent() =>
        Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Int[0, YearItems.All.Count - 1]).Sample((kept, i) =>
        {
            var item = YearItems.All[i];
            kept = item.IsMoney ? kept : kept % 10_000_000;
            return item.Keep(item.InUnit(kept)) == kept;
        });

    [Fact]
    public void Items_EachOne_IsAFactAndAFieldOfTheForm()
    {
        Assert.All(YearItems.All, i =>
        {
            Assert.Contains(EnterpriseSchema.Facts, f => f.Name == $"企业.{i.Name}");
            Assert.NotNull(typeof(FigureForm).GetProperty(i.Key));
        });
        // Computed from others, and a list that somebody else keeps.
        Assert.Equal(EnterpriseSchema.Facts.Where(f => f.Grain is not null).Select(f => f.Name["企业.".Length..]).Except(["净资产", "加计清单企业"]).Order(), YearItems.All.Select(i => i.Name).Order());
    }
}
