using System.Text;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Records;
using Chuangpu.Enterprises.Register;
using Chuangpu.Enterprises.Research;
using Chuangpu.Enterprises.Subjects;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Results;
using Chuangpu.Rules;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.TestKit;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Tests.Research;

public sealed class LedgerTests
{
    private static Task<Result<Guid>> ProjectAsync(TestPlatform platform, Enterprise enterprise, string name = "演示项目甲", DateOnly? ends = null) =>
        platform.AsAsync<AddProject, Result<Guid>>(Actors.Enterprise(enterprise.Id), u => u.HandleAsync(new() { EnterpriseId = enterprise.Id, Name = name, StartsOn = new(2023, 1, 1), EndsOn = ends }));

    private static Task<Result> EntryAsync(
        TestPlatform platform, Actor actor, Guid project, decimal yuan, ExpenseCategory category = ExpenseCategory.Personnel, ExpenseMode mode = ExpenseMode.InHouse, DateOnly? date = null, string? note = null) =>
        platform.AsAsync<AddEntry, Result>(actor, u => u.HandleAsync(new() { ProjectId = project, Date = date ?? new(2024, 3, 1), Category = category, Mode = mode, Amount = yuan, Voucher = "记-1", Note = note }));

    private static Task<LedgerYear> ReadAsync(TestPlatform platform, Enterprise enterprise, int year = 2024) =>
        platform.AsAsync<ReadLedger, LedgerYear>(Actors.Staff(), r => r.HandleAsync(enterprise.Id, year));

    [Theory, OnEveryDatabase]
    public async Task Deduction_WholeYear_IsThatOfTheRules(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var own = Actors.Enterprise(enterprise.Id);
        var (first, second) = ((await ProjectAsync(platform, enterprise)).Value, (await ProjectAsync(platform, enterprise, "演示项目乙")).Value);
        foreach (var (project, yuan, category, mode) in new[]
        {
            (first, 880_000m, ExpenseCategory.Personnel, ExpenseMode.InHouse), (first, 120_000m, ExpenseCategory.Other, ExpenseMode.InHouse),
            (second, 920_000m, ExpenseCategory.Materials, ExpenseMode.InHouse), (second, 60_000m, ExpenseCategory.Other, ExpenseMode.InHouse),
            (first, 1_000_000m, ExpenseCategory.Personnel, ExpenseMode.EntrustedDomestic), (second, 3_000_000m, ExpenseCategory.Personnel, ExpenseMode.EntrustedAbroad),
            (second, 50_000m, ExpenseCategory.Personnel, ExpenseMode.EntrustedPersonAbroad),
        })
        {
            Assert.True((await EntryAsync(platform, own, project, yuan, category, mode)).Succeeded);
        }

        var ledger = await ReadAsync(platform, enterprise);
        Assert.Equal(603_000_000, ledger.TotalFen);
        // (180 + 18 of other + 80) at home, abroad two thirds of that, at 100 percent: the worked example of the rules, a year later.
        var deduction = ExpenseRules.Deduction(ledger, new(true, false, false, false));
        Assert.Equal((Entitlement.Entitled, 4_633_333.33m), (deduction.Entitlement, deduction.Payable!.Value.ToDecimal()));
        Assert.NotEmpty(deduction.Steps);
        // For recognition: 180 + 18 + 80 at home and 240 from abroad.
        Assert.Equal(5_180_000m, ExpenseRules.ForRecognition(ledger, new(true, false, false, false)).Payable!.Value.ToDecimal());
    }

