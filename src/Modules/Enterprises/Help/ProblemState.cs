using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Enterprises.Help;

/// <summary>How far a problem is.</summary>
public enum ProblemState
{
    /// <summary>Nobody has answered yet.</summary>
    [Display(Name = "待办理")] Open,

    /// <summary>Answered; the enterprise has not said whether that solves it.</summary>
    [Display(Name = "已答复")] Answered,

    /// <summary>Solved.</summary>
    [Display(Name = "已办结")] Closed,
}
