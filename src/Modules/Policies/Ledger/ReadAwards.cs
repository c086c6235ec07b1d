using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Policies.Applications;
using Chuangpu.Rules.Values;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Ledger;

/// <summary>
/// What the ledgers say enterprises were awarded by a day, as the records of 已获补助: an award counts from its approval, less
/// what was released or recovered by then.
/// </summary>
public sealed class ReadAwards(ChuangpuDb db) : IUseCase
{
    /// <summary>The records of each enterprise of the scope.</summary>
    /// <param name="day">The last day that counts.</param>
    /// <param name="organisation">Only this enterprise, or null for all.</param>
    /// <param name="without">An application that does not count, or null.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<ILookup<Guid, IReadOnlyList<Value>>> ListAsync(DateOnly day, Guid? organisation = null, Guid? without = null, CancellationToken cancellation = default)
    {
        var end = day.AddDays(1).StartInUtc();
        var lines = (await db.Set<Posting>().AsNoTracking()
            .Where(p => p.ApplicationId != null && p.ApplicationId != without && p.At < end && (organisation == null || p.PayeeId == organisation) && p.Kind != PostingKind.Paid)
            .Select(p => new { p.ApplicationId, p.Kind, p.AmountFen, p.At }).ToListAsync(cancellation)).ToLookup(p => p.ApplicationId);
        var applications = lines.Count == 0 ? [] : await db.Set<AwardApplication>().AsNoTracking().Where(a => a.ApprovedAt != null && (organisation == null || a.OrganisationId == organisation))
            .Select(a => new { a.Id, a.OrganisationId, a.Items, a.Clause.Name, a.Clause.RegionCode }).ToListAsync(cancellation);
        var records = new List<(Guid Organisation, IReadOnlyList<Value> Record)>();
        foreach (var application in applications)
        {
            var own = lines[application.Id].ToList();
            var fen = own.Sum(p => p.Kind == PostingKind.Reserved ? p.AmountFen : -p.AmountFen);
            if (fen > 0)
            {
                var on = DateOnly.FromDateTime(own.Min(p => p.At).ToChinaTime());
                records.AddRange(Items(application.Items, fen)
                    .Select(i => (application.OrganisationId, (IReadOnlyList<Value>)Record(application.Name, i.Item, on, i.Fen, application.RegionCode))));
            }
        }

        return records.ToLookup(r => r.Organisation, r => r.Record);
    }

    // What was awarded is spread over its items as the clause counted them, so that a cap of an item sees its part.
    private static IEnumerable<(string? Item, long Fen)> Items(string? json, long fen)
    {
        var items = json is null ? [] : FrozenOutcome.ReadAmounts(json);
        if (items.Count == 0 || items.Sum(i => i.AmountFen) == 0)
        {
            return [(null, fen)];
        }

        var parts = Portions.Split(fen, [.. items.Select(i => i.AmountFen)]);
        return items.Select((item, i) => ((string?)item.Name, parts[i])).Where(i => i.Item2 > 0);
    }

    private static Value[] Record(string clause, string? item, DateOnly on, long fen, string region) =>
        [Value.Of(clause), item is null ? Value.Missing : Value.Of(item), Value.Of(on), Value.Of(fen / 100m), Value.Of(LevelOf(region))];

    private static string LevelOf(string region) => RegionCode.PrefixOf(region).Length switch { 0 => "国家级", 2 => "省级", 4 => "市级", _ => "县级" };
}
