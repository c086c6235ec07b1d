using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Clauses;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Publication;

/// <summary>Fits checked applications into the money that is left, clause by clause, as each clause says: in proportion, first come, or by places.</summary>
public sealed class AllocateBudget(PublishedClauses clauses, RelatedAwards related) : IUseCase
{
    /// <summary>What each application gets, in 分, and why it is less than its clause came to; in the order of application.</summary>
    /// <param name="applications">Checked ones, with their facts.</param>
    /// <param name="availableFen">What is left of the budget.</param>
    /// <param name="ownPart">What the budget bears of an amount of an application; the rest is other levels'.</param>
    /// <param name="placesTaken">How many of each clause's places this year's earlier batches took.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<IReadOnlyList<(AwardApplication Application, long Fen, string? Note)>> HandleAsync(
        IReadOnlyList<AwardApplication> applications, long availableFen, Func<AwardApplication, long, long> ownPart, IReadOnlyDictionary<Guid, int> placesTaken, CancellationToken cancellation)
    {
        var result = new List<(AwardApplication, long, string?)>();
        var groups = new HashSet<(Guid, string)>();
        foreach (var group in applications.GroupBy(a => (a.ClauseId, a.ClauseVersionId)).OrderBy(g => g.Min(a => a.SubmittedAt)).ThenBy(g => g.Key.ClauseId))
        {
            var own = group.OrderBy(a => a.SubmittedAt).ThenBy(a => a.Id).ToList();
            var rule = (await clauses.FindAsync(group.Key.ClauseId, own[^1].EvaluatedOn!.Value, cancellation))?.Clause.Rule;
            if (rule is null)
            {
                result.AddRange(own.Select(a => (a, 0L, (string?)"条款已不在有效期内")));
                continue;
            }

            foreach (var application in own.Where(a => a.RelatedGroup is not null).ToList())
            {
                // Of a group that has its one already nobody takes from the budget; within this batch the clause itself chooses.
                if (groups.Contains((application.ClauseId, application.RelatedGroup!)) || await related.FindAsync(rule, application, application.RelatedGroup!, cancellation) is not null)
                {
                    own.Remove(application);
                    result.Add((application, 0, "同组一家：关联企业中已有一家享受"));
                }
            }

            var given = Allocate(rule, own, Reach(own, availableFen, ownPart), placesTaken.GetValueOrDefault(group.Key.ClauseId));
            for (var i = 0; i < own.Count; i++)
            {
                result.Add((own[i], given[i].Item1, given[i].Item2));
                availableFen -= ownPart(own[i], given[i].Item1);
                if (given[i].Item1 > 0 && own[i].RelatedGroup is { } counted)
                {
                    groups.Add((own[i].ClauseId, counted));
                }
            }
        }

        return result;
    }

    // How much of whole awards the money reaches for, when other levels bear a part. A 分 each is left for the remainders.
    private static long Reach(List<AwardApplication> applications, long availableFen, Func<AwardApplication, long, long> ownPart)
    {
        var (asked, borne) = (applications.Sum(a => a.AmountFen ?? 0), applications.Sum(a => ownPart(a, a.AmountFen ?? 0)));
        return borne == asked ? availableFen : borne <= availableFen ? asked : Math.Max(0, (long)((Int128)availableFen * asked / borne) - (2 * applications.Count));
    }

    private static List<(long, string?)> Allocate(Clause rule, List<AwardApplication> applications, long availableFen, int taken)
    {
        var asked = applications.ConvertAll(a => Outcome(rule, a));
        var available = rule.Budget is { } own && Fen.Of(own) < availableFen ? own : Fen.ToYuan(availableFen);
        var places = rule.Quota is { } quota ? Math.Max(0, quota - taken) : int.MaxValue;
        var ranked = Enumerable.Range(0, asked.Count).OrderByDescending(i => asked[i].Score?.Number ?? Rules.Numbers.Number.Zero).ThenBy(i => i).Take(places).ToHashSet();
        var within = asked.Select((o, i) => ranked.Contains(i) ? o : o with { Entitlement = Entitlement.NotEntitled, Failed = [new FailedCondition("名额", "本年度名额已满")] }).ToList();
        return
        [
            .. Allocation.Apply(rule, within, available).Select((o, i) => o.Entitlement != Entitlement.Entitled || o.Payable is not { } payable
                ? (0L, (string?)(o.Failed is [var failed, ..] ? $"{failed.Condition}：{failed.Text}" : "没有分到预算"))
                : (Fen.Of(payable), Fen.Of(payable) < applications[i].AmountFen ? $"预算不足，由 {WebKit.MoneyFormat.Exact(applications[i].AmountFen!.Value / 100m)} 压减" : null)),
        ];
    }

    // The clause answers again for score and group by the facts kept; the amount is the one that was checked.
    private static ClauseOutcome Outcome(Clause rule, AwardApplication application) => rule.Evaluate(FactSnapshot.Read(application.Facts), application.EvaluatedOn!.Value) with
    {
        Entitlement = Entitlement.Entitled,
        Amount = new Outcome(Value.Of(Fen.ToYuan(application.AmountFen!.Value)), RuleType.Money),
    };
}
