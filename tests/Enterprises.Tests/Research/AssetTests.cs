using System.Text;
using Chuangpu.Enterprises.Register;
using Chuangpu.Enterprises.Research;
using Chuangpu.Enterprises.Subjects;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Tests.Research;

public sealed class AssetTests
{
    private static readonly TaxKind Maker = new(true, false, false, false);

    private static async Task<Guid> ProjectAsync(TestPlatform platform, Enterprise enterprise, string name = "演示开发项目") =>
        (await platform.AsAsync<AddProject, Result<Guid>>(Actors.Enterprise(enterprise.Id), u => u.HandleAsync(new() { EnterpriseId = enterprise.Id, Name = name, StartsOn = new(2018, 1, 1) }))).Value;

    private static Task<Result> TryEntryAsync(
        TestPlatform platform, Enterprise enterprise, Guid project, decimal yuan, DateOnly date, bool capitalised = true, ExpenseCategory category = ExpenseCategory.Personnel, ExpenseMode mode = ExpenseMode.InHouse) =>
        platform.AsAsync<AddEntry, Result>(Actors.Enterprise(enterprise.Id), u => u.HandleAsync(
            new() { ProjectId = project, Date = date, Category = category, Mode = mode, Amount = yuan, Voucher = "记-1", IsCapitalised = capitalised }));

    private static async Task EntryAsync(
        TestPlatform platform, Enterprise enterprise, Guid project, decimal yuan, DateOnly date, bool capitalised = true, ExpenseCategory category = ExpenseCategory.Personnel, ExpenseMode mode = ExpenseMode.InHouse) =>
        Assert.Null((await TryEntryAsync(platform, enterprise, project, yuan, date, capitalised, category, mode)).Problem);

    private static Task<Result<Guid>> AssetAsync(TestPlatform platform, Actor actor, Guid project, DateOnly usable, int months = 120, string? basis = null) =>
        platform.AsAsync<AddAsset, Result<Guid>>(actor, u => u.HandleAsync(new() { ProjectId = project, Name = "演示软件", UsableFrom = usable, LifeMonths = months, LifeBasis = basis }));

    private static Task<LedgerYear> ReadAsync(TestPlatform platform, Enterprise enterprise, int year) =>
        platform.AsAsync<ReadLedger, LedgerYear>(Actors.Staff(), r => r.HandleAsync(enterprise.Id, year));

    private static async Task<decimal> DeductionAsync(TestPlatform platform, Enterprise enterprise, int year, TaxKind? kind = null) =>
        ExpenseRules.Deduction(await ReadAsync(platform, enterprise, year), kind ?? Maker).Payable!.Value.ToDecimal()!.Value;

    private static MemoryStream Stream(string text)
    {
        var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Position = 0;
        return stream;
    }

