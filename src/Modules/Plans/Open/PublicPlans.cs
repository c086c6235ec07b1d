using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Publicity;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Opinions;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Open;

/// <summary>Published plans on the public portal: the plans with their progress, what they aim at and ask for, issued documents, opinions with answers.</summary>
internal sealed class PublicPlans(ChuangpuDb db, ListPlans plans, IStatistics statistics) : IPublicSource
{
    /// <inheritdoc />
    public IReadOnlyCollection<string> Kinds =>
    [
        nameof(Plan), nameof(PlanVersion), nameof(PlanStatusChange), nameof(Adjustment), nameof(Goal), nameof(GoalValue), nameof(PathPoint), nameof(GoalJudgement), nameof(PlanTask), nameof(TaskUnit),
        nameof(PromisedDocument), nameof(Opinion), .. statistics.Kinds,
    ];

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicItem>> ListAsync(CancellationToken cancellation)
    {
        var rows = (await plans.HandleAsync(new(), cancellation)).Where(r => r.Plan.PublishedAt is not null).ToList();
        return [.. rows.Select(Of), .. await DocumentsAsync(cancellation), .. await OpinionsAsync(cancellation), .. await GoalsAsync(cancellation), .. await TasksAsync(cancellation)];
    }

    private static PublicItem Of(PlanRow row) => new(PublicKind.Plan, row.Plan.Title, Address(row.Plan.Id), row.Plan.RegionCode)
    {
        On = row.Plan.IssuedOn ?? DateOnly.FromDateTime(row.Plan.PublishedAt!.Value.ToChinaTime()),
        Summary = $"{row.Plan.StartYear}–{row.Plan.EndYear} 年{(row.Plan.DocumentNumber is { } number ? $"，{number}" : "")}",
        By = row.Plan.Issuer,
        State = DisplayText.OfEnum(row.Plan.Status),
        Figures = [new("目标", row.Goals, "项", row.GoalsReached, row.GoalsBehind) { Unknown = row.GoalsUnknown }, new("任务", row.Tasks, "项", row.TasksDone, row.TasksLate)],
        IsDemo = row.Plan.IsDemo,
    };

    private async Task<IEnumerable<PublicItem>> DocumentsAsync(CancellationToken cancellation) =>
        (await db.Set<PromisedDocument>().AsNoTracking().Where(d => d.Plan.PublishedAt != null && d.RemovedOn == null && d.IssuedOn != null)
            .Select(d => new { d.PlanId, d.Title, d.IssuedOn, d.DocumentNumber, d.HasDemoDates, Plan = d.Plan.Title, d.Plan.RegionCode }).ToListAsync(cancellation))
        .Select(d => new PublicItem(PublicKind.Document, $"《{d.Title}》", Address(d.PlanId, "documents"), d.RegionCode)
        {
            On = d.IssuedOn,
            Summary = $"{(d.DocumentNumber is { } number ? $"{number}，" : "")}按《{d.Plan}》出台",
            State = "已出台",
            IsDemo = d.HasDemoDates,
        });

    private async Task<IEnumerable<PublicItem>> OpinionsAsync(CancellationToken cancellation) =>
        (await db.Set<Opinion>().AsNoTracking().Where(o => o.State == OpinionState.Published && o.Plan.PublishedAt != null).OrderByDescending(o => o.DecidedAt ?? o.ReceivedAt)
            .Select(o => new { o.PlanId, o.Text, o.Name, o.Reply, o.ReceivedAt, o.IsDemo, Plan = o.Plan.Title, o.Plan.RegionCode, About = o.Goal != null ? o.Goal.Name : o.Task != null ? o.Task.Title : null }).ToListAsync(cancellation))
        .Select(o => new PublicItem(PublicKind.Opinion, o.About is { } about ? $"对“{about}”的意见" : $"对《{o.Plan}》的意见", Address(o.PlanId, "opinions"), o.RegionCode)
        {
            On = DateOnly.FromDateTime(o.ReceivedAt.ToChinaTime()),
            Summary = o.Text,
            By = o.Name,
            Answer = o.Reply,
            State = o.Reply is null ? "待答复" : "已答复",
            IsDemo = o.IsDemo,
        });

    private async Task<IEnumerable<PublicItem>> GoalsAsync(CancellationToken cancellation) =>
        (await db.Set<Goal>().AsNoTracking().Include(g => g.Plan).Where(g => g.Plan.PublishedAt != null && g.RemovedOn == null && g.SameAsId == null).OrderBy(g => g.PlanId).ThenBy(g => g.Place.Start).ToListAsync(cancellation))
        .Select(g => new PublicItem(PublicKind.Goal, g.Name, Address(g.PlanId, "goals"), g.Plan.RegionCode)
        {
            Summary = $"{GoalWords.Target(GoalTerms.Of(g, g.Plan.StartYear, g.Plan.EndYear))}，《{g.Plan.Title}》",
        });

    private async Task<IEnumerable<PublicItem>> TasksAsync(CancellationToken cancellation) =>
        (await db.Set<PlanTask>().AsNoTracking().Where(t => t.Plan.PublishedAt != null && t.RemovedOn == null).OrderBy(t => t.PlanId).ThenBy(t => t.Place.Start)
            .Select(t => new { t.PlanId, t.Title, Plan = t.Plan.Title, t.Plan.RegionCode, Leads = t.Units.Where(u => u.Leads).OrderBy(u => u.Ordinal).Select(u => u.Name).ToList() }).ToListAsync(cancellation))
        .Select(t => new PublicItem(PublicKind.Task, t.Title, Address(t.PlanId, "tasks"), t.RegionCode)
        {
            Summary = $"{(t.Leads.Count > 0 ? $"{string.Join('、', t.Leads)}牵头，" : "")}《{t.Plan}》",
        });

    private static string Address(Guid plan, string? part = null) => $"/open/plans/{plan}{(part is null ? "" : $"#{part}")}";
}
