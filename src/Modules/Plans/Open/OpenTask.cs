using System.ComponentModel;
using Chuangpu.Plans.Tasks;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Open;

/// <summary>The public facts of a task: who does what by when, and where it stands. Reports and supervision are internal.</summary>
public sealed record OpenTask
{
    [Description("标识。")]
    public required Guid Id { get; init; }

    [Description("任务内容。")]
    public required string Title { get; init; }

    [Description("牵头单位。")]
    public required IReadOnlyList<string> Leads { get; init; }

    [Description("配合单位。")]
    public required IReadOnlyList<string> Supports { get; init; }

    [Description("状态：未启动、推进中、已完成、滞后、已调整。")]
    public required string State { get; init; }

    [Description("进度，百分数。")]
    public required int Percent { get; init; }

    [Description("开始日期。")]
    public required DateOnly StartOn { get; init; }

    [Description("完成期限。")]
    public required DateOnly DueOn { get; init; }

    [Description("在规划中的章节。")]
    public required string Section { get; init; }

    [Description("进展是否为演示数据。")]
    public required bool IsDemo { get; init; }

    internal static OpenTask Of(TaskRow t) => new()
    {
        Id = t.Id,
        Title = t.Title,
        Leads = [.. t.Leads],
        Supports = [.. t.Supports],
        State = DisplayText.OfEnum(t.State),
        Percent = t.Percent,
        StartOn = t.StartOn,
        DueOn = t.DueOn,
        Section = t.Section,
        IsDemo = t.IsDemo,
    };
}
