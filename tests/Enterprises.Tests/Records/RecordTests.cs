using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Records;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Tests.Records;

public sealed class RecordTests
{
    private static Task<Result<Guid>> AddAsync(TestPlatform platform, Actor actor, RecordForm form) => platform.AsAsync<AddRecord, Result<Guid>>(actor, u => u.HandleAsync(form));

    private static IEnumerable<RecordForm> Whole(Guid id, string other) =>
    [
        new() { EnterpriseId = id, Kind = RecordKind.Qualification, Qualification = QualificationKind.HighTech, On = new(2024, 1, 1), Until = new(2026, 12, 31) },
        new() { EnterpriseId = id, Kind = RecordKind.Property, Property = PropertyKind.Invention, Title = "演示成果", On = new(2024, 1, 1) },
        new() { EnterpriseId = id, Kind = RecordKind.Contract, Number = "1", ContractKind = "技术开发", Side = "输出", Amount = 1.5m, On = new(2024, 1, 1) },
        new() { EnterpriseId = id, Kind = RecordKind.Prize, Title = "演示奖", Level = "省部级", Place = 1, On = new(2024, 1, 1) },
        new() { EnterpriseId = id, Kind = RecordKind.Award, Title = "演示补助", Level = "省级", Amount = 3, On = new(2024, 1, 1) },
        new() { EnterpriseId = id, Kind = RecordKind.Investment, Title = "演示标的", Amount = 3, On = new(2024, 1, 1) },
        new() { EnterpriseId = id, Kind = RecordKind.Relation, Relation = RelationKind.Controls, Other = other, Share = 51.25m },
    ];

    [Theory, OnEveryDatabase]
    public async Task Record_OfEveryKind_IsKeptAndWithdrawnWithItsReason(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var (enterprise, other) = (await Given.EnterpriseAsync(platform), await Given.EnterpriseAsync(platform, "演示乙有限公司", code: "91140403MA0DEM013X"));
        foreach (var form in Whole(enterprise.Id, other.Organisation.CreditCode!))
        {
            var added = await AddAsync(platform, Actors.Staff(), form);
            Assert.True(added.Succeeded, added.Problem?.Message);
            EndRecord.Request end = new() { EnterpriseId = enterprise.Id, RecordId = added.Value, Reason = "重复录入" };
            Assert.Equal(Problem.NotAllowedCode, (await platform.AsAsync<EndRecord, Result>(Actors.Enterprise(enterprise.Id), u => u.HandleAsync(end))).Problem?.Code);
            Assert.True((await platform.AsAsync<EndRecord, Result>(Actors.Staff(), u => u.HandleAsync(end))).Succeeded);
            Assert.Equal("record.ended", (await platform.AsAsync<EndRecord, Result>(Actors.Staff(), u => u.HandleAsync(end))).Problem?.Code);
        }

        var contract = await platform.SeeAsync(db => db.Set<TechContract>().SingleAsync());
        Assert.Equal((1_500_000L, "重复录入", FactSource.Bureau), (contract.AmountFen, contract.EndReason, contract.Source));
        Assert.Equal(5125, (await platform.SeeAsync(db => db.Set<EnterpriseRelation>().SingleAsync())).ShareBasisPoints);
    }

    [Theory, OnEveryDatabase]
    public async Task Record_NotWholeOrByOthers_IsRefused(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform, code: "91140403MA0DEM013X");
        async Task<string?> FieldAsync(int index, Action<RecordForm> change)
        {
            var form = Whole(enterprise.Id, "91140406MA0DEM0214").ElementAt(index);
            change(form);
            return (await AddAsync(platform, Actors.Staff(), form)).Problem?.Field;
        }

        Assert.Equal("Qualification", await FieldAsync(0, f => f.Qualification = null));
        Assert.Equal("Until", await FieldAsync(0, f => f.Until = new(2023, 1, 1)));
        Assert.Equal("On", await FieldAsync(1, f => f.On = new(2025, 7, 1)));
        Assert.Equal("Amount", await FieldAsync(2, f => f.Amount = 0.0000001m));
        Assert.Equal("Technology", await FieldAsync(2, f => f.Technology = 2));
        Assert.Equal("Place", await FieldAsync(3, f => f.Place = 0));
        Assert.Equal("Other", await FieldAsync(6, f => f.Other = "91140403MA0DEM013X"));
        Assert.Equal("Other", await FieldAsync(6, _ => { }));
        Assert.Equal(Problem.NotFoundCode, (await AddAsync(platform, Actors.Staff(Actors.OtherCounty), Whole(enterprise.Id, "").First())).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await AddAsync(platform, Actors.Enterprise(enterprise.Id), Whole(enterprise.Id, "").First())).Problem?.Code);
        Assert.Empty(await platform.SeeAsync(db => db.Set<Qualification>().ToListAsync()));
    }
}
