using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Collection;

/// <summary>
/// A province with a prefecture of two counties, two indicators (HNTE 高新技术企业 家, RD-EXP R&amp;D经费 亿元, also by
/// performer) and what tests do again and again. The clock stands at 2025-06-30.
/// </summary>
internal sealed class ACollection(TestPlatform platform) : IAsyncDisposable
{
    public TestPlatform Platform { get; } = platform;

    public Actor County { get; } = Actors.Staff(Actors.County, "县科员");

    public Actor OtherCounty { get; } = Actors.Staff(Actors.OtherCounty, "邻县科员");

    public Actor City { get; } = Actors.Staff(Actors.City, "市科员");

    public Actor Province { get; } = Actors.Staff(Actors.Province, "省科员");

    public static async Task<ACollection> StartAsync(Engine engine)
    {
        var made = new ACollection(await TestPlatform.StartAsync(engine));
        await made.Platform.GivenAsync(ARegion(Actors.Province, "云海省", RegionLevel.Province, RegionCode.Nation));
        await made.Platform.GivenAsync(ARegion());
        await made.Platform.GivenAsync(ARegion(Actors.County, "东山县", RegionLevel.County, Actors.City));
        await made.Platform.GivenAsync(ARegion(Actors.OtherCounty, "西河县", RegionLevel.County, Actors.City));
        await made.Platform.GivenAsync(AnIndicator(change: d => d.UpperLimit = 100_000));
        await made.Platform.GivenAsync(AnIndicator("RD-EXP", "R&D经费", d => (d.Unit, d.Decimals, d.Breakdowns) = ("亿元", 4, ["performer"])));
        await made.Platform.GivenAsync(AnIndicator("RD-INT", "R&D经费投入强度", d => (d.Unit, d.Formula, d.AcrossRegions) = ("%", "R&D经费 / 高新技术企业", RollUp.None)));
        await made.Platform.GivenAsync(new Breakdown { Code = "performer", Name = "执行部门" });
        await made.Platform.GivenAsync(new BreakdownMember { Code = "performer.enterprise", BreakdownCode = "performer", Name = "企业", Ordinal = 1 });
        await made.Platform.GivenAsync(new BreakdownMember { Code = "performer.university", BreakdownCode = "performer", Name = "高等学校", Ordinal = 2 });
        return made;
    }

    /// <summary>A form of the prefecture that asks its counties, with these rows and whatever is changed; published.</summary>
    public async Task<Guid> GivenFormAsync(Action<SaveForm.Request>? change = null, string[]? cells = null, Actor? by = null, (string Expression, CheckSeverity Severity, string Message)[]? checks = null)
    {
        var request = AForm();
        change?.Invoke(request);
        var form = (await Platform.AsAsync<SaveForm, Result<Guid>>(by ?? City, u => u.HandleAsync(request))).Value;
        foreach (var cell in cells ?? ["HNTE", "RD-EXP"])
        {
            _ = (await AddRowAsync(form, cell, by)).Value;
        }

        foreach (var (expression, severity, message) in checks ?? [])
        {
            await Platform.GivenAsync(new FormCheck { FormId = form, Ordinal = 1, Expression = expression, Severity = severity, Message = message });
        }

        Assert.Null((await PublishAsync(form, by)).Problem);
        return form;
    }

    public static SaveForm.Request AForm() => new()
    {
        Name = "科技统计年报",
        Frequency = Frequency.Year,
        Reporters = Reporters.Regions,
        UnitLevel = RegionLevel.County,
        FinalLevel = RegionLevel.Prefecture,
        ValueStatus = ValueStatus.Preliminary,
    };

    public Task<Result<Guid>> AddRowAsync(Guid form, string cell, Actor? by = null, OutlierTest outliers = OutlierTest.None) =>
        Platform.AsAsync<ChangeRows, Result<Guid>>(by ?? City, u => u.AddAsync(new() { FormId = form, Cell = cell, Outliers = outliers }));

    public async Task<Result> PublishAsync(Guid form, Actor? by = null)
    {
        var version = await Platform.SeeAsync(db => db.Set<ReportForm>().Where(f => f.Id == form).Select(f => f.Version).SingleAsync());
        return await Platform.AsAsync<PublishForm, Result>(by ?? City, u => u.HandleAsync(form, version));
    }

    public static OpenRound.Request ARound(Guid form, string period = "2024") => new()
    {
        FormId = form,
        Period = period,
        UnitsDueOn = new DateOnly(2025, 7, 5),
        CountyDueOn = new DateOnly(2025, 7, 10),
        PrefectureDueOn = new DateOnly(2025, 7, 20),
        ProvinceDueOn = new DateOnly(2025, 7, 31),
    };

