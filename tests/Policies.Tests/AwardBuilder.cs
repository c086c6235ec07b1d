using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Library;
using Chuangpu.Policies.Payments;
using Chuangpu.Policies.Publication;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies.Tests;

/// <summary>A prefecture with a policy, a budget and people, and the way of an award through them. All invented (演示数据).</summary>
internal sealed class AwardBuilder : IAsyncDisposable
{
    public const string Rule = """
        条款 研发奖补
          依据 "演示办法第一条"
          有效期 自 2025-01-01
          条件 投入：企业.研发费用(上年) ≥ 100万元
          金额 = 企业.研发费用(上年) × 10%
          上限 每年 20万元
        算例 "一百五十万" 条款 研发奖补 日期 2025-06-30
          企业.研发费用(上年) = 150万元
          应得 15万元
        """;

    /// <summary>The same, borne by prefecture and county.</summary>
    public static string SharedRule { get; } = Rule.Replace("  上限 每年 20万元", "  上限 每年 20万元\n  分担 市级 60%、县级 40%", StringComparison.Ordinal);

    private AwardBuilder(TestPlatform platform, KnownFigures figures) => (Platform, Figures) = (platform, figures);

    public TestPlatform Platform { get; }

    public KnownFigures Figures { get; }

    public PolicyDocument Policy { get; private set; } = null!;

    public Guid ClauseId => Policy.Clauses[0].Id;

    public static Actor County { get; } = Actors.Staff(Actors.County, "县级甲");

    public static Actor City { get; } = Actors.Staff(name: "市级乙");

    public static Actor Approver { get; } = Actors.Staff(name: "市级丙");

    public static Actor Payer { get; } = Actors.Staff(name: "市级丁");

    public static async Task<AwardBuilder> StartAsync(Engine engine, string rule = Rule, AwardMode mode = AwardMode.Automatic, bool thirdParty = false, params string[] more)
    {
        var figures = new KnownFigures();
        var platform = await TestPlatform.StartAsync(engine, s => s.AddScoped<IEnterpriseFacts>(_ => figures));
        await platform.GivenAsync(PolicyBuilder.ARegion());
        await platform.GivenAsync(PolicyBuilder.ARegion(Actors.County, "青禾县", RegionLevel.County, Actors.City));
        var awards = new AwardBuilder(platform, figures) { Policy = await PolicyBuilder.APolicyAsync(platform, [rule, .. more]) };
        await platform.SeeAsync(db => db.Set<AwardClause>().ExecuteUpdateAsync(s => s.SetProperty(c => c.Mode, mode).SetProperty(c => c.NeedsThirdParty, thirdParty)));
        return awards;
    }

    public ValueTask DisposeAsync() => Platform.DisposeAsync();

    /// <summary>An enterprise of the county with its R&amp;D expense of 2024 in 万元, or none known.</summary>
    public async Task<Organisation> EnterpriseAsync(string name, decimal? expense, string region = Actors.County)
    {
        var organisation = await Platform.GivenAsync(new Organisation { Name = name, Kind = OrganisationKind.Enterprise, RegionCode = region, IsDemo = true });
        Figures.Set(organisation, 2024, expense);
        return organisation;
    }

    public Task<Budget> BudgetAsync(decimal wan, string region = Actors.City) => Platform.GivenBudgetAsync((long)(wan * 1_000_000), [.. Policy.Clauses.Where(c => !c.IsShared).Select(c => c.Id)], region);

    public Task<Result<Guid>> ConfirmAsync(Organisation organisation, Guid? clause = null) =>
        Platform.AsAsync<ConfirmEntitlement, Result<Guid>>(Actors.Enterprise(organisation.Id), u => u.HandleAsync(clause ?? ClauseId));

    public async Task<Result> CheckAsync(Actor actor, Guid application, CheckDecision decision = CheckDecision.Pass, string? reason = null, string? agency = null, string? opinion = null)
    {
        var version = await Platform.SeeAsync(db => db.Set<AwardApplication>().Where(a => a.Id == application).Select(a => a.Version).SingleAsync());
        return await Platform.AsAsync<CheckApplication, Result>(actor, u => u.HandleAsync(new()
        {
            ApplicationId = application,
            Version = version,
            Decision = decision,
            Reason = reason,
            Agency = agency,
            Opinion = opinion is null ? null : ("核查意见.txt", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(opinion))),
        }));
    }

    /// <summary>Confirmed and passed by the enterprise's county and the city.</summary>
    public async Task<Guid> CheckedAsync(Organisation organisation, Guid? clause = null)
    {
        var id = (await ConfirmAsync(organisation, clause)).Value;
        Assert.Null((await CheckAsync(organisation.RegionCode == Actors.County ? County : Actors.Staff(organisation.RegionCode), id)).Problem);
        Assert.Null((await CheckAsync(City, id)).Problem);
        return id;
    }

    public Task<Result<Guid>> PrepareAsync(Budget budget, Actor? actor = null) =>
        Platform.AsAsync<PrepareBatch, Result<Guid>>(actor ?? City, u => u.HandleAsync(new() { BudgetId = budget.Id, Title = "2025年第一批" }));

    public Task<Result> PublishAsync(Guid batch, int days = 5) => Platform.AsAsync<PublishBatch, Result>(City, u => u.HandleAsync(new() { BatchId = batch, Days = days }));

    public Task<Result> ApproveAsync(Guid batch, Actor? actor = null) => Platform.AsAsync<ApproveBatch, Result>(actor ?? Approver, u => u.HandleAsync(batch));

    /// <summary>In a batch, published, its period over.</summary>
    public async Task<Guid> PublishedAsync(Budget budget)
    {
        var batch = (await PrepareAsync(budget)).Value;
        Assert.Null((await PublishAsync(batch)).Problem);
        Platform.Clock.Advance(TimeSpan.FromDays(10));
        return batch;
    }

    public async Task<Guid> ApprovedAsync(Budget budget)
    {
        var batch = await PublishedAsync(budget);
        Assert.Null((await ApproveAsync(batch)).Problem);
        return batch;
    }

    public Task<Result> AccountAsync(Organisation organisation, string number = "6222020000001234") => Platform.AsAsync<SaveAccount, Result>(
        Actors.Enterprise(organisation.Id), u => u.HandleAsync(new() { AccountName = organisation.Name, BankName = "演示银行青禾支行", Number = number }));

    public Task<AwardApplication> SeeAsync(Guid application) => Platform.SeeAsync(db => db.Set<AwardApplication>().Include(a => a.Steps.OrderBy(s => s.Ordinal)).SingleAsync(a => a.Id == application));

    public Task<Balance> BalanceAsync(Budget budget) => Platform.AsAsync<BudgetLedger, Balance>(Actor.System, l => l.BalanceAsync(budget.Id, default));

    public Task<List<PaymentOrder>> OrdersAsync() => Platform.SeeAsync(db => db.Set<PaymentOrder>().OrderBy(o => o.MadeAt).ThenBy(o => o.Attempt).ToListAsync());
}
