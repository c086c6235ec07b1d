using Chuangpu.Kernel.Notices;

namespace Chuangpu.Plans.Supervision;

/// <summary>Tells a leader what became of an instruction: who gave it should not have to ask.</summary>
internal static class InstructionNotice
{
    /// <summary>To whoever gave it; nothing for an item that is no instruction.</summary>
    /// <param name="notifier">Sends it with the caller's save.</param>
    /// <param name="item">The item.</param>
    /// <param name="what">What happened, such as 批示已办结.</param>
    public static void ToInstructor(this Notifier notifier, SupervisionItem item, string what)
    {
        if (item is { Kind: SupervisionKind.Instruction, OpenedBy: { } leader })
        {
            notifier.ToUser(leader, $"{what}：{item.Title}", $"/supervision/{item.Id}");
        }
    }
}
