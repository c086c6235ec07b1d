using System.ComponentModel;
using Chuangpu.Plans.Register;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Open;

/// <summary>The public facts of a published plan.</summary>
public record OpenPlan
{
    [Description("标识，用于读取目标、任务等。")]
    public required Guid Id { get; init; }

    [Description("规划名称。")]
    public required string Title { get; init; }

    [Description("地区代码（GB/T 2260，六位）。")]
    public required string RegionCode { get; init; }

    [Description("地区名称。")]
    public required string RegionName { get; init; }

    [Description("地区级别：国家、省级、市级、县级。")]
    public required string Level { get; init; }

    [Description("规划期起始年。")]
    public required int StartYear { get; init; }

    [Description("规划期结束年。")]
    public required int EndYear { get; init; }

    [Description("状态：执行中、已完成、已废止。")]
    public required string Status { get; init; }

    [Description("发文字号。")]
    public string? DocumentNumber { get; init; }

    [Description("发布机关。")]
    public string? Issuer { get; init; }

    [Description("发布日期。")]
    public DateOnly? IssuedOn { get; init; }

    [Description("目标数（重复提及的只计一次）。")]
    public required int GoalCount { get; init; }

    [Description("其中滞后的目标数。")]
    public required int GoalsBehind { get; init; }

    [Description("任务数。")]
    public required int TaskCount { get; init; }

    [Description("其中滞后的任务数。")]
    public required int TasksBehind { get; init; }

    [Description("是否含有演示数据；为真时其进展数据是编造的，不得作为依据。")]
    public required bool IsDemo { get; init; }

    internal static OpenPlan Of(PlanRow row) => new()
    {
        Id = row.Plan.Id,
        Title = row.Plan.Title,
        RegionCode = row.Plan.RegionCode,
        RegionName = row.RegionName,
        Level = DisplayText.OfEnum(row.Level),
        StartYear = row.Plan.StartYear,
        EndYear = row.Plan.EndYear,
        Status = DisplayText.OfEnum(row.Plan.Status),
        DocumentNumber = row.Plan.DocumentNumber,
        Issuer = row.Plan.Issuer,
        IssuedOn = row.Plan.IssuedOn,
        GoalCount = row.Goals,
        GoalsBehind = row.GoalsBehind,
        TaskCount = row.Tasks,
        TasksBehind = row.TasksLate,
        IsDemo = row.Plan.IsDemo,
    };
}
