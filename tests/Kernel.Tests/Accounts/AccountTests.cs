using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Accounts;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Kernel.Tests.Accounts;

public sealed class AccountTests
{
    [Theory, OnEveryDatabase]
    public async Task Add_WithinTheRegion_SignsInWithTheOneTimePassword(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var added = await AddAsync(platform, Actors.Administrator(Actors.City), "wang", Actors.County);

        var user = await UserAsync(platform, added.Value.Id);
        Assert.True(user.MustChangePassword);
        Assert.True(await CheckPasswordAsync(platform, user.Id, added.Value.Password!));
    }

    [Theory, OnEveryDatabase]
    public async Task Add_OutsideTheRegionOrTheRole_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        Assert.Equal("account.region", (await AddAsync(platform, Actors.Administrator(Actors.City), "wang", Actors.OtherCity)).Problem!.Code);
        Assert.Equal(Problem.NotAllowedCode, (await AddAsync(platform, Actors.Staff(Actors.City), "wang", Actors.City)).Problem!.Code);
        Assert.Equal(0, await platform.SeeAsync(db => db.Users.CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Add_NameTaken_SaysSo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await AddAsync(platform, Actors.Administrator(), "wang", Actors.City);
        var again = await AddAsync(platform, Actors.Administrator(), "WANG", Actors.City);
        Assert.Contains("已被使用", again.Problem!.Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Administer_AccountOfAnotherRegion_IsNotFound(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var id = (await AddAsync(platform, Actors.Administrator(), "wang", Actors.OtherCity)).Value.Id;
        var outsider = Actors.Administrator(Actors.City);

        Assert.Equal(Problem.NotFoundCode, (await LockAsync(platform, outsider, id)).Problem!.Code);
        Assert.Equal(Problem.NotFoundCode, (await platform.AsAsync<ResetPassword, Result<string>>(outsider, u => u.HandleAsync(id))).Problem!.Code);
        Assert.Equal(Problem.NotFoundCode, (await EditAsync(platform, outsider, await UserAsync(platform, id), Role.Leader)).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_ChangeOfRole_EndsTheSessions(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var before = await UserAsync(platform, (await AddAsync(platform, Actors.Administrator(), "wang", Actors.City)).Value.Id);

        Assert.True((await EditAsync(platform, Actors.Administrator(), before, Role.BureauStaff, "新名字")).Succeeded);
        var renamed = await UserAsync(platform, before.Id);
        Assert.Equal(("新名字", before.SecurityStamp), (renamed.DisplayName, renamed.SecurityStamp));
        Assert.True((await EditAsync(platform, Actors.Administrator(), renamed, Role.Leader)).Succeeded);
        Assert.NotEqual(before.SecurityStamp, (await UserAsync(platform, before.Id)).SecurityStamp);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_Name_AuditsTheNameAloneAndNoSecret(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var before = await UserAsync(platform, (await AddAsync(platform, Actors.Administrator(), "wang", Actors.City)).Value.Id);
        await EditAsync(platform, Actors.Administrator(), before, Role.BureauStaff, "新名字");

        var entry = await platform.SeeAsync(db => db.Set<Kernel.Audit.AuditEntry>().OrderByDescending(e => e.Sequence).FirstAsync());
        Assert.Equal("""{"DisplayName":"wang"}""", entry.Before);
        Assert.Equal("""{"DisplayName":"新名字"}""", entry.After);
    }

    [Theory, OnEveryDatabase]
    public async Task Edit_ChangedInBetween_IsAConflict(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var seen = await UserAsync(platform, (await AddAsync(platform, Actors.Administrator(), "wang", Actors.City)).Value.Id);
        await EditAsync(platform, Actors.Administrator(), seen, Role.Leader, "先保存的");
        Assert.Equal(Problem.ConflictCode, (await EditAsync(platform, Actors.Administrator(), seen, Role.Expert)).Problem!.Code);
        Assert.Equal("先保存的", (await UserAsync(platform, seen.Id)).DisplayName);
    }

    [Theory, OnEveryDatabase]
    public async Task LastAdministrator_LockedOrGivenAnotherRole_Stays(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var first = (await AddAsync(platform, Actor.System, "first", Actors.Province, Role.Administrator)).Value.Id;
        var second = (await AddAsync(platform, Actor.System, "second", Actors.Province, Role.Administrator)).Value.Id;

        Assert.True((await LockAsync(platform, Actors.Administrator(), first)).Succeeded);
        Assert.Equal("account.last-administrator", (await LockAsync(platform, Actors.Administrator(), second)).Problem!.Code);
        Assert.Equal("account.last-administrator", (await EditAsync(platform, Actors.Administrator(), await UserAsync(platform, second), Role.Leader)).Problem!.Code);
        Assert.Equal("account.self", (await LockAsync(platform, Actors.Administrator() with { UserId = second }, second)).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task LastAdministrators_LockingEachOtherAtOnce_OneStays(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var first = (await AddAsync(platform, Actor.System, "first", Actors.Province, Role.Administrator)).Value.Id;
        var second = (await AddAsync(platform, Actor.System, "second", Actors.Province, Role.Administrator)).Value.Id;

        var results = await Task.WhenAll(
            Task.Run(() => LockAsync(platform, Actors.Administrator() with { UserId = first }, second)),
            Task.Run(() => LockAsync(platform, Actors.Administrator() with { UserId = second }, first)));

        Assert.Single(results, r => r.Succeeded);
    }

    [Theory, OnEveryDatabase]
    public async Task Reset_Password_ReplacesTheOldOne(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var added = (await AddAsync(platform, Actors.Administrator(), "wang", Actors.City)).Value;
        var oneTime = (await platform.AsAsync<ResetPassword, Result<string>>(Actors.Administrator(), u => u.HandleAsync(added.Id))).Value;

        Assert.True(await CheckPasswordAsync(platform, added.Id, oneTime));
        Assert.False(await CheckPasswordAsync(platform, added.Id, added.Password!));
        Assert.True((await UserAsync(platform, added.Id)).MustChangePassword);
    }

    [Theory, OnEveryDatabase]
    public async Task ChangeOwn_Password_FollowsTheRules(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var added = (await AddAsync(platform, Actors.Administrator(), "wang", Actors.City)).Value;
        var self = Actors.Staff() with { UserId = added.Id };
        Task<Result> Change(string old, string made) => platform.AsAsync<ChangeOwnPassword, Result>(self, u => u.HandleAsync(new() { OldPassword = old, NewPassword = made, Again = made }));

        Assert.Contains("12", (await Change(added.Password!, "short1")).Problem!.Message);
        Assert.Equal("OldPassword", (await Change("wrong-password-1", "long-enough-22")).Problem!.Field);
        Assert.Equal("NewPassword", (await Change(added.Password!, added.Password!)).Problem!.Field);
        Assert.True((await UserAsync(platform, added.Id)).MustChangePassword);
        Assert.True((await Change(added.Password!, "long-enough-22")).Succeeded);
        Assert.False((await UserAsync(platform, added.Id)).MustChangePassword);
    }

    [Theory, OnEveryDatabase]
    public async Task FirstAdministrator_TwoAtOnce_OneIsMade(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(new Kernel.Regions.Region { Code = Actors.Province, Name = "云川省", Level = Kernel.Regions.RegionLevel.Province, ParentCode = "000000" });
        Task<Result<User>> Make(string name) => Task.Run(() => platform.AsAsync<MakeFirstAdministrator, Result<User>>(Actor.Anonymous, u => u.HandleAsync(new()
        {
            UserName = name,
            DisplayName = name,
            Region = "云川省",
            NewPassword = "long-enough-22",
            Again = "long-enough-22",
        })));

        var results = await Task.WhenAll(Make("one"), Make("two"));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal(1, await platform.SeeAsync(db => db.Users.CountAsync(u => u.Role == Role.Administrator)));
        Assert.Equal("account.first-administrator", (await Make("three")).Problem!.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task SeedDemo_EveryStart_GivesEachAccountOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            foreach (var seed in new[] { typeof(Kernel.Regions.LoadRegions), typeof(Kernel.Organisations.SeedDemoOrganisations), typeof(SeedDemoAccounts) })
            {
                await platform.AsAsync(Actor.System, async s =>
                {
                    await s.GetServices<Kernel.Modules.ISeed>().Single(x => x.GetType() == seed).RunAsync(CancellationToken.None);
                    return 0;
                });
            }
        }

        var users = await platform.SeeAsync(db => db.Users.ToListAsync());
        Assert.Equal(21, users.Count);
        Assert.All(users, u => Assert.True(u.IsDemo));
        Assert.True(await CheckPasswordAsync(platform, users.Single(u => u.UserName == "cz-staff1").Id, DemoAccounts.Password));
        var organisations = await platform.SeeAsync(db => db.Set<Kernel.Organisations.Organisation>().ToListAsync());
        Assert.All(organisations.Where(o => o.CreditCode is not null), o => Assert.Equal(o.CreditCode, Kernel.Organisations.CreditCode.Parse(o.CreditCode!).Value));
    }

    private static Task<Result<AddAccount.Added>> AddAsync(TestPlatform platform, Actor actor, string name, string region, Role role = Role.BureauStaff) =>
        platform.AsAsync<AddAccount, Result<AddAccount.Added>>(actor, u => u.HandleAsync(new() { UserName = name, DisplayName = name, Role = role, RegionCode = region }));

    private static Task<Result> EditAsync(TestPlatform platform, Actor actor, User seen, Role role, string? name = null) =>
        platform.AsAsync<EditAccount, Result>(actor, u => u.HandleAsync(new()
        {
            Id = seen.Id,
            Version = seen.ConcurrencyStamp,
            DisplayName = name ?? seen.DisplayName,
            Role = role,
            RegionCode = seen.RegionCode,
        }));

    private static Task<Result> LockAsync(TestPlatform platform, Actor actor, Guid id) =>
        platform.AsAsync<LockAccount, Result>(actor, u => u.HandleAsync(id, locked: true));

    private static Task<User> UserAsync(TestPlatform platform, Guid id) => platform.SeeAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == id));

    private static Task<bool> CheckPasswordAsync(TestPlatform platform, Guid id, string password) => platform.AsAsync<UserManager<User>, bool>(
        Actor.System, async users => await users.CheckPasswordAsync((await users.FindByIdAsync(id.ToString()))!, password));
}
