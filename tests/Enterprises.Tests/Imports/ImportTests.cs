using System.Text;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Imports;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Exports;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Enterprises.Tests.Imports;

public sealed class ImportTests
{
    private const string First = "91140403MA0DEM013X", Second = "91140406MA0DEM0214", Third = "91140404MA0DEM03XY";

    private static readonly Actor Staff = Actors.Staff();

    private static async Task<TestPlatform> StartAsync(Engine engine)
    {
        var platform = await TestPlatform.StartAsync(engine);
        foreach (var (code, name) in new[] { (Actors.County, "演示县"), (Actors.OtherCounty, "演示区"), ("990201", "外县") })
        {
            await platform.GivenAsync(new Region { Code = code, Name = name, Level = RegionLevel.County, ParentCode = code[..4] + "00" });
        }

        return platform;
    }

    private static async Task<Guid> KeepAsync(TestPlatform platform, byte[] content, string name = "演示数据.csv")
    {
        using var stream = new MemoryStream(content);
        var kept = await platform.AsAsync<KeepEnterpriseFile, Result<Guid>>(Staff, u => u.HandleAsync(stream, name));
        Assert.True(kept.Succeeded, kept.Problem?.Message);
        return kept.Value;
    }

    private static Task<Guid> KeepAsync(TestPlatform platform, string csv) => KeepAsync(platform, Encoding.UTF8.GetBytes(csv));

    private static async Task<EnterpriseCheck> CheckAsync(TestPlatform platform, Guid file) =>
        (await platform.AsAsync<CheckEnterpriseFile, Result<EnterpriseCheck>>(Staff, u => u.HandleAsync(file))).Value;

    private static async Task<ImportEnterprises.Outcome> ImportAsync(TestPlatform platform, Guid file, params (int Row, CandidateChoice Choice)[] choices) =>
        (await platform.AsAsync<ImportEnterprises, Result<ImportEnterprises.Outcome>>(Staff, u => u.HandleAsync(file, choices.ToDictionary(c => c.Row, c => c.Choice)))).Value;

