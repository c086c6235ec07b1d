using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Plans.Supervision.Meetings;

/// <summary>Who met.</summary>
public enum MeetingKind
{
    /// <summary>The leading group (领导小组).</summary>
    [Display(Name = "领导小组会议")] LeadingGroup,

    /// <summary>The joint conference of departments or of levels of government (联席会议, 会商).</summary>
    [Display(Name = "联席会议")] JointConference,
}
