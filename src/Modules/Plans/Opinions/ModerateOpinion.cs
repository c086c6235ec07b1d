using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Opinions;

/// <summary>The bureau shows an opinion, with or without an answer, or says why it does not; and may decide anew later.</summary>
public sealed class ModerateOpinion(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        // A published opinion is everybody's to read, but another region's bureau must not learn that there is something to decide.
        if (await db.Set<Opinion>().Include(o => o.Plan).SingleOrDefaultAsync(o => o.Id == request.OpinionId, cancellation) is not { } opinion
            || !current.Actor.Scope.Covers(opinion.Plan.RegionCode))
        {
            return Problem.NotFound("该意见");
        }

        if (!current.Actor.Can(Capability.ModerateOpinions, opinion.Plan.RegionCode))
        {
            return Problem.NotAllowed("审核公众意见");
        }

        db.ExpectVersion(opinion, request.Version);
        var publishes = request.State == OpinionState.Published;
        opinion.State = request.State!.Value;
        opinion.Reply = publishes && !string.IsNullOrWhiteSpace(request.Reply) ? request.Reply.Trim() : null;
        opinion.RefusalReason = publishes ? null : request.RefusalReason!.Trim();
        opinion.DecidedBy = current.Actor.UserId;
        opinion.DecidedAt = clock.GetUtcNow().UtcDateTime;
        if (opinion.Reply is not null || !publishes)
        {
            // Answered or refused: nobody needs to be reached any more.
            db.RemoveRange(await db.Set<OpinionContact>().Where(c => c.OpinionId == opinion.Id).ToListAsync(cancellation));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该意见");
        }

        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid OpinionId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "处理结果"), Required(ErrorMessage = "请选择公开或不予公开。")]
        public OpinionState? State { get; set; }

        [Display(Name = "答复"), StringLength(2000, ErrorMessage = "答复最多 2000 个字，请精简。")]
        public string? Reply { get; set; }

        [Display(Name = "不予公开的原因"), StringLength(500, ErrorMessage = "原因最多 500 个字，请精简。")]
        public string? RefusalReason { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => State switch
        {
            OpinionState.Pending => [new("请选择公开或不予公开。", [nameof(State)])],
            OpinionState.Refused when string.IsNullOrWhiteSpace(RefusalReason) => [new("请写明不予公开的原因，提交人凭回执码可以看到。", [nameof(RefusalReason)])],
            _ => [],
        };
    }
}
