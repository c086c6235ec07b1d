using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Opinions;

/// <summary>Lets whoever has the receipt code see what became of the opinion.</summary>
public sealed class FindOpinion(ChuangpuDb db) : IUseCase
{
    /// <summary>What the sender sees; never the contact.</summary>
    public sealed record Receipt(
        string Code, Guid PlanId, string PlanTitle, string? About, string Text, string? Name, OpinionState State, DateTime ReceivedAt, DateTime? DecidedAt, string? Reply, string? RefusalReason, bool IsDemo);

    public async Task<Result<Receipt>> HandleAsync(string? typed, CancellationToken cancellation = default)
    {
        if (ReceiptCode.Read(typed) is not { } code)
        {
            return new Problem("opinion.code", "回执码由 12 位数字和字母组成，请对照提交成功后的页面重新输入。");
        }

        // The code is the key: its holder may see the opinion before it is published, so the usual rule does not apply here.
        var found = await db.Set<Opinion>().IgnoreQueryFilters().AsNoTracking().Where(o => o.Code == code && o.Plan.PublishedAt != null)
            .Select(o => new Receipt(
                o.Code, o.PlanId, o.Plan.Title, o.Goal != null ? o.Goal.Name : o.Task != null ? o.Task.Title : null, o.Text, o.Name, o.State, o.ReceivedAt, o.DecidedAt, o.Reply,
                o.RefusalReason, o.IsDemo))
            .SingleOrDefaultAsync(cancellation);
        return found is null ? new Problem(Problem.NotFoundCode, "没有找到这个回执码，请核对后重新输入。") : found;
    }
}
