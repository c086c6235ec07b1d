using System.Net;
using System.Text.RegularExpressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Web.Tests.Accounts;

public sealed partial class AccountPageTests
{
    [Fact]
    public async Task FirstRun_NoAdministrator_LeadsToSetupOnce()
    {
        await using var web = await TestWeb.StartAsync(administrator: false, regions: true);
        using var client = web.Visitor();
        Assert.Equal("/setup", (await client.GetAsync("/")).Headers.Location!.ToString());
        Assert.Equal("/setup", (await client.GetAsync("/sign-in")).Headers.Location!.ToString());

        using var made = await TestWeb.SubmitAsync(client, "/setup", "setup", ("_request.UserName", "root"), ("_request.DisplayName", "管理员"),
            ("_request.Region", "长治市"), ("_request.NewPassword", TestWeb.Password), ("_request.Again", TestWeb.Password));

        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/accounts")).StatusCode);
        using var other = web.Visitor();
        Assert.EndsWith("/sign-in", (await other.GetAsync("/setup")).Headers.Location!.ToString());
        Assert.Equal("140400", await web.SeeAsync(db => db.Users.Where(u => u.Role == Role.Administrator).Select(u => u.RegionCode).SingleAsync()));
    }

    [Fact]
    public async Task AddAccount_ThenFirstSignIn_AsksForANewPasswordFirst()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        using var admin = await web.SignedInAsync(Role.Administrator, "140400");
        using var added = await TestWeb.SubmitAsync(admin, "/accounts/new", "add-account", ("_request.UserName", "wang"), ("Model.DisplayName", "王"),
            ("Model.Role", "BureauStaff"), ("Model.RegionCode", "140403"), ("Model.OrganisationId", ""));
        var shown = await added.Content.ReadAsStringAsync();
        Assert.Contains("一次性密码", shown);
        Assert.True(added.Headers.CacheControl!.NoStore);
        var password = OneTime().Match(shown).Groups[1].Value;

        using var wang = web.Visitor();
        using var signedIn = await TestWeb.SignInAsync(wang, "wang", password);
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        Assert.Equal("/account/password", (await wang.GetAsync("/")).Headers.Location!.ToString());
        Assert.Equal("/account/password", (await wang.GetAsync("/plans")).Headers.Location!.ToString());

        using var changed = await TestWeb.SubmitAsync(wang, "/account/password", "password", ("_request.OldPassword", password),
            ("_request.NewPassword", TestWeb.Password), ("_request.Again", TestWeb.Password));
        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await wang.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task EditAccount_OfAnotherRegion_IsNotFound()
    {
        await using var web = await TestWeb.StartAsync();
        var outside = await web.GivenUserAsync(Role.BureauStaff, Actors.OtherCity);
        var inside = await web.GivenUserAsync(Role.BureauStaff, Actors.County);
        using var admin = await web.SignedInAsync(Role.Administrator, Actors.City);

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/accounts/{outside.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/accounts/{inside.Id}")).StatusCode);
        var list = await admin.GetStringAsync("/accounts");
        Assert.Contains(inside.UserName!, list);
        Assert.DoesNotContain(outside.UserName!, list);
    }

    [Fact]
    public async Task EditAccount_ChangedByAnother_ShowsWhatWouldBeOverwritten()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        var user = await web.GivenUserAsync(Role.BureauStaff, "140400");
        using var admin = await web.SignedInAsync(Role.Administrator, "140400");
        var form = await TestWeb.FormAsync(admin, $"/accounts/{user.Id}", "edit-account",
            ("Model.DisplayName", "改过的名字"), ("Model.Role", "BureauStaff"), ("Model.RegionCode", "140400"), ("Model.OrganisationId", ""));
        var theirs = await web.AsAsync(Actor.System, async s =>
        {
            var unit = new Organisation { Name = "长治市演示局", Kind = OrganisationKind.Department, RegionCode = "140400" };
            var db = s.GetRequiredService<ChuangpuDb>();
            db.Add(unit);
            await db.SaveChangesAsync();
            var found = (await s.GetRequiredService<UserManager<User>>().FindByIdAsync(user.Id.ToString()))!;
            found.OrganisationId = unit.Id;
            await s.GetRequiredService<UserManager<User>>().UpdateAsync(found);
            return unit;
        });

        using var answer = await admin.PostAsync($"/accounts/{user.Id}", form);

        var page = Rows().Matches(await answer.Content.ReadAsStringAsync()).Select(m => m.Value).ToList();
        Assert.Contains(page, row => row.Contains("所属单位", StringComparison.Ordinal) && row.Contains(theirs.Name, StringComparison.Ordinal));
        Assert.Contains(page, row => row.Contains("姓名", StringComparison.Ordinal) && row.Contains("改过的名字", StringComparison.Ordinal));
        Assert.Contains(page, row => row.Contains("所属地区", StringComparison.Ordinal) && row.Contains("长治市", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Audit_OfAnotherRegion_IsNotShown()
    {
        await using var web = await TestWeb.StartAsync();
        using var near = await web.SignedInAsync(Role.Administrator, Actors.City);
        using var far = await web.SignedInAsync(await web.GivenUserAsync(Role.Administrator, Actors.OtherCity));
        var farEntry = await web.SeeAsync(db => db.Set<Kernel.Audit.AuditEntry>().Where(e => e.Action == "SignedIn" && e.ActorRegion == Actors.OtherCity).Select(e => e.Sequence).SingleAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await near.GetAsync($"/audit/{farEntry}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await far.GetAsync($"/audit/{farEntry}")).StatusCode);
    }

    [GeneratedRegex("class=\"one-time\">([^<]+)<")]
    private static partial Regex OneTime();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();
}
