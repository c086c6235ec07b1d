using Chuangpu.Plans.Clauses;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Tasks;

namespace Chuangpu.Plans;

/// <summary>The pages of a plan's items.</summary>
public static class ItemAddress
{
    /// <summary>The page of an item; a clause has none of its own and leads to its place in the document.</summary>
    public static string Of(PlanItem item) => item switch
    {
        Goal => $"/plans/{item.PlanId}/goals/{item.Id}",
        PlanTask => $"/plans/{item.PlanId}/tasks/{item.Id}",
        PoolProject => $"/projects/{item.Id}",
        PromisedDocument => $"/promised-documents/{item.Id}",
        PolicyClause => Source.SourceAddress.Of(item.PlanId, item.Place),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "A kind of item without a page."),
    };
}
