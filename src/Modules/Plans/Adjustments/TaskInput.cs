using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;

namespace Chuangpu.Plans.Adjustments;

/// <summary>What a decision can change about a task, as a form holds it.</summary>
public sealed class TaskInput
{
    [Display(Name = "任务内容"), Required(ErrorMessage = "请填写任务内容。"), StringLength(600, ErrorMessage = "任务内容最多 600 个字，请精简。")]
    public string? Title { get; set; }

    [Display(Name = "牵头单位"), Required(ErrorMessage = "请填写牵头单位。"), StringLength(600, ErrorMessage = "牵头单位最多 600 个字。")]
    public string? LeadUnits { get; set; }

    [Display(Name = "配合单位"), StringLength(1200, ErrorMessage = "配合单位最多 1200 个字。")]
    public string? SupportUnits { get; set; }

    [Display(Name = "成果形式"), StringLength(600, ErrorMessage = "成果形式最多 600 个字，请精简。")]
    public string? Deliverable { get; set; }

    [Display(Name = "开始时间")]
    public DateOnly? StartOn { get; set; }

    [Display(Name = "完成时间")]
    public DateOnly? DueOn { get; set; }

    /// <summary>Kept from the task; not shown.</summary>
    public string? Section { get; set; }

    /// <summary>The form as it is first shown for a task; its units must be loaded.</summary>
    public void Fill(PlanTask task) => (Title, LeadUnits, SupportUnits, Deliverable, StartOn, DueOn, Section) =
        (task.Title, AdjustedUnits.Read(task, leads: true), AdjustedUnits.Read(task, leads: false), task.Deliverable, task.StartOn, task.DueOn, task.Place.Section);

    /// <summary>A task with what was entered that is not part of any plan: for comparing only.</summary>
    public PlanTask Sketch()
    {
        var task = new PlanTask
        {
            PlanId = Guid.Empty,
            Title = Title!.Trim(),
            Deliverable = string.IsNullOrWhiteSpace(Deliverable) ? null : Deliverable.Trim(),
            StartOn = StartOn,
            DueOn = DueOn,
            Place = new SourcePlace { Section = Section ?? "" },
            AcceptedAt = default,
        };
        AdjustedUnits.Write(task, leads: true, LeadUnits);
        AdjustedUnits.Write(task, leads: false, SupportUnits);
        return task;
    }

    /// <summary>What the fields say together that none of them says alone, or null.</summary>
    public Problem? Problem() => DueOn < StartOn ? new Problem("task.due", "完成时间早于开始时间，请核对。", nameof(DueOn)) : null;
}