    [Theory, OnEveryDatabase]
    public async Task Kind_IndustryAndQualification_DecideTheRate(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var shop = await Given.EnterpriseAsync(platform, "演示商贸有限公司", industry: "519");
        var software = await Given.EnterpriseAsync(platform, "演示软件有限公司", industry: "651");
        var unknown = await Given.EnterpriseAsync(platform, "演示未知有限公司", industry: null);
        await platform.GivenAsync(new Qualification
        {
            EnterpriseId = software.Id,
            Kind = QualificationKind.TechSme,
            RecognisedOn = new(2022, 5, 1),
            ValidUntil = new(2023, 3, 31),
            Source = FactSource.Bureau,
            EnteredBy = "甲科员",
            EnteredAt = Given.Now(platform),
        });

        async Task<(Entitlement, string)> OfAsync(Enterprise enterprise, int year)
        {
            var file = await platform.AsAsync<EnterpriseFacts, EnterpriseFile?>(Actors.Staff(), f => f.FileAsync(enterprise.Id, new(2025, 6, 30), default));
            var outcome = ExpenseRules.Deduction(await ReadAsync(platform, enterprise, year), TaxKind.Of(file!, year));
            return (outcome.Entitlement, outcome.Values.Single(v => v.Name == "适用加计比例").Outcome.ToString());
        }

        Assert.Equal(Entitlement.NotEntitled, (await OfAsync(shop, 2022)).Item1);
        Assert.Equal((Entitlement.Entitled, "100%"), await OfAsync(software, 2022));
        Assert.Equal((Entitlement.Entitled, "75%"), await OfAsync(software, 2021));
        Assert.Equal(Entitlement.MissingFacts, (await OfAsync(unknown, 2024)).Item1);
    }

    [Theory, OnEveryDatabase]
    public async Task Kind_ListOfAYear_IsTheSameForRateScheduleAndClause(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform, industry: "397");
        async Task ListAsync(DateOnly from, DateOnly? until) => Assert.True((await platform.AsAsync<AddRecord, Result<Guid>>(Actors.Staff(Actors.County), u => u.HandleAsync(new()
        {
            EnterpriseId = enterprise.Id,
            Kind = RecordKind.Qualification,
            Qualification = QualificationKind.DeductionList,
            On = from,
            Until = until,
        }))).Succeeded);
        await ListAsync(new(2022, 5, 1), null);
        await ListAsync(new(2024, 4, 15), new(2024, 12, 31));

        var file = (await platform.AsAsync<EnterpriseFacts, EnterpriseFile?>(Actors.Staff(), f => f.FileAsync(enterprise.Id, new(2025, 6, 30), default)))!;
        string RateOf(int year) => ExpenseRules.RateOf(enterprise.Id, year, TaxKind.Of(file, year))!.Value.Rate.ToString();
        // The higher rate is of 2023 to 2027, for the years of the list alone.
        Assert.Equal(["1", "1", "1.2", "1"], new[] { 2022, 2023, 2024, 2025 }.Select(RateOf));

