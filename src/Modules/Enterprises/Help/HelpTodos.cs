using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Help;

/// <summary>What help asks of somebody: problems to answer and visits that are due for the bureau of the region, answers to confirm for the enterprise.</summary>
internal sealed class HelpTodos(ChuangpuDb db, TimeProvider clock) : ITodoSource
{
    private const string Category = "企业帮扶";

    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor.Can(Capability.ReportOwnEnterprise) && actor.OrganisationId is { } own)
        {
            return await db.Set<HelpProblem>().Where(p => p.EnterpriseId == own && p.State == ProblemState.Answered).OrderBy(p => p.AnsweredOn)
                .Select(p => new TodoItem("确认答复：" + p.Text, "/enterprises/" + p.EnterpriseId + "/help", null, Category)).ToListAsync(cancellation);
        }

        if (!actor.Can(Capability.ManageEnterprises) || actor.RegionCode is not { } region)
        {
            return [];
        }

        var today = clock.Today();
        var items = await db.Set<HelpProblem>().Where(p => p.Enterprise.Organisation.RegionCode == region && p.State == ProblemState.Open)
            .Select(p => new TodoItem("答复企业问题：" + p.Enterprise.Organisation.Name + "，" + p.Text, "/enterprises/" + p.EnterpriseId + "/help", p.DueOn, Category)).ToListAsync(cancellation);
        var assignments = await db.Set<HelpAssignment>().Where(a => a.Enterprise.Organisation.RegionCode == region && a.From <= today && (a.To == null || a.To >= today))
            .Select(a => new { a.EnterpriseId, a.Enterprise.Organisation.Name, Helper = a.Name, a.From, a.VisitEveryDays, Last = db.Set<HelpVisit>().Where(v => v.AssignmentId == a.Id).Max(v => (DateOnly?)v.VisitedOn) })
            .ToListAsync(cancellation);
        items.AddRange(assignments.Select(a => (a, Due: (a.Last ?? a.From).AddDays(a.VisitEveryDays))).Where(a => a.Due < today)
            .Select(a => new TodoItem($"走访已到期：{a.a.Helper}走访{a.a.Name}", $"/enterprises/{a.a.EnterpriseId}/help", a.Due, Category)));
        return [.. items.OrderBy(i => i.DueOn)];
    }
}
