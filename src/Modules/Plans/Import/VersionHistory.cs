using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Periods;
using Chuangpu.Plans.Adjustments;
using Chuangpu.Plans.Source;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Import;

/// <summary>
/// Keeps what a new version changes and strikes as adjustments that took effect, the way any other decision is kept, so that
/// every past day of a plan can still be shown.
/// </summary>
internal sealed class VersionHistory
{
    private readonly ChuangpuDb _db;
    private readonly PlanImport _import;
    private readonly PlanVersion _version;
    private readonly Actor _publisher;
    private readonly DateTime _now;
    private readonly DateOnly _today;
    private readonly string _preparer;

    private VersionHistory(ChuangpuDb db, PlanImport import, PlanVersion version, Actor publisher, TimeProvider clock, string preparer) =>
        (_db, _import, _version, _publisher, _now, _today, _preparer) = (db, import, version, publisher, clock.GetUtcNow().UtcDateTime, clock.Today(), preparer);

    /// <summary>The history of one publication.</summary>
    public static async Task<VersionHistory> OfAsync(
        ChuangpuDb db, PlanImport import, PlanVersion version, Actor publisher, TimeProvider clock, CancellationToken cancellation)
    {
        var preparer = await db.Users.Where(u => u.Id == import.SubmittedBy).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellation);
        return new VersionHistory(db, import, version, publisher, clock, preparer ?? Actor.System.Name);
    }

    /// <summary>An item holds other values now.</summary>
    /// <param name="item">As it is now.</param>
    /// <param name="before">What its fields held.</param>
    public void Changed(PlanItem item, IReadOnlyDictionary<string, string?> before)
    {
        var changes = Adjustable.ReadAll(item).Where(f => f.Value != before[f.Key]).ToList();
        if (changes.Count > 0)
        {
            var adjustment = Of(item, AdjustmentAction.Change);
            adjustment.Fields.AddRange(changes.Select(f => new AdjustedField { AdjustmentId = adjustment.Id, Field = f.Key, Before = before[f.Key], After = f.Value }));
            _db.Add(adjustment);
        }
    }

    /// <summary>An item was struck.</summary>
    public void Removed(PlanItem item)
    {
        if (Adjustable.FieldsOf(PlanItems.KindOf(item)).Count > 0)
        {
            _db.Add(Of(item, AdjustmentAction.Remove));
        }
    }

    private Adjustment Of(PlanItem item, AdjustmentAction action) => new()
    {
        PlanId = item.PlanId,
        ItemKind = PlanItems.KindOf(item),
        ItemId = item.Id,
        ItemTitle = PlanItems.TitleOf(item),
        Action = action,
        DocumentNumber = _import.DocumentNumber ?? $"规划第 {_version.Number} 版",
        DecidedOn = _import.IssuedOn ?? _today,
        EffectiveOn = _today,
        Reason = $"按规划第 {_version.Number} 版更新",
        State = AdjustmentState.Effective,
        ProposedBy = _import.SubmittedBy,
        ProposedByName = _preparer,
        ProposedAt = _import.SubmittedAt ?? _now,
        ReviewedBy = _publisher.UserId,
        ReviewedByName = _publisher.Name,
        ReviewedAt = _now,
    };
}