        var clause = RuleFile.Read("条款 清单企业奖补\n  条件 清单：企业.加计清单企业(上年)\n  金额 = 10万元", new Schema(EnterpriseSchema.Facts)).Rule!.Clauses[0];
        async Task<Entitlement> OnAsync(DateOnly day) => clause.Evaluate((await platform.AsAsync<IEnterpriseFacts, EnterpriseSubject?>(Actors.Staff(), f => f.FindAsync(enterprise.Id, day, new(2025, 6, 30), default)))!.Facts, day).Entitlement;
        Assert.Equal([Entitlement.NotEntitled, Entitlement.Entitled], [await OnAsync(new(2024, 6, 30)), await OnAsync(new(2025, 6, 30))]);
    }

    [Theory, OnEveryDatabase]
    public async Task Entry_WrongInput_IsRefusedWithWhatToDo(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var own = Actors.Enterprise(enterprise.Id);
        var project = (await ProjectAsync(platform, enterprise, ends: new(2024, 12, 31))).Value;

        Assert.Equal("project.name", (await ProjectAsync(platform, enterprise)).Problem?.Code);
        Assert.Equal("entry.date", (await EntryAsync(platform, own, project, 1, date: new(2025, 7, 1))).Problem?.Code);
        Assert.Equal("entry.project", (await EntryAsync(platform, own, project, 1, date: new(2025, 1, 1))).Problem?.Code);
        Assert.Equal("entry.amount", (await EntryAsync(platform, own, project, 0.001m)).Problem?.Code);
        Assert.Equal("entry.amount", (await EntryAsync(platform, own, project, 0)).Problem?.Code);
        Assert.Equal("entry.note", (await EntryAsync(platform, own, project, -5)).Problem?.Code);
        Assert.Equal(Problem.NotAllowedCode, (await EntryAsync(platform, Actors.Staff(), project, 1)).Problem?.Code);
        Assert.Equal(Problem.NotFoundCode, (await EntryAsync(platform, Actors.Enterprise(Guid.NewGuid()), project, 1)).Problem?.Code);
        Assert.Empty((await ReadAsync(platform, enterprise)).Entries);
    }

    [Theory, OnEveryDatabase]
    public async Task Reverse_WrongEntry_LeavesBothAndNothingInSum(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var own = Actors.Enterprise(enterprise.Id);
        await EntryAsync(platform, own, (await ProjectAsync(platform, enterprise)).Value, 123.45m);
        var entry = Assert.Single((await ReadAsync(platform, enterprise)).Entries);
        Task<Result> ReverseAsync(Guid id) => platform.AsAsync<ReverseEntry, Result>(own, u => u.HandleAsync(new() { EntryId = id, Reason = "重复登记" }));

        Assert.True((await ReverseAsync(entry.Id)).Succeeded);
        Assert.Equal("entry.reversed", (await ReverseAsync(entry.Id)).Problem?.Code);
        var ledger = await ReadAsync(platform, enterprise);
        Assert.Equal((2, 0L), (ledger.Entries.Count, ledger.TotalFen));
        Assert.Equal("entry.reversed", (await ReverseAsync(ledger.Entries.Single(e => e.ReversesId == entry.Id).Id)).Problem?.Code);
    }

    // The buffer is asked for, so the stream has to own it.
    private static MemoryStream Stream(string text)
    {
        var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(text));
        stream.Position = 0;
        return stream;
    }

    [Theory, OnEveryDatabase]
    public async Task Import_FileWithFaults_TakesNothingAndNamesThem_ThenAllOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        await ProjectAsync(platform, enterprise);
        Task<Result<int>> ImportAsync(string text) => platform.AsAsync<ImportLedger, Result<int>>(Actors.Enterprise(enterprise.Id), u => u.HandleAsync(enterprise.Id, Stream(text)));
        const string Head = "凭证号,项目,凭证日期,费用类别,研发方式,金额,摘要\n";

        var wrong = await ImportAsync(Head + "记-1,演示项目甲,2024-03-01,人员人工费用,自主研发,100.5,工资\n记-2,没有的项目,2024-03-01,人员人工费用,自主研发,1,\n记-3,演示项目甲,2024-03-01,招待费,自主研发,1,\n记-4,演示项目甲,三月,折旧费用,自主研发,1,\n记-5,演示项目甲,2024-03-01,折旧费用,自主研发,很多,\n");
        Assert.Equal("ledger.rows", wrong.Problem?.Code);
        Assert.All(["第 3 行：“项目”列", "第 4 行：“费用类别”列", "第 5 行：“凭证日期”列", "第 6 行：“金额”列"], f => Assert.Contains(f, wrong.Problem!.Message, StringComparison.Ordinal));
        Assert.Empty((await ReadAsync(platform, enterprise)).Entries);

        const string Good = Head + "记-1,演示项目甲,2024-03-01,人员人工费用,自主研发,\"1,100.50\",工资\n记-2,演示项目甲,2024/4/1,其他相关费用,委托境外个人,2,\n";
        Assert.Equal(2, (await ImportAsync(Good)).Value);
        Assert.Equal(110_250, (await ReadAsync(platform, enterprise)).TotalFen);
        Assert.Contains("第 2 行：已经登记过", (await ImportAsync(Good)).Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("ledger.columns", (await ImportAsync("项目,金额\n甲,1\n")).Problem?.Code);
        Assert.Equal(2, (await ReadAsync(platform, enterprise)).Entries.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Report_OfTheLedger_IsADraftAndMovesNoFigureByItself(Engine engine)
    {
        await using var platform = await TestPlatform.StartAsync(engine);
        var enterprise = await Given.EnterpriseAsync(platform);
        var own = Actors.Enterprise(enterprise.Id);
        await Given.FiguresAsync(platform, enterprise, 2024, f => (f.Revenue, f.Research) = (5_000_000_000, 99_900));
        var project = (await ProjectAsync(platform, enterprise)).Value;
        await EntryAsync(platform, own, project, 900_000.01m);
        await EntryAsync(platform, own, project, 500_000, mode: ExpenseMode.EntrustedAbroad);
        Task<Result> ReportAsync(Actor actor, int year) => platform.AsAsync<ReportResearch, Result>(actor, u => u.HandleAsync(enterprise.Id, year));

        Assert.Equal(Problem.NotAllowedCode, (await ReportAsync(Actors.Staff(), 2024)).Problem?.Code);
        Assert.Equal("ledger.empty", (await ReportAsync(own, 2023)).Problem?.Code);
        Assert.Equal(99_900, (await platform.SeeAsync(db => db.Set<YearFigures>().SingleAsync())).Research);
        Assert.True((await ReportAsync(own, 2024)).Succeeded);

        var figures = await platform.SeeAsync(db => db.Set<YearFigures>().OrderBy(f => f.InForceAt == null).ToListAsync());
        Assert.Equal([(FigureState.InForce, 99_900L, (long?)null), (FigureState.Draft, 130_000_001L, 90_000_001L)], figures.Select(f => (f.State, f.Research!.Value, f.DomesticResearch)));
        Assert.Equal(5_000_000_000, figures[1].Revenue);
    }

    // A slow reference in whole 分 times 90, so that every limit is a whole number.
    [Fact]
    public void Deduction_RandomLedgers_IsTheOneInWholeNumbers() =>
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[0, 1_000_000_000], Gen.Long[0, 1_000_000_000], Gen.Long[0, 2_000_000_000]).Sample((five, other, home, abroad) =>
        {
            var project = new ResearchProject { EnterpriseId = Guid.NewGuid(), Name = "甲", StartsOn = new(2024, 1, 1) };
            LedgerEntry Entry(long fen, ExpenseCategory category, ExpenseMode mode) => new()
            {
                EnterpriseId = project.EnterpriseId,
                ProjectId = project.Id,
                Date = new(2024, 5, 1),
                Category = category,
                Mode = mode,
                AmountFen = fen,
                Voucher = "1",
                EnteredBy = "甲",
                EnteredAt = default,
            };
            var ledger = new LedgerYear(project.EnterpriseId, 2024, [project],
            [
                Entry(five, ExpenseCategory.Design, ExpenseMode.InHouse), Entry(other, ExpenseCategory.Other, ExpenseMode.InHouse),
                Entry(home, ExpenseCategory.Personnel, ExpenseMode.EntrustedDomestic), Entry(abroad, ExpenseCategory.Personnel, ExpenseMode.EntrustedAbroad),
            ]);
            var atHome = (Int128)five * 90 + Int128.Min((Int128)other * 90, (Int128)five * 10) + ((Int128)home * 72);
            var counted3 = (atHome * 3) + Int128.Min((Int128)abroad * 72 * 3, atHome * 2);
            var expected = (long)(((counted3 * 2) + 270) / 540);
            Assert.Equal(expected / 100m, ExpenseRules.Deduction(ledger, new(true, false, false, false)).Payable!.Value.ToDecimal());
        });
}
