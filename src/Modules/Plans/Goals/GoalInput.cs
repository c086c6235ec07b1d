using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Source;

namespace Chuangpu.Plans.Goals;

/// <summary>What a goal demands, as a form holds it.</summary>
public class GoalInput
{
    private const double Most = 999_999_999_999_999;

    [Display(Name = "目标名称"), Required(ErrorMessage = "请填写目标名称。"), StringLength(200, ErrorMessage = "目标名称最多 200 个字，请精简。")]
    public string? Name { get; set; }

    [Display(Name = "计量单位"), StringLength(30, ErrorMessage = "计量单位最多 30 个字。")]
    public string? Unit { get; set; }

    [Display(Name = "性质")]
    public GoalKind Kind { get; set; }

    [Display(Name = "目标含义")]
    public TargetOperator Operator { get; set; }

    [Display(Name = "目标值"), Range(-Most, Most, ErrorMessage = "目标值过大，请检查位数和单位。")]
    public decimal? TargetValue { get; set; }

    [Display(Name = "区间上限"), Range(-Most, Most, ErrorMessage = "区间上限过大，请检查位数和单位。")]
    public decimal? TargetMax { get; set; }

    [Display(Name = "目标年"), Range(1949, 2100, ErrorMessage = "目标年应在 1949 至 2100 之间。")]
    public int? TargetYear { get; set; }

    [Display(Name = "计算方式"), StringLength(30, ErrorMessage = "计算方式最多 30 个字。")]
    public string? Per { get; set; }

    [Display(Name = "相对目标的表述"), StringLength(300, ErrorMessage = "相对目标的表述最多 300 个字。")]
    public string? TargetText { get; set; }

    [Display(Name = "基期值"), Range(-Most, Most, ErrorMessage = "基期值过大，请检查位数和单位。")]
    public decimal? BaselineValue { get; set; }

    [Display(Name = "基期年"), Range(1949, 2100, ErrorMessage = "基期年应在 1949 至 2100 之间。")]
    public int? BaselineYear { get; set; }

    [Display(Name = "所在章节"), StringLength(600, ErrorMessage = "所在章节最多 600 个字。")]
    public string? Section { get; set; }

    /// <summary>The form as it is first shown for a goal.</summary>
    public void Fill(Goal goal) => (Name, Unit, Kind, Operator, TargetValue, TargetMax, TargetYear, Per, TargetText, BaselineValue, BaselineYear, Section) =
        (goal.Name, goal.Unit, goal.Kind, goal.Operator, goal.TargetValue, goal.TargetMax, goal.TargetYear, goal.Per, goal.TargetText, goal.BaselineValue, goal.BaselineYear, goal.Place.Section);

    /// <summary>Puts what was entered into a goal.</summary>
    public void Into(Goal goal)
    {
        (goal.Name, goal.Unit, goal.Kind, goal.Operator) = (Name!.Trim(), Unit?.Trim() ?? "", Kind, Operator);
        (goal.TargetValue, goal.TargetMax, goal.TargetYear) = (Operator == TargetOperator.Relative ? null : TargetValue, Operator == TargetOperator.Range ? TargetMax : null, TargetYear);
        (goal.Per, goal.TargetText) = (Trimmed(Per), Trimmed(TargetText));
        (goal.BaselineValue, goal.BaselineYear) = (BaselineValue, BaselineValue is null ? null : BaselineYear);
        if ((Section?.Trim() ?? "") is var section && section != goal.Place.Section)
        {
            goal.Place = goal.Place with { Section = section };
        }
    }

    /// <summary>A goal with what was entered that is not part of any plan: for comparing only.</summary>
    public Goal Sketch()
    {
        var goal = new Goal { PlanId = Guid.Empty, Name = "", Unit = "", Place = new SourcePlace(), AcceptedAt = default };
        Into(goal);
        return goal;
    }

    /// <summary>What the fields say together that none of them says alone, or null.</summary>
    public Problem? Problem() => this switch
    {
        { Operator: TargetOperator.Relative } => string.IsNullOrWhiteSpace(TargetText)
            ? new Problem("goal.text", "相对目标请写明与什么比较，例如“全国平均水平”。", nameof(TargetText)) : null,
        { TargetValue: null } => new Problem("goal.target", "请填写目标值；没有数值的目标，目标含义请选“相对水平”。", nameof(TargetValue)),
        { Operator: TargetOperator.Range } when TargetMax is null || TargetMax <= TargetValue => new Problem("goal.range", "区间目标的上限应大于下限（目标值），请核对。", nameof(TargetMax)),
        { Operator: TargetOperator.TotalGrowth or TargetOperator.AnnualGrowth, TargetValue: <= -100 } => new Problem("goal.growth", "降幅应小于 100%，请核对。", nameof(TargetValue)),
        { BaselineValue: not null, BaselineYear: { } from, TargetYear: { } to } when from >= to && Per != GoalTerms.Yearly => new Problem("goal.years", "目标年应晚于基期年，请核对。", nameof(TargetYear)),
        _ => null,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
