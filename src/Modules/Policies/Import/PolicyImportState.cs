using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Policies.Import;

/// <summary>Where the import of a policy stands.</summary>
public enum PolicyImportState
{
    /// <summary>Handed in, not begun.</summary>
    [Display(Name = "排队")] Queued,

    /// <summary>Being read.</summary>
    [Display(Name = "读取中")] Reading,

    /// <summary>In the library.</summary>
    [Display(Name = "读完")] Done,

    /// <summary>The file could not be read.</summary>
    [Display(Name = "失败")] Failed,

    /// <summary>Given up by a person.</summary>
    [Display(Name = "已放弃")] Abandoned,
}
