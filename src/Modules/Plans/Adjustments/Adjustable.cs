using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;

namespace Chuangpu.Plans.Adjustments;

/// <summary>The kinds of items a decision can adjust, and which of their fields. A further kind is added here.</summary>
public static class Adjustable
{
    private static readonly IReadOnlyList<AdjustableField> GoalFields =
    [
        AdjustableField.Text<Goal>(nameof(Goal.Name), "目标名称", g => g.Name, (g, v) => g.Name = v ?? ""),
        AdjustableField.Text<Goal>(nameof(Goal.Unit), "计量单位", g => g.Unit, (g, v) => g.Unit = v ?? ""),
        AdjustableField.Choice<Goal, GoalKind>(nameof(Goal.Kind), "性质", g => g.Kind, (g, v) => g.Kind = v),
        AdjustableField.Choice<Goal, TargetOperator>(nameof(Goal.Operator), "目标含义", g => g.Operator, (g, v) => g.Operator = v),
        AdjustableField.Number<Goal>(nameof(Goal.TargetValue), "目标值", g => g.TargetValue, (g, v) => g.TargetValue = v),
        AdjustableField.Number<Goal>(nameof(Goal.TargetMax), "区间上限", g => g.TargetMax, (g, v) => g.TargetMax = v),
        AdjustableField.Year<Goal>(nameof(Goal.TargetYear), "目标年", g => g.TargetYear, (g, v) => g.TargetYear = v),
        AdjustableField.Text<Goal>(nameof(Goal.Per), "计算方式", g => g.Per, (g, v) => g.Per = v) with { Show = v => v switch { null => "期末水平", GoalTerms.Yearly => "每年", _ => $"每{v}" } },
        AdjustableField.Text<Goal>(nameof(Goal.TargetText), "相对目标的表述", g => g.TargetText, (g, v) => g.TargetText = v),
        AdjustableField.Number<Goal>(nameof(Goal.BaselineValue), "基期值", g => g.BaselineValue, (g, v) => g.BaselineValue = v),
        AdjustableField.Year<Goal>(nameof(Goal.BaselineYear), "基期年", g => g.BaselineYear, (g, v) => g.BaselineYear = v),
        Section,
    ];

    private static readonly IReadOnlyList<AdjustableField> TaskFields =
    [
        AdjustableField.Text<PlanTask>(nameof(PlanTask.Title), "任务内容", t => t.Title, (t, v) => t.Title = v ?? ""),
        AdjustableField.Text<PlanTask>(nameof(PlanTask.Deliverable), "成果形式", t => t.Deliverable, (t, v) => t.Deliverable = v),
        AdjustableField.Day<PlanTask>(nameof(PlanTask.StartOn), "开始时间", t => t.StartOn, (t, v) => t.StartOn = v),
        AdjustableField.Day<PlanTask>(nameof(PlanTask.DueOn), "完成时间", t => t.DueOn, (t, v) => t.DueOn = v),
        AdjustableField.Text<PlanTask>("LeadUnits", "牵头单位", t => AdjustedUnits.Read(t, leads: true), (t, v) => AdjustedUnits.Write(t, leads: true, v)),
        AdjustableField.Text<PlanTask>("SupportUnits", "配合单位", t => AdjustedUnits.Read(t, leads: false), (t, v) => AdjustedUnits.Write(t, leads: false, v)),
        Section,
    ];

    private static AdjustableField Section =>
        AdjustableField.Text<PlanItem>("Section", "所在章节", i => i.Place.Section, (i, v) => i.Place = i.Place with { Section = v ?? "" });

    /// <summary>The fields of a kind, in the order shown; empty for a kind no decision adjusts.</summary>
    public static IReadOnlyList<AdjustableField> FieldsOf(ItemKind kind) => kind switch
    {
        ItemKind.Goal => GoalFields,
        ItemKind.Task => TaskFields,
        _ => [],
    };

    /// <summary>What all fields of an item hold, by name.</summary>
    public static IReadOnlyDictionary<string, string?> ReadAll(PlanItem item) =>
        FieldsOf(PlanItems.KindOf(item)).ToDictionary(f => f.Name, f => f.Read(item));

    /// <summary>An item that a decision adds, before its fields are written.</summary>
    /// <param name="adjustment">The decision.</param>
    /// <param name="at">When it enters the register (UTC).</param>
    public static PlanItem Make(Adjustment adjustment, DateTime at) => adjustment.ItemKind switch
    {
        ItemKind.Goal => new Goal { Id = adjustment.ItemId, PlanId = adjustment.PlanId, Name = "", Unit = "", Place = new SourcePlace(), AcceptedBy = adjustment.ProposedBy, AcceptedAt = at },
        ItemKind.Task => new PlanTask { Id = adjustment.ItemId, PlanId = adjustment.PlanId, Title = "", Place = new SourcePlace(), AcceptedBy = adjustment.ProposedBy, AcceptedAt = at },
        _ => throw new ArgumentOutOfRangeException(nameof(adjustment), adjustment.ItemKind, "No decision adds this kind."),
    };
}
