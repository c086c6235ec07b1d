using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Rounds;

/// <summary>The bureau moves the last days of a round, or notes that its figures were given to the public.</summary>
public sealed class ChangeRound(ChuangpuDb db, OpenRound open, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> MoveDeadlinesAsync(Deadlines request, CancellationToken cancellation = default)
    {
        var found = await FindAsync(request.RoundId, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var round = found.Value;
        var codes = await db.Set<UnitReport>().Where(r => r.RoundId == round.Id).Select(r => r.RegionCode).ToListAsync(cancellation);
        var levels = await open.LevelsAsync(round.Form, codes, cancellation);
        db.ExpectVersion(round, request.Version);
        return request.Into(round, round.Form.Reporters == Reporters.Organisations, levels, clock.Today()) is { } wrong ? wrong : await SaveAsync(cancellation);
    }

    /// <summary>From now on, what changes in the round's figures is a revision.</summary>
    public async Task<Result> PublishFiguresAsync(Guid roundId, Guid version, CancellationToken cancellation = default)
    {
        var found = await FindAsync(roundId, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var round = found.Value;
        if (round.FiguresPublishedAt is not null)
        {
            return new Problem("round.published", "这一期的数据已经登记为公布，没有重复登记。");
        }

        if (await db.Set<UnitReport>().CountAsync(r => r.RoundId == roundId && r.State != UnitReportState.Locked, cancellation) is > 0 and var left)
        {
            return new Problem("round.open", $"还有 {left} 家单位没有终审锁定，全部锁定之后才能登记公布。");
        }

        db.ExpectVersion(round, version);
        round.FiguresPublishedAt = clock.GetUtcNow().UtcDateTime;
        return await SaveAsync(cancellation);
    }

    private async Task<Result<CollectionRound>> FindAsync(Guid roundId, CancellationToken cancellation)
    {
        var round = await db.Set<CollectionRound>().Include(r => r.Form).SingleOrDefaultAsync(r => r.Id == roundId, cancellation);
        return round is null || !current.Actor.MayManage(round.Form) ? Problem.NotFound("这一期填报") : round;
    }

    private async Task<Result> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这一期填报");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Deadlines : RoundDeadlines
    {
        public Guid RoundId { get; set; }

        public Guid Version { get; set; }
    }
}
