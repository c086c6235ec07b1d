using Chuangpu.WebKit;

namespace Chuangpu.Plans.Contracts;

/// <summary>Something that was decided.</summary>
/// <param name="On">When.</param>
/// <param name="Kind">会议议定, 动态调整 or 领导批示.</param>
/// <param name="Title">In one line.</param>
/// <param name="State">How far it is, in Chinese.</param>
/// <param name="Tone">The colour of that state.</param>
/// <param name="Href">Its page.</param>
/// <param name="IsDemo">Whether it is invented for the demo.</param>
public sealed record LatestDecision(DateOnly On, string Kind, string Title, string State, Tone Tone, string Href, bool IsDemo)
{
    /// <summary>What an instruction was about, with the value then, such as 长治市逾期任务，1 项; null for any other decision.</summary>
    public string? About { get; init; }

    /// <summary>What the unit answered last to an instruction, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>When it did, or null.</summary>
    public DateOnly? AnsweredOn { get; init; }
}
