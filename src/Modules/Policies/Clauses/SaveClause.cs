using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Clauses;

/// <summary>
/// Saves the draft of a clause, right or wrong; behind a published version it begins the next one. What is wrong keeps it from
/// being published, not from being kept.
/// </summary>
public sealed class SaveClause(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<AwardClause>().Include(c => c.Versions).SingleOrDefaultAsync(c => c.Id == request.ClauseId, cancellation) is not { } clause)
        {
            return Problem.NotFound("该条款");
        }

        if (!current.Actor.Can(Capability.ManagePolicies, clause.RegionCode))
        {
            return Problem.NotAllowed("编写该条款");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var latest = clause.Versions.MaxBy(v => v.Number)!;
        // The form was filled from this version; whoever saved or published since comes first.
        if (latest.Version != request.Version)
        {
            return Problem.Conflict("该条款");
        }

        var draft = latest;
        if (latest.PublishedAt is not null)
        {
            draft = new ClauseVersion { ClauseId = clause.Id, RegionCode = clause.RegionCode, Number = latest.Number + 1, Rules = "", EditedAt = default };
            db.Add(draft);
        }
        else
        {
            db.ExpectVersion(draft, request.Version);
        }

        draft.Rules = (request.Rules ?? "").ReplaceLineEndings("\n");
        (draft.EditedBy, draft.EditedAt) = (current.Actor.UserId, clock.GetUtcNow().UtcDateTime);
        (clause.Mode, clause.NeedsThirdParty) = (request.Mode, request.NeedsThirdParty);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || draft.Number != latest.Number)
        {
            return Problem.Conflict("该条款");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ClauseId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "规则"), StringLength(ClauseVersion.Longest, ErrorMessage = "一个条款最多 20000 字。")]
        public string? Rules { get; set; }

        [Display(Name = "享受方式")]
        public AwardMode Mode { get; set; } = AwardMode.Application;

        [Display(Name = "申请须经第三方核查")]
        public bool NeedsThirdParty { get; set; }
    }
}
