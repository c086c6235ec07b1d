using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Payments;
using Chuangpu.Policies.Publication;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>What waits in the way of an award: for the enterprise, the bureau whose turn it is, who approves and who pays.</summary>
internal sealed class AwardTodos(ChuangpuDb db, TimeProvider clock) : ITodoSource
{
    private const int Most = 30;

    private const string Category = "政策兑付";

    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var items = new List<TodoItem>();
        if (actor is { OrganisationId: { } own } && actor.Can(Capability.ApplyForAwards))
        {
            items.AddRange(await EnterpriseAsync(own, cancellation));
        }

        if (actor.RegionCode is not { } region)
        {
            return items;
        }

        if (actor.Can(Capability.CheckApplications, region))
        {
            items.AddRange(await CheckingAsync(region, cancellation));
        }

        if (actor.Can(Capability.ApproveAwards, region))
        {
            items.AddRange(await ApprovingAsync(actor, region, cancellation));
        }

        if (actor.Can(Capability.PayAwards, region) && await db.Set<PaymentOrder>().CountAsync(o => o.State == PaymentState.Waiting && o.RegionCode == region, cancellation) is > 0 and var waiting)
        {
            items.Add(new TodoItem($"送拨 {waiting} 张拨付单", "/policies/payments", null, Category));
        }

        if (!actor.Can(Capability.PayAwards) && actor.Can(Capability.SettlePayments, region) && await db.Set<PaymentOrder>().CountAsync(o => o.State == PaymentState.Sent && o.RegionCode == region, cancellation) is > 0 and var sent)
        {
            items.Add(new TodoItem($"办理并登记 {sent} 张拨付单的结果", "/policies/payments", null, Category));
        }

        return items;
    }

    private async Task<IEnumerable<TodoItem>> EnterpriseAsync(Guid own, CancellationToken cancellation)
    {
        var returned = await db.Set<AwardApplication>().Where(a => a.OrganisationId == own && (a.State == ApplicationState.Returned || a.State == ApplicationState.Approved))
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(a => new { a.Id, a.State, a.Clause.Name, a.DueOn }).Take(Most).ToListAsync(cancellation);
        var items = returned.Where(a => a.State == ApplicationState.Returned).Select(a => new TodoItem($"补正申报：{a.Name}", $"/policies/applications/{a.Id}", a.DueOn, Category)).ToList();
        if (returned.Exists(a => a.State == ApplicationState.Approved) && !await db.Set<PayeeAccount>().AnyAsync(a => a.OrganisationId == own, cancellation))
        {
            items.Add(new TodoItem("填写收款账户，以便拨付已批准的资金", "/policies/account", null, Category));
        }

        return items;
    }

    private async Task<IEnumerable<TodoItem>> CheckingAsync(string region, CancellationToken cancellation)
    {
        var checking = await db.Set<AwardApplication>().Where(a => a.CheckRegionCode == region && (a.State == ApplicationState.Checking || a.State == ApplicationState.ThirdParty))
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Select(a => new { a.Id, Enterprise = a.Organisation.Name, a.Clause.Name, a.DueOn, a.State }).Take(Most).ToListAsync(cancellation);
        var objections = await db.Set<AwardObjection>().Where(o => o.State == ObjectionState.Pending && o.Batch.RegionCode == region).OrderBy(o => o.ReceivedAt).ThenBy(o => o.Id)
            .Select(o => new { o.Id, o.Batch.Title, o.Batch.EndsOn }).Take(Most).ToListAsync(cancellation);
        return checking.Select(a => new TodoItem($"{(a.State == ApplicationState.ThirdParty ? "登记第三方意见" : "审核")}：{a.Enterprise}“{a.Name}”", $"/policies/applications/{a.Id}", a.DueOn, Category))
            .Concat(objections.Select(o => new TodoItem($"处理公示异议：{o.Title}", $"/policies/objections/{o.Id}", o.EndsOn, Category)));
    }

    private async Task<IEnumerable<TodoItem>> ApprovingAsync(Actor actor, string region, CancellationToken cancellation)
    {
        var today = clock.Today();
        var batches = await db.Set<Batch>().Where(b => b.RegionCode == region && b.State == BatchState.Published && b.EndsOn < today && b.PreparedBy != actor.UserId && b.PublishedBy != actor.UserId
            && !b.Objections.Any(o => o.State == ObjectionState.Pending)).OrderBy(b => b.EndsOn).ThenBy(b => b.Id).Select(b => new { b.Id, b.Title }).Take(Most).ToListAsync(cancellation);
        var changes = actor.Can(Capability.PublishPolicies, region)
            ? await db.Set<BudgetChange>().Where(c => c.State == BudgetChangeState.Proposed && c.Budget.RegionCode == region && c.ProposedBy != actor.UserId).OrderBy(c => c.Id).Select(c => new { c.BudgetId, c.Budget.Title }).Take(Most).ToListAsync(cancellation)
            : [];
        return batches.Select(b => new TodoItem($"批准兑付：{b.Title}（公示期满）", $"/policies/batches/{b.Id}", null, Category))
            .Concat(changes.Select(c => new TodoItem($"复核预算：{c.Title}", $"/policies/budgets/{c.BudgetId}", null, Category)));
    }
}
