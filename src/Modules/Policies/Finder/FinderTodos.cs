using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Library;
using Chuangpu.WebKit;

namespace Chuangpu.Policies.Finder;

/// <summary>Tells an enterprise what it is entitled to, without it having asked.</summary>
internal sealed class FinderTodos(FindEntitlements find) : ITodoSource
{
    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.Can(Capability.ApplyForAwards) || actor.OrganisationId is not { } own || await find.HandleAsync(own, cancellation: cancellation) is not { Succeeded: true, Value: var found })
        {
            return [];
        }

        return [.. found.Clauses.Where(c => c.State == FinderState.Entitled && c.Amount is > 0 && !found.UnderWay.ContainsKey(c.Clause.Id))
            .Select(c => new TodoItem($"可以享受：{c.Clause.Name} {MoneyFormat.Short(c.Amount!.Value)}（{(c.Clause.Item.Mode == AwardMode.Automatic ? "免申即享，确认即可" : "需要申请")}）", "/policies/mine#" + Anchor(c), null, "政策兑现"))];
    }

    /// <summary>The name of a clause within the page.</summary>
    internal static string Anchor(Entitled clause) => $"c-{clause.Clause.Id:N}";
}