    [Theory, OnEveryDatabase]
    public async Task Deduction_CapitalisedProject_WaitsForItsUseAndIsNeverTakenTwice(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var project = await ProjectAsync(platform, enterprise);
        await EntryAsync(platform, enterprise, project, 600_000, new(2022, 5, 1));
        await EntryAsync(platform, enterprise, project, 300_000, new(2023, 3, 1));
        await EntryAsync(platform, enterprise, project, 150_000, new(2023, 4, 1), category: ExpenseCategory.Other);
        await EntryAsync(platform, enterprise, project, 100_000, new(2023, 4, 2), mode: ExpenseMode.EntrustedDomestic);
        await EntryAsync(platform, enterprise, project, 900_000, new(2023, 9, 1), capitalised: false);
        Assert.Equal((0m, 900_000m), (await DeductionAsync(platform, enterprise, 2022), await DeductionAsync(platform, enterprise, 2023)));

        Assert.Null((await AssetAsync(platform, Actors.Enterprise(enterprise.Id), project, new(2023, 7, 20))).Problem);

        // 90 of the five kinds, 15 of others (under the limit of 20 with the year's expensed 90), 8 of 10 entrusted: 113 万元 count of a cost of 115.
        var asset = Assert.Single(AssetYear.Of(await ReadAsync(platform, enterprise, 2023)));
        Assert.Equal((115_000_000L, 113_000_000L, 6, new DateOnly(2023, 7, 1)), (asset.CostFen, asset.CountedFen, asset.Months, asset.Asset.UsableFrom));
        Assert.Equal(0, await DeductionAsync(platform, enterprise, 2022));
        // A month takes 9,416.66 and the last one the rest.
        Assert.Equal(900_000 + (6 * 9_416.66m), await DeductionAsync(platform, enterprise, 2023));
        Assert.Equal(12 * 9_416.66m, await DeductionAsync(platform, enterprise, 2024));
        Assert.Equal(1_130_000 - (114 * 9_416.66m), await DeductionAsync(platform, enterprise, 2033));
        Assert.Equal(0, await DeductionAsync(platform, enterprise, 2034));
        var all = 0m;
        for (var year = 2022; year <= 2034; year++)
        {
            all += await DeductionAsync(platform, enterprise, year);
        }

        Assert.Equal(900_000 + 1_130_000m, all);
    }

    [Theory, OnEveryDatabase]
    public async Task Lines_OfAYear_AddUpAndNameDocumentAndClause(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var (first, second) = (await ProjectAsync(platform, enterprise), await ProjectAsync(platform, enterprise, "演示开发项目二"));
        await EntryAsync(platform, enterprise, first, 1_000_000.01m, new(2022, 5, 1));
        await EntryAsync(platform, enterprise, second, 333_333.33m, new(2022, 6, 1));
        await EntryAsync(platform, enterprise, first, 77_777.77m, new(2022, 9, 1), capitalised: false);
        foreach (var project in new[] { first, second })
        {
            Assert.Null((await AssetAsync(platform, Actors.Enterprise(enterprise.Id), project, new(2022, 11, 1))).Problem);
        }

        var software = new TaxKind(false, false, false, false);
        var ledger = await ReadAsync(platform, enterprise, 2022);
        var deduction = ExpenseRules.Deduction(ledger, software);
        var lines = DeductionLine.Of(ledger, deduction);

        Assert.Equal(["费用化支出", "演示软件", "演示软件"], lines.Select(l => l.Name));
        Assert.Equal(deduction.Payable!.Value.ToDecimal(), lines.Sum(l => l.Yuan));
        Assert.All(lines, l => Assert.Equal(0.8125m, l.Rate));
        Assert.Equal((77_777.77m, 2 * 8_333.33m), (lines[0].Base, lines[1].Base));
        Assert.Equal("财政部 税务总局 科技部公告2022年第28号第一条", lines[0].Basis);
        Assert.Equal("企业所得税法实施条例第六十七条；财政部 税务总局 科技部公告2022年第28号第一条", lines[1].Basis);
        Assert.Contains("本年 2 个月", lines[1].How, StringComparison.Ordinal);
        // Of an enterprise whose industry nobody knows no line has a rate.
        var unknown = new TaxKind(null, null, null, false);
        Assert.All(DeductionLine.Of(ledger, ExpenseRules.Deduction(ledger, unknown)), l => Assert.Equal((null, null), (l.Rate, l.Yuan)));
    }

