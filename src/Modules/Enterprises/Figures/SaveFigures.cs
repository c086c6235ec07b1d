using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Figures;

/// <summary>
/// Enters a year's figures. What the enterprise fills in is a draft until it hands it in, and counts when the bureau has confirmed it; what the bureau
/// enters counts at once and takes the place of what counted before.
/// </summary>
public sealed class SaveFigures(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    /// <summary>The first year anybody may enter.</summary>
    public const int FirstYear = 2000;

    /// <param name="EnterpriseId">Whose.</param>
    /// <param name="Year">The calendar year.</param>
    /// <param name="Entered">By the key of <see cref="YearItem"/>, in 万元 or counts; null clears.</param>
    /// <param name="Submit">Whether the enterprise hands them in; the bureau always does.</param>
    /// <param name="Note">Why something is unusual, or what the figures rest on.</param>
    /// <param name="Version">The version the form was filled from, or null where there was nothing.</param>
    public sealed record Request(Guid EnterpriseId, int Year, IReadOnlyDictionary<string, decimal?> Entered, bool Submit, string? Note, Guid? Version);

    /// <returns>The figures' id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        if (await db.Set<Enterprise>().Include(e => e.Organisation).SingleOrDefaultAsync(e => e.Id == request.EnterpriseId, cancellation) is not { } enterprise)
        {
            return Problem.NotFound("该企业");
        }

        var (own, manages) = (actor.ReportsFor(enterprise), actor.Manages(enterprise));
        if (!own && !manages)
        {
            return Problem.NotAllowed("填报该企业的年度数据");
        }

        var (last, note) = (clock.Today().Year - 1, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim());
        if (request.Year < FirstYear || request.Year > last)
        {
            return new Problem("figures.year", $"年度应在 {FirstYear} 至 {last} 之间：当年还没有结束，不能填报。", nameof(Request.Year));
        }

        if (note is { Length: > 200 })
        {
            return new Problem("figures.note", "说明最多 200 个字，请精简。", nameof(Request.Note));
        }

        var standing = await db.Set<YearFigures>().Where(f => f.EnterpriseId == enterprise.Id && f.Year == request.Year && f.EndedAt == null).ToListAsync(cancellation);
        var (inForce, open) = (standing.Find(f => f.InForceAt is not null), standing.Find(f => f.InForceAt is null));
        if (own && open is { State: FigureState.Submitted })
        {
            return new Problem("figures.waiting", "数据已经提交，正在等待科技部门确认，现在不能修改。需要修改的，请联系科技部门退回。");
        }

        var seen = own && open is not null ? open : inForce;
        if (seen?.Version != request.Version)
        {
            return Problem.Conflict($"{request.Year} 年的数据");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var figures = new YearFigures
        {
            EnterpriseId = enterprise.Id,
            Year = request.Year,
            Source = own ? FactSource.Enterprise : FactSource.Bureau,
            Basis = note,
            EnteredBy = actor.Name,
            EnteredAt = now,
            SubmittedAt = own && request.Submit ? now : null,
        };
        foreach (var (key, entered) in request.Entered)
        {
            var item = YearItems.OfKey(key) ?? throw new ArgumentException(key, nameof(request));
            var kept = entered is { } value ? item.Keep(value) : null;
            if (entered is not null && kept is null)
            {
                return new Problem("figures.value", item.Remedy, key);
            }

            item.Set(figures, kept);
        }

        if ((manages || request.Submit) && await WhyNotAsync(figures, note, cancellation) is { } problem)
        {
            return problem;
        }

        if (own)
        {
            // A draft is nobody's business yet: the next takes its place without a trace in the figures.
            if (open is not null)
            {
                db.Remove(open);
            }
        }
        else
        {
            figures.InForceAt = now;
            Replace(inForce, now, note ?? "科技部门更正");
        }

        db.Add(figures);
        if (own && request.Submit)
        {
            await notifier.ToBureauAsync(enterprise.Organisation.RegionCode, $"{enterprise.Organisation.Name}提交了 {request.Year} 年数据", $"/enterprises/{enterprise.Id}/figures", cancellation);
        }

        try
        {
            if (figures.InForceAt is not null)
            {
                await SizeUpdate.ApplyAsync(db, enterprise, figures, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            return Problem.Conflict($"{request.Year} 年的数据");
        }

        return figures.Id;
    }

    internal static void Replace(YearFigures? inForce, DateTime now, string reason)
    {
        if (inForce is not null)
        {
            (inForce.EndedAt, inForce.EndReason) = (now, reason.Length > 200 ? reason[..200] : reason);
        }
    }

    private async Task<Problem?> WhyNotAsync(YearFigures figures, string? note, CancellationToken cancellation)
    {
        if (YearItems.All.All(i => i.Kept(figures) is null))
        {
            return new Problem("figures.empty", "一项也没有填写，请至少填写一项。");
        }

        if (FigureChecks.Broken(figures) is [_, ..] broken)
        {
            return new Problem("figures.limits", string.Concat(broken));
        }

        var before = await db.Set<YearFigures>().AsNoTracking().InForce().SingleOrDefaultAsync(f => f.EnterpriseId == figures.EnterpriseId && f.Year == figures.Year - 1, cancellation);
        return note is null && FigureChecks.Unusual(figures, before) is [_, ..] unusual
            ? new Problem("figures.jumps", $"{string.Join("；", unusual)}。请核对；数据无误的，请在说明中写明原因。", nameof(Request.Note))
            : null;
    }
}
