using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.WebKit.Tests.Gallery;

/// <summary>A form's model with one field of every kind.</summary>
internal sealed class GoalEdit
{
    [Display(Name = "目标名称"), Required, StringLength(60)] public string Name { get; set; } = "";

    [Display(Name = "目标值"), Required, Range(0, 100000)] public decimal? Target { get; set; }

    [Display(Name = "责任单位数")] public int Units { get; set; } = 1;

    [Display(Name = "完成期限"), Required] public DateOnly? Due { get; set; }

    [Display(Name = "状态"), Required] public GoalState? State { get; set; }

    [Display(Name = "性质")] public GoalKind Kind { get; set; }

    [Display(Name = "适用层级")] public List<Level> Levels { get; set; } = [Level.City];

    [Display(Name = "向公众公开")] public bool Public { get; set; }

    [Display(Name = "联系邮箱"), EmailAddress] public string? Email { get; set; }

    [Display(Name = "说明"), StringLength(200)] public string? Note { get; set; }

    [Display(Name = "佐证材料")] public IFormFile? Evidence { get; set; }

    public int Version { get; set; } = 3;
}

internal enum GoalKind
{
    [Display(Name = "约束性")] Binding,
    [Display(Name = "预期性")] Expected,
}

internal enum Level
{
    [Display(Name = "省级")] Province,
    [Display(Name = "市级")] City,
    [Display(Name = "县级")] County,
    [Display(Name = "开发区")] Zone,
}