    [Theory, OnEveryDatabase]
    public async Task CountedCost_OverTheLimits_TakesItsShareOfThem(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var (project, other) = (await ProjectAsync(platform, enterprise), await ProjectAsync(platform, enterprise, "演示费用化项目"));
        async Task YearAsync(int year, ExpenseMode abroad)
        {
            await EntryAsync(platform, enterprise, project, 450_000, new(year, 3, 1));
            await EntryAsync(platform, enterprise, project, 100_000, new(year, 3, 1), category: ExpenseCategory.Other);
            await EntryAsync(platform, enterprise, project, 1_500_000, new(year, 3, 1), mode: abroad);
            await EntryAsync(platform, enterprise, other, 450_000, new(year, 3, 1), capitalised: false);
            await EntryAsync(platform, enterprise, other, 300_000, new(year, 3, 1), capitalised: false, category: ExpenseCategory.Other);
        }

        await YearAsync(2024, ExpenseMode.EntrustedAbroad);
        Assert.Null((await AssetAsync(platform, Actors.Enterprise(enterprise.Id), project, new(2024, 6, 1))).Problem);
        // 90 of the five kinds allow 10 of 40 others, a quarter each: 2.5; abroad two thirds of 100: 66.666…; nothing of what is over comes back later.
        var asset = Assert.Single(AssetYear.Of(await ReadAsync(platform, enterprise, 2024)));
        Assert.Equal((45_000_000 + 2_500_000 + 66_666_667L, 205_000_000L), (asset.CountedFen, asset.CostFen));
        // The expensed part of the year: 45 and 7.5.
        Assert.Equal(525_000m + (asset.CountedAmortisedFen / 100m), await DeductionAsync(platform, enterprise, 2024));
    }

    [Theory, OnEveryDatabase]
    public async Task Rate_OfEachYear_IsThatInForceInIt(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform, "演示软件有限公司", industry: "651");
        var project = await ProjectAsync(platform, enterprise);
        await EntryAsync(platform, enterprise, project, 1_200_000, new(2019, 5, 1));
        // Before 2021 the limit of other costs is each project's own.
        await EntryAsync(platform, enterprise, project, 300_000, new(2019, 6, 1), category: ExpenseCategory.Other);
        var plain = await ProjectAsync(platform, enterprise, "演示无其他费用项目");
        await EntryAsync(platform, enterprise, plain, 9_000_000, new(2020, 5, 1), capitalised: false);
        var id = (await AssetAsync(platform, Actors.Enterprise(enterprise.Id), project, new(2020, 1, 1))).Value;

        var file = (await platform.AsAsync<EnterpriseFacts, EnterpriseFile?>(Actors.Staff(), f => f.FileAsync(enterprise.Id, new(2025, 6, 30), default)))!;
        var asset = AssetYear.Of(await ReadAsync(platform, enterprise, 2020)).Single(a => a.Asset.Id == id);
        var schedule = AssetSchedule.Of(asset, file);