    [Theory, OnEveryDatabase]
    public async Task Import_NewAndKnown_TakesWhatDiffersOnce(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        var known = await Given.EnterpriseAsync(platform, "演示甲有限公司", code: First, industry: "391", change: e => e.Dishonest = true);
        var old = await Given.FiguresAsync(platform, known, 2024, f => (f.Revenue, f.Staff) = (1_000_000, 30));
        platform.Clock.Advance(TimeSpan.FromDays(1));
        var csv = $"企业名称,统一社会信用代码,所在地区,行业,失信,年度,营业收入（万元）,研发费用(万元),职工总数,备注\n演示甲有限公司,{First},演示县,C3911,否,2024,1.5,0.25,,无\n演示乙有限公司,{Second},演示区,651,,2023,100.000001,,12,\n演示乙有限公司,{Second},,,,2024,120,,12,\n";
        var file = await KeepAsync(platform, csv);

        var check = await CheckAsync(platform, file);
        Assert.Equal((1, 1, 0, 0, 0), (check.Added, check.Changed, check.Same, check.Faults.Count, check.Candidates.Count));
        Assert.Equal([("失信", "是", "否"), ("2024 年营业收入（万元）", "1", "1.5"), ("2024 年研发费用（万元）", null, "0.25")], check.Changes.Where(c => c.Row == 2).Select(c => (c.Field, c.Old, c.New)));
        Assert.Equal(["备注"], check.Ignored);
        Assert.Equal(1, await platform.SeeAsync(db => db.Set<Enterprise>().CountAsync()));

        var receipt = (await ImportAsync(platform, file)).Receipt!;
        Assert.Equal((1, 1), (receipt.Added, receipt.Changed));
        var enterprises = await platform.SeeAsync(db => db.Set<Enterprise>().Include(e => e.Organisation).OrderBy(e => e.Organisation.Name).ToListAsync());
        var fresh = enterprises.Single(e => e.Organisation.CreditCode == Second);
        Assert.Equal((Actors.OtherCounty, "651", SizeClass.Small), (fresh.Organisation.RegionCode, fresh.IndustryCode, fresh.Size));
        Assert.False(enterprises.Single(e => e.Id == known.Id).Dishonest);
        var figures = await platform.SeeAsync(db => db.Set<YearFigures>().Where(f => f.EnterpriseId == known.Id).OrderBy(f => f.EnteredAt).ToListAsync());
        Assert.Equal([(old.Id, FigureState.Replaced), (figures[1].Id, FigureState.InForce)], figures.Select(f => (f.Id, f.State)));
        Assert.Equal((1_500_000L, 250_000L, 30L, FactSource.Import, receipt.Id), (figures[1].Revenue, figures[1].Research, figures[1].Staff, figures[1].Source, figures[1].ImportId));

        Assert.Equal(receipt.Id, (await ImportAsync(platform, file)).Receipt!.Id);
        var again = await CheckAsync(platform, await KeepAsync(platform, csv + "\n"));
        Assert.Equal((0, 0, 3), (again.Added, again.Changed, again.Same));
        Assert.Equal(4, await platform.SeeAsync(db => db.Set<YearFigures>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Import_SameNameOtherCode_IsDecidedByAPerson(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        var unnumbered = await Given.EnterpriseAsync(platform, "演示甲有限公司");
        await Given.EnterpriseAsync(platform, "演示乙有限公司", code: Second);
        var file = await KeepAsync(platform, $"企业名称,统一社会信用代码,所在地区,关联组\n演示甲有限公司,{First},演示县,演示集团\n演示乙有限公司,{Third},演示县,\n演示乙有限公司,,,演示集团\n");
        var check = await CheckAsync(platform, file);
        Assert.Equal([2, 3, 4], check.Candidates.Select(c => c.Row));
        Assert.Equal((unnumbered.Id, null), (check.Candidates[0].KnownId, check.Candidates[0].KnownCode));
        Assert.Null((await ImportAsync(platform, file, (2, CandidateChoice.Same))).Receipt);

        Assert.NotNull((await ImportAsync(platform, file, (2, CandidateChoice.Same), (3, CandidateChoice.New), (4, CandidateChoice.Skip))).Receipt);

        var names = await platform.SeeAsync(db => db.Set<Organisation>().OrderBy(o => o.CreditCode).Select(o => o.Name + o.CreditCode).ToListAsync());
        Assert.Equal(new[] { "演示甲有限公司" + First, "演示乙有限公司" + Second, "演示乙有限公司" + Third }.Order(), names.Order());
        Assert.Equal("演示集团", (await platform.SeeAsync(db => db.Set<Enterprise>().SingleAsync(e => e.Id == unnumbered.Id))).ControlGroup);
    }

    [Theory, OnEveryDatabase]
    public async Task Import_WithFaults_NamesTheCellsAndTakesNothing(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await Given.EnterpriseAsync(platform, "外地演示有限公司", "990201", Third);
        var file = await KeepAsync(platform,
            $"统一社会信用代码,企业名称,所在地区,行业,年度,营业收入,职工总数,科技人员\n91140403MA0DEM0130,甲,演示县,,,,,\n{First},乙,外县,,,,,\n{First},丙,演示县,999,2024,很多,1.5,\n{Second},丁,演示县,,2026,1,,\n{Third},戊,,,,,,\n,己,,,,,,\n{Second},丁,演示县,,2024,1,1,2\n{Second},丁,演示县,,2024,1,1,1\n");
        var outcome = await ImportAsync(platform, file);
        Assert.Null(outcome.Receipt);
        Assert.Equal(["A2", "C3", "D4", "F4", "G4", "E5", "A6", "A7", "E8", "E9"], outcome.Check.Faults.Select(f => f.Place));
        Assert.All(outcome.Check.Faults, f => Assert.True(f.Message.Length > 5));
        Assert.Equal((1, 0), (await platform.SeeAsync(db => db.Set<Enterprise>().CountAsync()), await platform.SeeAsync(db => db.Set<YearFigures>().CountAsync())));
    }

    [Theory, OnEveryDatabase]
    public async Task Import_ByOthersOrOfOthers_IsRefused(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        var file = await KeepAsync(platform, $"企业名称,统一社会信用代码,所在地区\n甲,{First},演示县\n");
        using var stream = new MemoryStream("a"u8.ToArray());
        Assert.Equal(Problem.NotAllowedCode, (await platform.AsAsync<KeepEnterpriseFile, Result<Guid>>(Actors.Leader(), u => u.HandleAsync(stream, "a.csv"))).Problem?.Code);
        Assert.Equal("import.heads", (await platform.AsAsync<KeepEnterpriseFile, Result<Guid>>(Staff, u => u.HandleAsync(stream, "a.csv"))).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await platform.AsAsync<ImportEnterprises, Result<ImportEnterprises.Outcome>>(Actors.Staff(), u => u.HandleAsync(file, new Dictionary<int, CandidateChoice>()))).Problem?.Code);
    }

    [Theory, OnEveryDatabase]
    public async Task Import_ZonesQualificationsAndContracts_AddsAndReplacesOnce(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await platform.GivenAsync(new Region { Code = "990171", Name = "演示高新区", Level = RegionLevel.Zone, ParentCode = Actors.City });
        var known = await Given.EnterpriseAsync(platform, "演示甲有限公司", code: First);
        const string heads = "统一社会信用代码,企业名称,所在地区,所在开发区,资质,认定日,资质有效期止,合同编号,合同类别,合同角色,合同登记日,成交额（万元）,到账额（万元）\n";
        var csv = $"{heads}{First},演示甲有限公司,,演示高新区,高新技术企业,2024-11-20,2027-11-19,HT1,技术开发,输出,2024-03-01,100,\n{Second},演示乙有限公司,演示县,,演示荣誉称号,2023-05-04,,,,,,,\n";

        var receipt = (await ImportAsync(platform, await KeepAsync(platform, csv))).Receipt!;

        Assert.Equal((1, 1), (receipt.Added, receipt.Changed));
        Assert.Equal("990171", (await platform.SeeAsync(db => db.Set<Enterprise>().SingleAsync(e => e.Id == known.Id))).ZoneCode);
        var qualifications = await platform.SeeAsync(db => db.Set<Qualification>().OrderBy(q => q.RecognisedOn).ToListAsync());
        Assert.Equal([("演示荣誉称号", QualificationKind.Other), ("高新技术企业", QualificationKind.HighTech)], qualifications.Select(q => (q.Title, q.Kind)));
        Assert.Equal((known.Id, FactSource.Import, receipt.Id, "演示数据.csv"), (qualifications[1].EnterpriseId, qualifications[1].Source, qualifications[1].ImportId, qualifications[1].Basis));

        // The same again says nothing; another amount ends the old contract and adds one, keeping what the file leaves out.
        var again = await CheckAsync(platform, await KeepAsync(platform, csv + "\n"));
        Assert.Equal((0, 0, 2), (again.Changes.Count, again.Faults.Count, again.Same));
        await ImportAsync(platform, await KeepAsync(platform, $"{heads}{First},,,,,,,HT1,,输出,,,60\n"));
        var contracts = await platform.SeeAsync(db => db.Set<TechContract>().OrderBy(c => c.EnteredAt).ThenBy(c => c.Id).ToListAsync());
        Assert.Equal([(100_000_000L, (long?)null, true), (100_000_000L, 60_000_000L, false)], contracts.Select(c => (c.AmountFen, c.ReceivedFen, c.EndedAt is not null)).OrderByDescending(c => c.Item3));
    }

    [Theory, OnEveryDatabase]
    public async Task Mark_FileWithFaults_ComesBackWithTheReasonsBesideEachRow(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        await Given.EnterpriseAsync(platform, "演示甲有限公司", code: First);
        var file = await KeepAsync(platform, $"统一社会信用代码,行业,资质,认定日,所在开发区\n{First},391,,,\n{First},999,高新技术企业,明天,没有的区\n");

        var marked = await platform.AsAsync<MarkEnterpriseFile, Result<byte[]>>(Staff, u => u.HandleAsync(file));

        using var bytes = new MemoryStream();
        bytes.Write(marked.Value);
        var rows = TableFile.Read(bytes, 10).Value.Rows;
        Assert.Equal(["统一社会信用代码", "行业", "资质", "认定日", "所在开发区", "核对说明"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal([First, "391"], rows[1].Cells.Select(c => c.Text).Where(t => t.Length > 0));
        Assert.Contains("行业：", rows[2].Cells[5].Text);
        Assert.Contains("认定日：“明天”看不懂", rows[2].Cells[5].Text);
        Assert.Contains("所在开发区：本市没有这个开发区", rows[2].Cells[5].Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Import_FilledTemplate_IsRead(Engine engine)
    {
        await using var platform = await StartAsync(engine);
        using var filled = new MemoryStream();
        XlsxWriter.Write(filled, [new Sheet("企业", [new("企业名称"), new("统一社会信用代码"), new("所在地区"), new("注册日期"), new("年度"), new("营业收入（万元）", 2)], [["演示甲有限公司", First, "演示县", new DateOnly(2018, 3, 1), 2024, 12.34m]])], []);
        var outcome = await ImportAsync(platform, await KeepAsync(platform, filled.ToArray(), "演示.xlsx"));
        Assert.Empty(outcome.Check.Faults);
        Assert.Equal(new DateOnly(2018, 3, 1), (await platform.SeeAsync(db => db.Set<Enterprise>().SingleAsync())).RegisteredOn);
        Assert.Equal(12_340_000L, (await platform.SeeAsync(db => db.Set<YearFigures>().SingleAsync())).Revenue);
        using var template = new MemoryStream();
        template.Write(ImportEndpoints.Template());
        Assert.Equal("import.empty", ImportTable.Read(template).Problem?.Code);
    }
}
