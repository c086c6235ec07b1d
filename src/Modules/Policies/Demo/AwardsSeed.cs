using System.Globalization;
using System.Text;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Payments;
using Chuangpu.Rules.Clauses;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Demo;

/// <summary>
/// Awards of invented enterprises in every state: each is led there by the use cases themselves, by the demo's people, with the
/// clock set back. What needs more entitled enterprises than there are is left out.
/// </summary>
internal sealed class AwardsSeed(
    ChuangpuDb db, DemoDesk desk, PublishedClauses clauses, IEnterpriseFacts enterprises, CurrentActor current, TimeProvider clock) : ISeed
{
    /// <summary>After the enterprises and the policies.</summary>
    public int Order => 70;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<Budget>().AnyAsync(cancellation))
        {
            return;
        }

        var today = clock.Today();
        var policy = (await clauses.InForceAsync(today, cancellation)).FirstOrDefault(p => p.Document.IsDemo && p.Clauses.Any(c => c.Name == "演示研发投入奖励"));
        var people = await db.Users.Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, u => new Actor(u.Id, u.DisplayName, u.Role, u.RegionCode, u.OrganisationId), cancellation);
        if (policy is null || !people.TryGetValue("cz-staff1", out var first) || !people.TryGetValue("cz-staff2", out var second) || !people.TryGetValue("cz-leader", out var leader))
        {
            return;
        }

        try
        {
            (desk.First, desk.Second, desk.Leader, desk.Kept) = (first, second, leader, [.. people.Values.Select(p => p.OrganisationId).OfType<Guid>()]);
            await FillAsync(policy, today, cancellation);
        }
        finally
        {
            current.Actor = Actor.System;
        }
    }

    private async Task FillAsync(PublishedPolicy policy, DateOnly today, CancellationToken cancellation)
    {
        PublishedClause Named(string name) => policy.Clauses.First(c => c.Name == name);
        var (expense, trade) = (Named("演示研发投入奖励"), Named("演示技术交易补助"));
        var all = (await enterprises.ListAsync(today, cancellation)).Where(s => policy.AppliesTo(s.RegionCode) && s.RegionCode != policy.Document.RegionCode && !desk.Kept.Contains(s.OrganisationId)).ToList();
        var entitled = new Queue<EnterpriseSubject>(Entitled(expense, all, today).Take(20));
        var traders = new Queue<EnterpriseSubject>(Entitled(trade, all, today).Where(s => !entitled.Contains(s)).Take(3));
        var budget = await desk.BudgetAsync($"{today.Year}年科技创新奖补资金（演示）", today.Year, 300_000_000, policy.Clauses.Where(c => c.Rule.HasAmount).Select(c => c.Id), cancellation);

        await EarlierAsync(expense, all, policy.Document.RegionCode, today, cancellation);
        await PaidAsync(budget, expense.Id, Take(entitled, 4), cancellation);
        await ApprovedAsync(budget, expense.Id, Take(entitled, 2), cancellation);
        await PublishedAsync(budget, expense.Id, Take(entitled, 3), cancellation);
        await UnderWayAsync(expense.Id, entitled, cancellation);
        await AppliedAsync(trade.Id, traders, cancellation);
        await SharedAsync(budget, Named("演示专利奖励"), all, today, cancellation);
    }

    // Paid two years and one year ago, so that the recipients' later figures can be looked at.
    private async Task EarlierAsync(PublishedClause clause, List<EnterpriseSubject> all, string region, DateOnly today, CancellationToken cancellation)
    {
        foreach (var years in new[] { 2, 1 })
        {
            var ago = 365 * years;
            var day = today.AddDays(-ago - 40);
            var budget = await desk.BudgetAsync($"{day.Year}年科技创新奖补资金（演示）", day.Year, 100_000_000, [clause.Id], cancellation, region, ago + 90);
            List<EnterpriseSubject> subjects = [.. Entitled(clause, [.. (await enterprises.ListAsync(day, cancellation)).Where(s => all.Exists(a => a.OrganisationId == s.OrganisationId))], day).Skip(30 * years).Take(6)];
            await CheckedAsync(clause.Id, subjects, ago + 40, cancellation);
            foreach (var subject in subjects)
            {
                await desk.AccountAsync(subject, cancellation, ago + 40);
            }

            if (await desk.BatchAsync(budget, $"{day.Year}年科技创新奖补（演示）", ago + 28, cancellation) is { } batch)
            {
                await desk.ApproveAsync(batch, ago + 14, cancellation);
                await desk.SendAsync(ago + 12, cancellation);
                await ResultsAsync(ago + 10, cancellation);
            }
        }
    }

    // Borne by prefecture and county: approved, and each level's orders wait for it.
    private async Task SharedAsync(Guid budget, PublishedClause clause, List<EnterpriseSubject> all, DateOnly today, CancellationToken cancellation)
    {
        var entitled = Entitled(clause, all, today).ToList();
        if (entitled.GroupBy(s => s.RegionCode).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault() is not { } county)
        {
            return;
        }

        await desk.BudgetAsync($"{today.Year}年科技创新配套资金（演示）", today.Year, 20_000_000, [clause.Id], cancellation, county.Key);
        List<EnterpriseSubject> subjects = [.. county.Take(3)];
        await CheckedAsync(clause.Id, subjects, 38, cancellation);
        foreach (var subject in subjects)
        {
            await desk.AccountAsync(subject, cancellation);
        }

        if (await desk.BatchAsync(budget, "市县分担奖补（演示）", 26, cancellation) is { } batch)
        {
            await desk.ApproveAsync(batch, 5, cancellation);
        }
    }

    private async Task ResultsAsync(int daysAgo, CancellationToken cancellation, bool failsLast = false)
    {
        var sent = await db.Set<PaymentOrder>().IgnoreQueryFilters().AsNoTracking().Where(o => o.State == PaymentState.Sent).ToListAsync(cancellation);
        var orders = sent.OrderBy(o => o.AccountName, StringComparer.Ordinal).ToList();
        var day = clock.Today().AddDays(-daysAgo);
        bool Fails(int i) => failsLast && i == orders.Count - 1;
        var file = string.Join('\n', orders.Select((o, i) => string.Create(
            CultureInfo.InvariantCulture, $"{o.Number},{o.AmountFen / 100m:0.00},{(Fails(i) ? ResultColumns.Failed : ResultColumns.Paid)},{day:yyyy-MM-dd},{(Fails(i) ? "演示：账号与户名不符" : "")}"))
            .Prepend($"{ResultColumns.Number},{ResultColumns.Amount},{ResultColumns.Result},{ResultColumns.Day},{ResultColumns.Failure}"));
        await desk.ResultsAsync(Encoding.UTF8.GetBytes(file), daysAgo, cancellation);
    }

    // By name: ids differ from one fresh start to the next, and the demo's money should not.
    private static IEnumerable<EnterpriseSubject> Entitled(PublishedClause clause, List<EnterpriseSubject> subjects, DateOnly day) =>
        subjects.OrderBy(s => s.Name, StringComparer.Ordinal).Where(s => clause.Rule.Evaluate(s.Facts, day) is { Entitlement: Entitlement.Entitled, Payable.Sign: > 0 });

    private static List<EnterpriseSubject> Take(Queue<EnterpriseSubject> queue, int count) => [.. Enumerable.Range(0, Math.Min(count, queue.Count)).Select(_ => queue.Dequeue())];

    // Three have their money, one came back for a wrong name.
    private async Task PaidAsync(Guid budget, Guid clause, List<EnterpriseSubject> subjects, CancellationToken cancellation)
    {
        await CheckedAsync(clause, subjects, 75, cancellation);
        foreach (var subject in subjects)
        {
            await desk.AccountAsync(subject, cancellation);
        }

        if (await desk.BatchAsync(budget, "第一批科技创新奖补（演示）", 64, cancellation) is not { } batch)
        {
            return;
        }

        await desk.ApproveAsync(batch, 50, cancellation);
        await desk.SendAsync(48, cancellation);
        await ResultsAsync(45, cancellation, failsLast: true);
    }

    // Approved; one has no account yet.
    private async Task ApprovedAsync(Guid budget, Guid clause, List<EnterpriseSubject> subjects, CancellationToken cancellation)
    {
        await CheckedAsync(clause, subjects, 40, cancellation);
        if (subjects.Count > 0)
        {
            await desk.AccountAsync(subjects[0], cancellation);
        }

        if (await desk.BatchAsync(budget, "第二批科技创新奖补（演示）", 28, cancellation) is { } batch)
        {
            await desk.ApproveAsync(batch, 6, cancellation);
        }
    }

    // In its period, with an objection that waits.
    private async Task PublishedAsync(Guid budget, Guid clause, List<EnterpriseSubject> subjects, CancellationToken cancellation)
    {
        await CheckedAsync(clause, subjects, 25, cancellation);
        if (await desk.BatchAsync(budget, "第三批科技创新奖补（演示）", 2, cancellation) is { } batch)
        {
            await desk.ObjectAsync(batch, cancellation);
        }
    }

    private async Task CheckedAsync(Guid clause, List<EnterpriseSubject> subjects, int daysAgo, CancellationToken cancellation)
    {
        foreach (var subject in subjects)
        {
            var id = await desk.ConfirmAsync(subject, clause, daysAgo, cancellation);
            await desk.CheckAsync(id, subject.RegionCode, CheckDecision.Pass, null, daysAgo - 3, cancellation);
            await desk.CheckAsync(id, null, CheckDecision.Pass, null, daysAgo - 8, cancellation);
        }
    }

    // One each: passed and waiting, at the prefecture, at the county in time and late, returned, refused, withdrawn.
    private async Task UnderWayAsync(Guid clause, Queue<EnterpriseSubject> subjects, CancellationToken cancellation)
    {
        await CheckedAsync(clause, Take(subjects, 1), 12, cancellation);
        foreach (var subject in Take(subjects, 1))
        {
            await desk.CheckAsync(await desk.ConfirmAsync(subject, clause, 9, cancellation), subject.RegionCode, CheckDecision.Pass, null, 6, cancellation);
        }

        foreach (var (subject, i) in Take(subjects, 2).Select((s, i) => (s, i)))
        {
            await desk.ConfirmAsync(subject, clause, i == 0 ? 1 : 20, cancellation);
        }

        foreach (var subject in Take(subjects, 1))
        {
            await desk.CheckAsync(await desk.ConfirmAsync(subject, clause, 11, cancellation), subject.RegionCode, CheckDecision.Return, "演示：研发费用与辅助账不一致，请核对后重新提交。", 8, cancellation);
        }

        foreach (var subject in Take(subjects, 1))
        {
            await desk.CheckAsync(await desk.ConfirmAsync(subject, clause, 14, cancellation), subject.RegionCode, CheckDecision.Refuse, "演示：与已兑付事项重复。", 10, cancellation);
        }

        foreach (var subject in Take(subjects, 1))
        {
            await desk.WithdrawAsync(subject, await desk.ConfirmAsync(subject, clause, 5, cancellation), 4, cancellation);
        }
    }

    // Applied for: with a third party, at the county, and as a draft.
    private async Task AppliedAsync(Guid clause, Queue<EnterpriseSubject> subjects, CancellationToken cancellation)
    {
        foreach (var subject in Take(subjects, 1))
        {
            var id = await desk.ApplyAsync(subject, clause, handIn: true, 16, cancellation);
            await desk.CheckAsync(id, subject.RegionCode, CheckDecision.Pass, null, 12, cancellation);
            await desk.CheckAsync(id, null, CheckDecision.Pass, null, 9, cancellation);
        }

        foreach (var subject in Take(subjects, 1))
        {
            await desk.ApplyAsync(subject, clause, handIn: true, 2, cancellation);
        }

        foreach (var subject in Take(subjects, 1))
        {
            await desk.ApplyAsync(subject, clause, handIn: false, 1, cancellation);
        }
    }
}