        Assert.Equal(133_333_333, asset.CountedFen);
        Assert.Equal(Enumerable.Range(2020, 10), schedule.Select(l => l.Year));
        Assert.Equal([0.75m, 0.75m, 0.8125m, 1m, 1m], schedule.Take(5).Select(l => l.Rate!.Value));
        Assert.Equal("财税〔2018〕99号第一条", schedule[0].Basis);
        Assert.Equal((1_333_333.33m, 1_500_000m, 0m), (schedule.Sum(l => l.Base), schedule.Sum(l => l.Amortised), schedule[^1].Left));
        Assert.Equal(decimal.Round(schedule[2].Base * 0.8125m, 2, MidpointRounding.AwayFromZero), schedule[2].Deduction);
        Assert.Equal(schedule[4].Deduction, await DeductionAsync(platform, enterprise, 2024, new(false, false, false, false)));
    }

    [Theory, OnEveryDatabase]
    public async Task Dispose_Asset_EndsItsDeductionWithTheMonthAndIsInTheTrail(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var own = Actors.Enterprise(enterprise.Id);
        var project = await ProjectAsync(platform, enterprise);
        await EntryAsync(platform, enterprise, project, 240_000, new(2023, 5, 1));
        var id = (await AssetAsync(platform, own, project, new(2023, 7, 1), 24, "演示许可合同第三条")).Value;
        Task<Result> DisposeAsync(DateOnly day, Actor? actor = null, Guid? version = null) => platform.AsAsync<DisposeAsset, Result>(actor ?? own, async u => await u.HandleAsync(
            new() { AssetId = id, Version = version ?? await platform.SeeAsync(db => db.Set<IntangibleAsset>().Select(a => a.Version).SingleAsync()), DisposedOn = day, Note = "转让" }));

        Assert.Equal("asset.day", (await DisposeAsync(new(2023, 6, 30))).Problem?.Code);
        Assert.Equal("asset.day", (await DisposeAsync(new(2025, 7, 1))).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await DisposeAsync(new(2024, 3, 31), Actors.Staff())).Problem?.Code);
        Assert.Equal(Problem.ConflictCode, (await DisposeAsync(new(2024, 3, 31), version: Guid.NewGuid())).Problem?.Code);
        Assert.True((await DisposeAsync(new(2024, 3, 31))).Succeeded);
        Assert.Equal("asset.disposed", (await DisposeAsync(new(2024, 5, 1))).Problem?.Code);

        Assert.Equal((60_000m, 20_000m, 0m), (await DeductionAsync(platform, enterprise, 2023), await DeductionAsync(platform, enterprise, 2024), await DeductionAsync(platform, enterprise, 2025)));
        var trail = await platform.SeeAsync(db => db.Set<AuditEntry>().Where(e => e.Subject == nameof(IntangibleAsset)).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
        Assert.Equal(["Added", "Modified"], trail);
    }

    [Theory, OnEveryDatabase]
    public async Task Add_WhatCannotBe_IsRefusedWithWhatToDo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var own = Actors.Enterprise(enterprise.Id);
        var project = await ProjectAsync(platform, enterprise);
        await EntryAsync(platform, enterprise, project, 900, new(2024, 2, 1), capitalised: false);
        Assert.Equal("asset.cost", (await AssetAsync(platform, own, project, new(2024, 6, 1))).Problem?.Code);
        await EntryAsync(platform, enterprise, project, 1200, new(2024, 7, 1));

        Assert.Equal("asset.cost", (await AssetAsync(platform, own, project, new(2024, 6, 30))).Problem?.Code);
        Assert.Equal("asset.month", (await AssetAsync(platform, own, project, new(2025, 7, 1))).Problem?.Code);
        Assert.Equal("asset.month", (await AssetAsync(platform, own, project, new(2017, 12, 1))).Problem?.Code);
        Assert.Equal("input", (await AssetAsync(platform, own, project, new(2024, 7, 1), 119)).Problem?.Code);
        Assert.Equal("input", (await AssetAsync(platform, own, project, new(2024, 7, 1), 0, "合同")).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await AssetAsync(platform, Actors.Staff(), project, new(2024, 7, 1))).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await AssetAsync(platform, Actors.Enterprise(Guid.NewGuid()), project, new(2024, 7, 1))).Problem?.Code);
        Assert.Empty((await ReadAsync(platform, enterprise, 2024)).Assets);

        var id = (await AssetAsync(platform, own, project, new(2024, 7, 1))).Value;
        Assert.Equal("asset.project", (await AssetAsync(platform, own, project, new(2024, 8, 1))).Problem?.Code);
        // Its cost moves no more, until the entry of the asset is taken back.
        Assert.Equal("entry.capitalised", (await TryEntryAsync(platform, enterprise, project, 5, new(2024, 8, 1))).Problem?.Code);
        await EntryAsync(platform, enterprise, project, 5, new(2024, 8, 1), capitalised: false);
        var entry = (await ReadAsync(platform, enterprise, 2024)).Entries.Single(e => e.IsCapitalised);
        Task<Result> ReverseAsync() => platform.AsAsync<ReverseEntry, Result>(own, u => u.HandleAsync(new() { EntryId = entry.Id, Reason = "登记错误" }));
        Assert.Equal("entry.capitalised", (await ReverseAsync()).Problem?.Code);
        var version = await platform.SeeAsync(db => db.Set<IntangibleAsset>().Select(a => a.Version).SingleAsync());
        Assert.Equal(Problem.NotAllowedCode, (await platform.AsAsync<RemoveAsset, Result>(Actors.Staff(), u => u.HandleAsync(id, version))).Problem?.Code);
        Assert.True((await platform.AsAsync<RemoveAsset, Result>(own, u => u.HandleAsync(id, version))).Succeeded);
        Assert.True((await ReverseAsync()).Succeeded);
        Assert.Equal(0, (await ReadAsync(platform, enterprise, 2024)).Entries.Where(e => e.IsCapitalised).Sum(e => e.AmountFen));
        Assert.Equal("Deleted", await platform.SeeAsync(db => db.Set<AuditEntry>().Where(e => e.Subject == nameof(IntangibleAsset)).OrderByDescending(e => e.Sequence).Select(e => e.Action).FirstAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Import_ExpenseAndAssets_AreThoseOfThePageAllOrNothing(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        await ProjectAsync(platform, enterprise);
        await ProjectAsync(platform, enterprise, "演示开发项目二");
        Task<Result<int>> ExpenseAsync(string rows) => platform.AsAsync<ImportLedger, Result<int>>(
            Actors.Enterprise(enterprise.Id), u => u.HandleAsync(enterprise.Id, Stream("项目,凭证日期,费用类别,研发方式,会计处理,金额,凭证号\n" + rows)));
        Task<Result<int>> AssetsAsync(string rows, string head = "项目,资产名称,达到预定用途的日期,摊销月数,摊销年限依据\n") => platform.AsAsync<ImportAssets, Result<int>>(
            Actors.Enterprise(enterprise.Id), u => u.HandleAsync(enterprise.Id, Stream(head + rows)));

        Assert.Contains("第 2 行：“会计处理”列", (await ExpenseAsync("演示开发项目,2024-03-01,人员人工费用,自主研发,待定,1000,记-1\n")).Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await ExpenseAsync("演示开发项目,2024-03-01,人员人工费用,自主研发,资本化,1000,记-1\n演示开发项目,2024-03-01,人员人工费用,自主研发,,500,记-2\n演示开发项目二,2024-03-01,人员人工费用,自主研发,资本化,1,记-3\n")).Value);
        var wrong = await AssetsAsync("没有的项目,演示,2024-03-01,120,\n演示开发项目,演示,三月,120,\n演示开发项目,演示,2024-03-01,十年,\n演示开发项目,演示,2024-03-01,60,\n演示开发项目,演示,2024-03-01,120,\n演示开发项目,又一项,2024-03-01,120,\n");
        Assert.All(["第 2 行：“项目”列", "第 3 行：“达到预定用途的日期”列", "第 4 行：“摊销月数”列", "第 5 行", "第 7 行：项目“演示开发项目”已登记过"], f => Assert.Contains(f, wrong.Problem!.Message, StringComparison.Ordinal));
        Assert.Equal("assets.columns", (await AssetsAsync("甲\n", "项目\n")).Problem?.Code);
        Assert.Empty((await ReadAsync(platform, enterprise, 2024)).Assets);

        Assert.Equal(2, (await AssetsAsync("演示开发项目,演示软件,2024-03-15,60,演示合同\n演示开发项目二,演示专利,2024-04-01,120,\n")).Value);
        Assert.Equal([("演示软件", 60, 100_000L), ("演示专利", 120, 100L)], AssetYear.Of(await ReadAsync(platform, enterprise, 2024)).Select(a => (a.Asset.Name, a.Asset.LifeMonths, a.CostFen)));
        Assert.Contains("已形成无形资产", (await ExpenseAsync("演示开发项目,2024-03-02,人员人工费用,自主研发,资本化,1000,记-4\n")).Problem!.Message, StringComparison.Ordinal);
    }
}
