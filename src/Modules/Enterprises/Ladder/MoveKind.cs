using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Ladder;

/// <summary>How an enterprise moved on the ladder between the ends of two years.</summary>
public enum MoveKind
{
    /// <summary>Held it at the end of the later year.</summary>
    [Display(Name = "存量")] Stock,

    /// <summary>New, from no lower step of the same ladder.</summary>
    [Display(Name = "新进")] In,

    /// <summary>New, from the step below.</summary>
    [Display(Name = "晋级")] Up,

    /// <summary>No longer holds it, because a higher step took its place.</summary>
    [Display(Name = "升出")] Risen,

    /// <summary>Lost it, and stands on a lower step.</summary>
    [Display(Name = "降级")] Down,

    /// <summary>Lost it, and stands on no step.</summary>
    [Display(Name = "退出")] Out,
}
