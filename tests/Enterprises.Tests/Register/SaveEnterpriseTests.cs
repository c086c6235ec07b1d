using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Tests.Register;

public sealed class SaveEnterpriseTests
{
    private const string Code = "91140403MA0DEM013X", OtherCode = "91140406MA0DEM0214";

    private static SaveEnterprise.Request Request(string code = Code, string region = Actors.County) =>
        new() { Name = "演示甲有限公司", CreditCode = code, RegionCode = region, Industry = "C3911", State = EnterpriseState.Operating };

    private static Task<Result<Guid>> SaveAsync(TestPlatform platform, Actor actor, SaveEnterprise.Request request) =>
        platform.AsAsync<SaveEnterprise, Result<Guid>>(actor, u => u.HandleAsync(request));

    [Theory, OnEveryDatabase]
    public async Task Save_New_IsTheOrganisationItself(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var saved = await SaveAsync(platform, Actors.Staff(), Request());
        var enterprise = await platform.SeeAsync(db => db.Set<Enterprise>().Include(e => e.Organisation).SingleAsync());
        Assert.Equal((saved.Value, saved.Value, "391", OrganisationKind.Enterprise), (enterprise.Id, enterprise.Organisation.Id, enterprise.IndustryCode, enterprise.Organisation.Kind));
    }

    [Theory, OnEveryDatabase]
    public async Task Save_OrganisationKnownAlready_BecomesTheEnterprise(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var known = await platform.GivenAsync(new Organisation { Name = "演示旧名", Kind = OrganisationKind.Enterprise, RegionCode = Actors.County, CreditCode = Code });
        Assert.Equal(known.Id, (await SaveAsync(platform, Actors.Staff(), Request())).Value);
        Assert.Equal("enterprise.known", (await SaveAsync(platform, Actors.Staff(), Request())).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Save_WrongInput_SaysWhatToDo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        async Task<string?> FieldAsync(Action<SaveEnterprise.Request> change)
        {
            var request = Request();
            change(request);
            return (await SaveAsync(platform, Actors.Staff(), request)).Problem?.Field;
        }

        Assert.Equal("CreditCode", await FieldAsync(r => r.CreditCode = "91140403MA0DEM0130"));
        Assert.Equal("Industry", await FieldAsync(r => r.Industry = "999"));
        Assert.Equal("RegionCode", await FieldAsync(r => r.RegionCode = "990201"));
        Assert.Equal("SizeSource", await FieldAsync(r => r.Size = SizeClass.Large));
        Assert.Equal("Name", await FieldAsync(r => r.Name = " "));
        Assert.Empty(await platform.SeeAsync(db => db.Set<Enterprise>().ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Save_ByOthers_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform, code: OtherCode);
        var request = Request();
        request.Id = enterprise.Id;
        Assert.Equal(Problem.NotFoundCode, (await SaveAsync(platform, Actors.Staff(Actors.OtherCounty), request)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await SaveAsync(platform, Actors.Enterprise(enterprise.Id), request)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await SaveAsync(platform, Actors.Leader(), request)).Problem?.Code);
        request.Version = Guid.NewGuid();
        Assert.Equal(Problem.ConflictCode, (await SaveAsync(platform, Actors.Staff(), request)).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Filter_ByEachThing_FindsWhatFits(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var soft = await Given.EnterpriseAsync(platform, "演示软件有限公司", industry: "651", code: Code, change: e => e.Size = SizeClass.Small);
        var steel = await Given.EnterpriseAsync(platform, "演示钢构有限公司", Actors.OtherCounty, OtherCode, "331", e => e.State = EnterpriseState.Suspended);
        await platform.GivenAsync(new Enterprises.Qualifications.Qualification
        {
            EnterpriseId = soft.Id,
            Kind = Enterprises.Qualifications.QualificationKind.HighTech,
            RecognisedOn = new(2024, 1, 1),
            ValidUntil = new(2025, 6, 30),
            Source = FactSource.Bureau,
            EnteredBy = "甲科员",
            EnteredAt = Given.Now(platform),
        });
        var all = new EnterpriseFilter(null, null, null, null, null, null);
        Task<List<Guid>> FindAsync(EnterpriseFilter filter, DateOnly? on = null) => platform.SeeAsync(db => filter.Of(db, on ?? new(2025, 6, 30)).Select(e => e.Id).ToListAsync());

        Assert.Equal(2, (await FindAsync(all)).Count);
        Assert.Equal([soft.Id], await FindAsync(all with { Text = "软件" }));
        Assert.Equal([steel.Id], await FindAsync(all with { Text = "ma0dem02" }));
        Assert.Equal([soft.Id], await FindAsync(all with { Region = Actors.County }));
        Assert.Equal(2, (await FindAsync(all with { Region = Actors.City })).Count);
        Assert.Equal([steel.Id], await FindAsync(all with { Industry = "C" }));
        Assert.Equal([soft.Id], await FindAsync(all with { Industry = "65" }));
        Assert.Equal([soft.Id], await FindAsync(all with { Size = SizeClass.Small }));
        Assert.Equal([steel.Id], await FindAsync(all with { State = EnterpriseState.Suspended }));
        Assert.Equal([soft.Id], await FindAsync(all with { Holds = Enterprises.Qualifications.QualificationKind.HighTech }));
        Assert.Empty(await FindAsync(all with { Holds = Enterprises.Qualifications.QualificationKind.HighTech }, new(2025, 7, 1)));
    }
}