    public Task<Result<Guid>> OpenAsync(OpenRound.Request request, Actor? by = null) => Platform.AsAsync<OpenRound, Result<Guid>>(by ?? City, u => u.HandleAsync(request));

    /// <summary>A published form, asked for 2024.</summary>
    public async Task<Guid> GivenRoundAsync(Action<SaveForm.Request>? change = null, string[]? cells = null, Actor? by = null, (string, CheckSeverity, string)[]? checks = null) =>
        (await OpenAsync(ARound(await GivenFormAsync(change, cells, by, checks)), by)).Value;

    public Task<UnitReport> ReportAsync(Guid round, string region = Actors.County) => Platform.SeeAsync(db => db.Set<UnitReport>()
        .Include(r => r.Values).ThenInclude(v => v.Row).Include(r => r.Steps).Include(r => r.Explanations).AsSplitQuery().FirstAsync(r => r.RoundId == round && r.RegionCode == region));

    /// <summary>Types numbers by indicator (and member) and keeps or hands in.</summary>
    public async Task<Result<SaveReport.Saved>> SaveAsync(UnitReport report, bool submit, Actor? by = null, Dictionary<string, string>? explanations = null, params (string Cell, string? Typed)[] numbers)
    {
        var rows = await Platform.SeeAsync(db => db.Set<FormRow>().Where(r => r.Form == db.Set<CollectionRound>().Single(c => c.Id == report.RoundId).Form).ToListAsync());
        var request = new SaveReport.Request { ReportId = report.Id, Version = report.Version, Submit = submit };
        foreach (var (cell, typed) in numbers)
        {
            request.Numbers[rows.Single(r => r.IndicatorCode + (r.MemberCode is null ? "" : "|" + r.MemberCode) == cell).Id] = typed;
        }

        foreach (var (key, text) in explanations ?? [])
        {
            request.Explanations[key] = text;
        }

        return await Platform.AsAsync<SaveReport, Result<SaveReport.Saved>>(by ?? County, u => u.HandleAsync(request));
    }

    /// <summary>The county hands in 高新技术企业 and R&amp;D经费.</summary>
    public async Task<UnitReport> GivenSubmittedAsync(Guid round, string hnte = "80", string rd = "1.5", string region = Actors.County)
    {
        var saved = await SaveAsync(await ReportAsync(round, region), submit: true, region == Actors.County ? County : OtherCounty, null, ("HNTE", hnte), ("RD-EXP", rd));
        Assert.True(saved.Value.Submitted, string.Join("；", saved.Value.Findings.Select(f => f.Message)));
        Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        return await ReportAsync(round, region);
    }

    public Task<Result> DecideAsync(UnitReport report, ReportDecision decision = ReportDecision.Approve, Actor? by = null, string? reason = null, Guid? version = null) =>
        Platform.AsAsync<DecideReport, Result>(by ?? City, u => u.HandleAsync(new() { ReportId = report.Id, Version = version ?? report.Version, Decision = decision, Reason = reason }));

    public async Task<UnitReport> GivenLockedAsync(Guid round, string hnte = "80", string rd = "1.5", string region = Actors.County)
    {
        Assert.Null((await DecideAsync(await GivenSubmittedAsync(round, hnte, rd, region))).Problem);
        Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        return await ReportAsync(round, region);
    }

    public Task<Result> UnlockAsync(UnitReport report, string? reason = "漏报一家", Actor? by = null) =>
        Platform.AsAsync<UnlockReport, Result>(by ?? City, u => u.HandleAsync(new() { ReportId = report.Id, Version = report.Version, Reason = reason }));

    public Task<List<IndicatorValue>> EntriesAsync(string code = "HNTE") =>
        Platform.SeeAsync(db => db.Set<IndicatorValue>().Where(v => v.IndicatorCode == code).OrderBy(v => v.EnteredAt).ToListAsync());

    public async Task<Organisation> GivenOrganisationAsync(string name, string region = Actors.County) =>
        await Platform.GivenAsync(new Organisation { Name = name, Kind = OrganisationKind.Enterprise, RegionCode = region });

    public async Task<User> GivenAccountAsync(string region) =>
        await Platform.GivenAsync(new User { UserName = $"u{region}", DisplayName = "科员", Role = Role.BureauStaff, RegionCode = region });

    public async ValueTask DisposeAsync() => await Platform.DisposeAsync();
}
