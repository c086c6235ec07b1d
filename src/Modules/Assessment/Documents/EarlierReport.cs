using Chuangpu.Plans.Contracts;
using Chuangpu.Policies.Contracts;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Documents;

/// <summary>What a report that was put on file before rested on, and what is known of the same today.</summary>
/// <param name="Request">Which report it was.</param>
/// <param name="Goals">The goals as they were known then.</param>
/// <param name="Tasks">The tasks it told of, as they were known then.</param>
/// <param name="TasksSince">The tasks on that same day, by what the new report knows.</param>
/// <param name="Money">The money of policies as the ledger stood then.</param>
public sealed record EarlierReport(ReportRequest Request, IReadOnlyList<PlanGoal> Goals, IReadOnlyList<PlanTaskStanding> Tasks, IReadOnlyList<PlanTaskStanding> TasksSince, IReadOnlyList<BudgetYear> Money)
{
    /// <summary>What it is called, such as 2024年度分析报告.</summary>
    public string Name => Request.Kind == ReportKind.Yearly ? $"{Request.Year}{DisplayText.OfEnum(Request.Kind)}" : DisplayText.OfEnum(Request.Kind);
}
