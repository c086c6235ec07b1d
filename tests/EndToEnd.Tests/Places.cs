using System.Text;
using Chuangpu.Assessment.Process;
using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Cockpit.Chains;
using Chuangpu.Enterprises.Imports;
using Chuangpu.Enterprises.Objections;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Research;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Indicators.Decomposition;
using Chuangpu.Indicators.Exchange.Imports;
using Chuangpu.Indicators.Warnings;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Demo;
using Chuangpu.Plans.Opinions;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Import;
using Chuangpu.Policies.Library;
using Chuangpu.Policies.Publication;
using Chuangpu.Policies.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.EndToEnd.Tests;

/// <summary>
/// Where a page is looked at whose address holds parameters. A parameter stands for a thing of the kind the segment before it
/// names (<c>/plans/{Id}/tasks/{TaskId}</c>); a new kind is added here, or its pages fail the test.
/// </summary>
internal static class Places
{
    private static readonly Guid Task = DemoId.Of("CZ-T10");

    /// <summary>The addresses at which a page is looked at, or none where nobody has said so.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(string route, Site site)
    {
        var segments = route.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].StartsWith('{'))
            {
                if (await ExampleAsync(route, segments[i - 1], site) is not { } example)
                {
                    return [];
                }

                segments[i] = example;
            }
        }

        var address = string.Join('/', segments) + Query(route);
        return address == "/policies/self-check"
            ? [address, $"{address}?clause={await ClauseAsync(site, "演示高企奖励")}&clause={await ClauseAsync(site, "演示研发投入奖励")}&example=0"]
            : [address, .. MoreStates(address)];
    }

    /// <summary>An item of the demo region that shows as much as there is.</summary>
    private static async Task<string?> ExampleAsync(string route, string kind, Site site) => (route, kind) switch
    {
        ("/open/regions/{Code}", _) => "140400",
        ("/open/opinions/{Code}", _) => await site.SeeAsync(db => db.Set<Opinion>().Where(o => o.Id == DemoId.Of("OPIN-1")).Select(o => o.Code).SingleAsync()),
        // The text of the real plans is not part of the demo region.
        ("/open/plans/{Id:guid}/text", _) => DemoId.Of(SamplePlanSeed.Key).ToString(),
        ("/indicators/{Code}/edit", _) => "1404-RD-IN",
        ("/indicators/{Code}/enter", _) => "HNTE",
        ("/indicators/import/{File:guid}", _) => (await KeepValuesAsync(site, "指标编码,地区代码,时期,数值,序号\nHNTE,140403,2024,很多,1\n")).ToString(),
        ("/indicators/imports/{Id:guid}", _) => (await ImportValuesAsync(site)).ToString(),
        ("/policies/clauses/{Id:guid}/edit", _) => (await ClauseAsync(site, "演示检测券补助")).ToString(),
        ("/policies/clauses/{Id:guid}/compare", _) => (await TwoVersionsAsync(site)).ToString(),
        (_, "clauses") => (await ClauseAsync(site, "演示研发投入奖励")).ToString(),
        (_, "simulations") => (await SimulateAsync(site)).ToString(),
        (_, "for") => (await EnterpriseAsync(site)).ToString(),
        ("/policies/imports/{Id:guid}", _) => (await FailedPolicyImportAsync(site)).ToString(),
        ("/policies/{Id:guid}/publish", _) => (await PolicyAsync(site, draft: true)).ToString(),
        (_, "policies") => (await PolicyAsync(site, draft: false)).ToString(),
        ("/enterprises/import/{File:guid}", _) => (await KeepEnterprisesAsync(site, "企业名称,统一社会信用代码,所在地区,年度,营业收入\n长治市演示光电科技有限公司,91140403MA0DEM013X,潞州区,2024,很多\n")).ToString(),
        ("/enterprises/imports/{Id:guid}", _) => (await ImportEnterprisesAsync(site)).ToString(),
        ("/cockpit/chains/import/{File:guid}", _) => (await KeepChainsAsync(site)).ToString(),
        (_, "nodes") => (await site.SeeAsync(db => db.Set<ChainNode>().FirstAsync(n => n.Name == "芯片制造"))).Id.ToString(),
        (_, "chains") => (await site.SeeAsync(db => db.Set<IndustryChain>().FirstAsync(c => c.Name == "半导体光电"))).Id.ToString(),
        ("/policies/objection/{Code}", _) => (await site.SeeAsync(db => db.Set<AwardObjection>().FirstAsync())).Code,
        ("/policies/objections/{Id:guid}", _) => (await site.SeeAsync(db => db.Set<AwardObjection>().FirstAsync())).Id.ToString(),
        (_, "objections") => (await site.SeeAsync(db => db.Set<Objection>().FirstAsync())).Id.ToString(),
        (_, "withdraw") => (await site.SeeAsync(db => db.Set<Qualification>().FirstAsync(q => q.Enterprise.Organisation.ShortName == "演示光电" && q.EndedAt == null))).Id.ToString(),
        (_, "records") when route.StartsWith("/enterprises", StringComparison.Ordinal) => "contract",
        (_, "assets") => (await site.SeeAsync(db => db.Set<IntangibleAsset>().FirstAsync(a => a.Enterprise.Organisation.ShortName == "演示光电"))).Id.ToString(),
        (_, "figures") => "2024",
        (_, "enterprises") => (await EnterpriseAsync(site)).ToString(),
        (_, "indicators") => "RD-INT",
        // The region of a figure stands behind its indicator, its period behind its region.
        (_, "RD-INT") => "140400",
        (_, "140400") => "2024",
        (_, "plans") => DemoId.Of("changzhi-2021-2025").ToString(),
        (_, "goals") when route.StartsWith("/targets", StringComparison.Ordinal) => DemoId.Of("CZ-G01").ToString(),
        (_, "splits") => (await site.SeeAsync(db => db.Set<TargetSplit>().FirstAsync(s => s.IsDemo && s.Status == SplitStatus.Draft))).Id.ToString(),
        (_, "goals") => DemoId.Of("CZ-G36").ToString(),
        (_, "tasks") => Task.ToString(),
        (_, "projects") => DemoId.Of("CZ-P03").ToString(),
        (_, "promised-documents") => DemoId.Of("CZ-D01").ToString(),
        (_, "adjustments") => DemoId.Of("ADJ-1").ToString(),
        (_, "supervision") => DemoId.Of("FIND-2").ToString(),
        (_, "meetings") => DemoId.Of("MEET-1").ToString(),
        (_, "opinions") => DemoId.Of("OPIN-1").ToString(),
        (_, "imports") => await site.ReadSampleAsync(),
        ("/collection/forms/{Id:guid}/edit", _) => (await site.SeeAsync(db => db.Set<ReportForm>().FirstAsync(f => f.RegionCode == "140400" && f.Status == FormStatus.Draft))).Id.ToString(),
        (_, "forms") => (await site.SeeAsync(db => db.Set<ReportForm>().FirstAsync(f => f.RegionCode == "140400" && f.Status == FormStatus.Published))).Id.ToString(),
        (_, "rounds") => (await site.SeeAsync(db => db.Set<CollectionRound>().FirstAsync(r => r.Form.RegionCode == "140000"))).Id.ToString(),
        _ when route.StartsWith("/collection/reports", StringComparison.Ordinal) => (await site.SeeAsync(db => db.Set<UnitReport>().FirstAsync(r => r.RegionCode == "140400"))).Id.ToString(),
        (_, "reports") => (await site.SeeAsync(db => db.Set<ProgressReport>().Where(r => r.TaskId == Task).OrderBy(r => r.Id).FirstAsync())).Id.ToString(),
        (_, "accounts") => (await site.SeeAsync(db => db.Set<User>().SingleAsync(u => u.UserName == "cz-staff2"))).Id.ToString(),
        (_, "organisations") => (await site.SeeAsync(db => db.Set<Organisation>().FirstAsync(o => o.ShortName == "长治市科技局"))).Id.ToString(),
        (_, "rules") => (await site.SeeAsync(db => db.Set<WarningRule>().FirstAsync(r => r.IsDemo))).Id.ToString(),
        (_, "budgets") => (await site.SeeAsync(db => db.Set<Budget>().FirstAsync(b => b.IsDemo))).Id.ToString(),
        (_, "applications") => (await site.SeeAsync(db => db.Set<AwardApplication>().FirstAsync(a => a.IsDemo && a.State == ApplicationState.Paid))).Id.ToString(),
        (_, "apply") => (await site.SeeAsync(db => db.Set<AwardClause>().FirstAsync(c => c.Name == "演示技术交易补助"))).Id.ToString(),
        (_, "batches") => (await site.SeeAsync(db => db.Set<Batch>().FirstAsync(b => b.IsDemo && b.State == BatchState.Approved))).Id.ToString(),
        (_, "publications") => (await site.SeeAsync(db => db.Set<Batch>().FirstAsync(b => b.IsDemo && b.State == BatchState.Published))).Id.ToString(),
        ("/assessment/judging/{ProcessId:guid}/units/{CaseId:guid}", "units") => (await OpenAssignmentAsync(site)).CaseId.ToString(),
        (_, "judging") => (await OpenAssignmentAsync(site)).Case.ProcessId.ToString(),
        ("/assessment/mine/{CaseId:guid}", _) => (await AppealAsync(site)).CaseId.ToString(),
        (_, "cases") => (await AppealAsync(site)).CaseId.ToString(),
        (_, "appeals") => (await AppealAsync(site)).Id.ToString(),
        ("/open/assessments/{Id:guid}", _) => (await site.SeeAsync(db => db.Set<AssessmentProcess>().FirstAsync(p => p.IsDemo && p.PublishedAt != null))).Id.ToString(),
        (_, "processes") => (await site.SeeAsync(db => db.Set<AssessmentProcess>().FirstAsync(p => p.IsDemo && p.State == ProcessState.Provisional))).Id.ToString(),
        (_, "schemes") => (await site.SeeAsync(db => db.Set<AssessmentScheme>().FirstAsync(x => x.IsDemo))).Id.ToString(),
        (_, "runs") => (await site.SeeAsync(db => db.Set<AssessmentRun>().OrderByDescending(r => r.Year).FirstAsync(r => r.IsDemo))).Id.ToString(),
        (_, "groups") => "c1",
        (_, "items") => "RD-INT",
        (_, "weights") => "service",
        (_, "units") => "140404",
        (_, "audit") => "1",
        (_, "status") => "400",
        _ => null,
    };

    private static Task<Assignment> OpenAssignmentAsync(Site site) =>
        site.SeeAsync(db => db.Set<Assignment>().AsNoTracking().Include(a => a.Case).OrderBy(a => a.Id).FirstAsync(a => a.Case.Process.IsDemo && a.MayJudge && a.Assessor.DoneAt == null));

    private static Task<Appeal> AppealAsync(Site site) => site.SeeAsync(db => db.Set<Appeal>().FirstAsync(a => a.Case.Process.IsDemo && a.State == AppealState.Pending));

    private static Task<Guid> ClauseAsync(Site site, string name) => site.SeeAsync(db => db.Set<AwardClause>().Where(c => c.Name == name).Select(c => c.Id).SingleAsync());

    private static Task<Guid> PolicyAsync(Site site, bool draft) =>
        site.SeeAsync(db => db.Set<PolicyDocument>().Where(d => d.IsDemo && d.PublishedAt == null == draft && d.Texts.Any()).Select(d => d.Id).FirstAsync());

    private static async Task<Guid> FailedPolicyImportAsync(Site site)
    {
        var content = Encoding.UTF8.GetBytes("%PDF-1.4 演示数据：断开的文件");
        var import = (await site.AsAsync(await site.ActorAsync("cz-staff1"), services => services.GetRequiredService<ImportPolicy>().HandleAsync(new()
        {
            RegionCode = "140400",
            File = new Microsoft.AspNetCore.Http.FormFile(new MemoryStream(content), 0, content.Length, "File", "演示断开的文件.pdf"),
        }))).Value;
        for (var i = 0; i < 120 && await site.SeeAsync(db => db.Set<PolicyImport>().AnyAsync(p => p.Id == import && p.State != PolicyImportState.Failed)); i++)
        {
            await System.Threading.Tasks.Task.Delay(250);
        }

        return import;
    }

    private static Task<Guid> EnterpriseAsync(Site site) => site.SeeAsync(db => db.Set<Organisation>().Where(o => o.ShortName == "演示光电").Select(o => o.Id).SingleAsync());

    // Written by one and published by another, so that a visitor sees both.
    private static async Task<Guid> TwoVersionsAsync(Site site)
    {
        var id = await ClauseAsync(site, "演示引才补贴");
        var clause = await site.SeeAsync(db => db.Set<AwardClause>().AsNoTracking().Include(c => c.Versions).SingleAsync(c => c.Id == id));
        if (clause.Versions is [var only])
        {
            var rules = only.Rules.Replace("5万元", "6万元", StringComparison.Ordinal).Replace("自 2023-01-01", "自 2025-01-01", StringComparison.Ordinal);
            var saved = await site.AsAsync(await site.ActorAsync("cz-staff1"), services => services.GetRequiredService<SaveClause>().HandleAsync(new() { ClauseId = id, Version = only.Version, Rules = rules, Mode = clause.Mode }));
            var draft = await site.SeeAsync(db => db.Set<ClauseVersion>().Where(v => v.ClauseId == id && v.PublishedAt == null).Select(v => v.Id).SingleAsync());
            var published = await site.AsAsync(await site.ActorAsync("cz-staff2"), services => services.GetRequiredService<PublishPolicy>().HandleAsync(new() { DocumentId = clause.DocumentId, Drafts = [draft] }));
            Assert.Null(saved.Problem ?? published.Problem);
        }

        return id;
    }

    private static async Task<Guid> SimulateAsync(Site site)
    {
        var clause = await ClauseAsync(site, "演示研发投入奖励");
        var rules = await site.SeeAsync(db => db.Set<ClauseVersion>().Where(v => v.ClauseId == clause && v.PublishedAt != null).Select(v => v.Rules).FirstAsync());
        return await site.AsAsync(await site.ActorAsync("cz-staff1"), async services => (await services.GetRequiredService<SimulateClause>().HandleAsync(new()
        {
            ClauseId = clause,
            Title = "门槛降到百分之四",
            Day = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime),
            Rules = rules.Replace("≥ 5%", "≥ 4%", StringComparison.Ordinal),
        })).Value);
    }

    private static async Task<Guid> KeepValuesAsync(Site site, string csv) => await site.AsAsync(await site.ActorAsync("cz-staff1"), async services =>
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return (await services.GetRequiredService<KeepValueFile>().HandleAsync(content, "演示数据.csv")).Value;
    });

    private static async Task<Guid> ImportValuesAsync(Site site)
    {
        var file = await KeepValuesAsync(site, "指标编码,地区代码,时期,数值\nVOUCHERS,140404,2019,12\n");
        return await site.AsAsync(await site.ActorAsync("cz-staff1"), async services => (await services.GetRequiredService<ImportValues>().HandleAsync(new(file))).Value.Receipt!.Id);
    }

    private static async Task<Guid> KeepChainsAsync(Site site) => await site.AsAsync(await site.ActorAsync("cz-staff1"), async services =>
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("产业链,环节,上游环节,行业代码,关键词,说明\n半导体光电,衬底材料,,398,衬底,\n半导体光电,新环节,衬底材料,397,光电,\n"));
        return (await services.GetRequiredService<KeepChainFile>().HandleAsync(content, "演示数据.csv")).Value;
    });

    private static async Task<Guid> KeepEnterprisesAsync(Site site, string csv) => await site.AsAsync(await site.ActorAsync("cz-staff1"), async services =>
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return (await services.GetRequiredService<KeepEnterpriseFile>().HandleAsync(content, "演示数据.csv")).Value;
    });

    private static async Task<Guid> ImportEnterprisesAsync(Site site)
    {
        var file = await KeepEnterprisesAsync(site, "统一社会信用代码,关联组\n91140404MA0DEM03XY,演示集团\n");
        return await site.AsAsync(await site.ActorAsync("cz-staff1"), async services =>
            (await services.GetRequiredService<ImportEnterprises>().HandleAsync(file, new Dictionary<int, CandidateChoice>())).Value.Receipt!.Id);
    }

    /// <summary>What a page needs behind its address to have something to show.</summary>
    private static string Query(string route) => route switch
    {
        "/plans/{Id:guid}/alignment/link" => $"?goal={DemoId.Of("CZ-G14")}&upper={DemoId.Of("shanxi-2014-2020")}",
        _ => "",
    };

    /// <summary>The same page in other states worth a look.</summary>
    private static IEnumerable<string> MoreStates(string address) => address switch
    {
        "/open/search" => ["/open/search?q=%E7%A0%94%E5%8F%91", "/open/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E7%A7%8D%E4%B8%9C%E8%A5%BF"],
        "/open/news" => ["/open/news?kind=Opinion&region=140400"],
        "/status/400" => ["/status/413", "/status/500"],
        "/indicators/workbench" =>
        [
            "/indicators/workbench?i=RD-INT&i=RD-EXP&region=140400&below=140400&show=change&show=rank&show=mean",
            "/indicators/workbench?i=HNTE&region=140402&region=140403&columns=Region",
        ],
        "/cockpit/ecosystem" => ["/cockpit/ecosystem?region=140400&node=Industry-39", "/cockpit/ecosystem?only=%E4%BC%81%E4%B8%9A&page=2"],
        "/supervision/new" => [$"/supervision/new?task={Task}"],
        _ when address.EndsWith("/weights/service", StringComparison.Ordinal) => [address + "?method=ByHand", address + "?method=Budget", address + "?method=Entropy"],
        _ when address.StartsWith("/assessment/runs/", StringComparison.Ordinal) && address.EndsWith("/items", StringComparison.Ordinal) => [address + "?item=RD-INT"],
        _ when address.StartsWith("/assessment/", StringComparison.Ordinal) && address.EndsWith("/items/new", StringComparison.Ordinal) => [address + "?parent=input&source=Statistic", address + "?source=Tasks", address + "?source=Bonus"],
        _ when address.EndsWith("/replay", StringComparison.Ordinal) => [address + "?item=input&weight=40", address + "?cutoff=2025-13-01"],
        _ when address.EndsWith("/tasks/board", StringComparison.Ordinal) => [address + "?by=unit"],
        _ => [],
    };
}
