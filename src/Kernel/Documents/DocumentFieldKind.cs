using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Kernel.Documents;

/// <summary>What a template may ask for under a name.</summary>
public enum DocumentFieldKind
{
    /// <summary>A text or figure: <c>{{名称}}</c>.</summary>
    [Display(Name = "文字或数字")] Value,

    /// <summary>Holds or not: <c>{{如果 名称}}</c> … <c>{{结束}}</c>.</summary>
    [Display(Name = "条件")] Condition,

    /// <summary>Things in order, each with columns: <c>{{清单.列}}</c> in the row of a table, or <c>{{每项 清单}}</c> … <c>{{结束}}</c>.</summary>
    [Display(Name = "清单")] List,

    /// <summary>A chart: <c>{{图 名称}}</c> in a paragraph of its own.</summary>
    [Display(Name = "图")] Chart,
}
