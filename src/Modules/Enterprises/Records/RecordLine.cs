using Chuangpu.Enterprises.Awards;
using Chuangpu.Enterprises.Deals;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Database;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Records;

/// <summary>A record in one line, as an objection or a withdrawal names it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Record">It.</param>
/// <param name="Text">What it says.</param>
internal sealed record RecordLine(RecordKind Kind, EnterpriseRecord Record, string Text)
{
    /// <summary>The record of an enterprise with this id, whatever its kind, or null.</summary>
    public static async Task<RecordLine?> FindAsync(ChuangpuDb db, Guid enterprise, Guid record, CancellationToken cancellation)
    {
        return await OfAsync<Qualification>(RecordKind.Qualification, q => $"{q.Title}{q.Level}，{q.RecognisedOn:yyyy-MM-dd} 认定")
            ?? await OfAsync<IntellectualProperty>(RecordKind.Property, p => $"{DisplayText.OfEnum(p.Kind)}“{p.Title}”")
            ?? await OfAsync<TechContract>(RecordKind.Contract, c => $"{c.Kind}合同 {c.Number}（{c.Side}），{MoneyFormat.Exact(c.AmountFen / 100m)}")
            ?? await OfAsync<Prize>(RecordKind.Prize, p => $"{p.Name}{p.Class}（{p.Level}），第 {p.Place} 位")
            ?? await OfAsync<OtherAward>(RecordKind.Award, a => $"{a.Clause}，{MoneyFormat.Exact(a.AmountFen / 100m)}")
            ?? await OfAsync<Investment>(RecordKind.Investment, i => $"对{i.Target}的投资，{MoneyFormat.Exact(i.AmountFen / 100m)}")
            ?? await OfAsync<EnterpriseRelation>(RecordKind.Relation, r => DisplayText.OfEnum(r.Kind));

        async Task<RecordLine?> OfAsync<T>(RecordKind kind, Func<T, string> text) where T : EnterpriseRecord =>
            await db.Set<T>().SingleOrDefaultAsync(r => r.Id == record && r.EnterpriseId == enterprise, cancellation) is { } found ? new(kind, found, text(found)) : null;
    }
}
