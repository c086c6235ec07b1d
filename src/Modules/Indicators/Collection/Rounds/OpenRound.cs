using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Rounds;

/// <summary>The bureau asks a published form for a period: every unit gets a report to fill, and is told so.</summary>
public sealed class OpenRound(ChuangpuDb db, RegionDirectory directory, ApprovalChain chain, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var form = await db.Set<ReportForm>().AsNoTracking().Include(f => f.Rows).ThenInclude(r => r.Indicator).ThenInclude(i => i.Definitions)
            .AsSplitQuery().SingleOrDefaultAsync(f => f.Id == request.FormId, cancellation);
        if (form is null || !current.Actor.MayManage(form))
        {
            return Problem.NotFound("这张报表");
        }

        if (form.Status != FormStatus.Published)
        {
            return new Problem("round.form", "只有已发布的最新版本可以开启填报，请先发布报表。");
        }

        if (!StatPeriod.TryParse(request.Period, out var period) || period.Frequency != form.Frequency)
        {
            return new Problem("round.period", "请按报表的频率填写时期，例如 2024、2024-Q1 或 2024-03。", nameof(Request.Period));
        }

        var region = await directory.FindAsync(form.RegionCode, cancellation);
        if (form.Rows.Select(r => ValueRules.Check(new(r.Indicator, region!, period, r.MemberCode), null, form.ValueStatus, clock.Today())).FirstOrDefault(p => p is not null) is { } early)
        {
            return early with { Field = nameof(Request.Period) };
        }

        var twice = new Problem("round.double", $"{period.Words}已经开启过填报，请在期次列表中打开。", nameof(Request.Period));
        if (await db.Set<CollectionRound>().AnyAsync(r => r.Form.SeriesId == form.SeriesId && r.StartsOn == period.StartsOn, cancellation))
        {
            return twice;
        }

        var round = new CollectionRound { FormId = form.Id, StartsOn = period.StartsOn, OpenedAt = clock.GetUtcNow().UtcDateTime };
        var reports = await ReportsAsync(form, round, cancellation);
        if (reports.Count == 0)
        {
            return new Problem("round.units", "没有找到应填报的地区或单位，请检查报表的填报对象。");
        }

        if (request.Into(round, form.Reporters == Reporters.Organisations, await LevelsAsync(form, reports.Select(r => r.RegionCode), cancellation), clock.Today()) is { } late)
        {
            return late;
        }

        db.Add(round);
        db.AddRange(reports);
        await TellAsync(reports, $"请填报：{form.Name}（{period.Words}）", cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // A colleague opened it at the same moment: form and period are unique.
            return twice;
        }

        return round.Id;
    }

    private async Task<List<UnitReport>> ReportsAsync(ReportForm form, CollectionRound round, CancellationToken cancellation)
    {
        if (form.Reporters == Reporters.Regions)
        {
            var subtree = await directory.SubtreeAsync(form.RegionCode, cancellation);
            return [.. subtree.Where(r => r.Level == form.UnitLevel).Select(r => new UnitReport { RoundId = round.Id, RegionCode = r.Code })];
        }

        var organisations = await db.Set<Organisation>().AsNoTracking().Where(o => form.OrganisationIds.Contains(o.Id)).OrderBy(o => o.RegionCode).ToListAsync(cancellation);
        return [.. organisations.Select(o => new UnitReport { RoundId = round.Id, RegionCode = o.RegionCode, OrganisationId = o.Id })];
    }

    internal async Task<IReadOnlySet<RegionLevel>> LevelsAsync(ReportForm form, IEnumerable<string> regions, CancellationToken cancellation)
    {
        var levels = new HashSet<RegionLevel>();
        if (form.UnitLevel is { } reporting)
        {
            levels.Add(reporting);
        }

        // Regions of the same length under the same prefecture go the same way.
        foreach (var code in regions.DistinctBy(c => (RegionCode.PrefixOf(c).Length, RegionCode.ParentOf(c))))
        {
            levels.UnionWith((await chain.OfAsync(form, code, cancellation)).Select(r => r.Level));
        }

        return levels;
    }

    private async Task TellAsync(IEnumerable<UnitReport> reports, string title, CancellationToken cancellation)
    {
        foreach (var report in reports)
        {
            await (report.OrganisationId is { } organisation
                ? notifier.ToOrganisationAsync(organisation, title, report.Href(), cancellation)
                : notifier.ToBureauAsync(report.RegionCode, title, report.Href(), cancellation));
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : RoundDeadlines
    {
        public Guid FormId { get; set; }

        [Display(Name = "填报时期"), Required(ErrorMessage = "请填写填报的时期。")]
        public string? Period { get; set; }
    }
}
