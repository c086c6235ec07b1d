using System.ComponentModel;
using Chuangpu.Plans.Projects;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Open;

/// <summary>The public facts of a project.</summary>
public sealed record OpenProject
{
    [Description("标识。")]
    public required Guid Id { get; init; }

    [Description("项目名称。")]
    public required string Name { get; init; }

    [Description("实施单位；规划未指明时为空。")]
    public required string Actors { get; init; }

    [Description("阶段：候选、储备、实施、完成。")]
    public required string Stage { get; init; }

    [Description("阶段是否为演示数据。")]
    public required bool IsDemo { get; init; }

    internal static OpenProject Of(ProjectRow p) => new() { Id = p.Id, Name = p.Name, Actors = p.Actors, Stage = DisplayText.OfEnum(p.Stage), IsDemo = p.IsDemo };
}
