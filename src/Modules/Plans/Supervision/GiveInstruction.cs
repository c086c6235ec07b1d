using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Supervision.Meetings;
using Chuangpu.Plans.Tasks;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>A leader's instruction on a figure becomes a supervision item; the bureau of the region follows it up as any other.</summary>
internal sealed class GiveInstruction(ChuangpuDb db, UnitChoices units, CurrentActor current, Notifier notifier, TimeProvider clock) : IInstructions
{
    private const int LongestText = 1000;

    /// <inheritdoc />
    public Task<IReadOnlyList<Choice<Guid?>>> UnitsAsync(string regionCode, CancellationToken cancellation) => units.HandleAsync(regionCode, null, cancellation);

    /// <inheritdoc />
    public async Task<Result<Guid>> GiveAsync(Instruction instruction, CancellationToken cancellation)
    {
        if (!current.Actor.Can(Capability.Instruct, instruction.RegionCode))
        {
            return Problem.NotAllowed("作出批示");
        }

        var text = instruction.Text.Trim();
        if (text.Length is 0 or > LongestText)
        {
            return new Problem("instruction.text", $"请写明批示内容，最多 {LongestText} 个字。", nameof(Instruction.Text));
        }

        if (instruction.DueOn < clock.Today())
        {
            return new Problem("instruction.due", "办理期限早于今天，请留出办理时间。", nameof(Instruction.DueOn));
        }

        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == instruction.ResponsibleId, cancellation))
        {
            return new Problem("instruction.responsible", "所选牵头单位已不存在，请重新选择。", nameof(Instruction.ResponsibleId));
        }

        var item = new SupervisionItem
        {
            RegionCode = instruction.RegionCode,
            Kind = SupervisionKind.Instruction,
            Title = AddDecision.InOneLine(text),
            Text = text,
            FigureLabel = instruction.Figure,
            FigureValue = instruction.Value,
            FigureHref = instruction.Href,
            ResponsibleId = instruction.ResponsibleId,
            DueOn = instruction.DueOn,
            OpenedOn = clock.Today(),
            OpenedBy = current.Actor.UserId,
            IsDemo = instruction.IsDemo,
        };
        db.Add(item);
        await notifier.ToOrganisationAsync(item.ResponsibleId, $"领导批示：{item.Title}", $"/supervision/{item.Id}", cancellation);
        await notifier.ToBureauAsync(item.RegionCode, $"领导批示待督办：{item.Title}", $"/supervision/{item.Id}", cancellation);
        await db.SaveChangesAsync(cancellation);
        return item.Id;
    }
}
