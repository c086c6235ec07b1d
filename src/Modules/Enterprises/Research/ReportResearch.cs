using Chuangpu.Enterprises.Figures;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Rules.Numbers;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>
/// The enterprise puts what its ledger comes to into the draft of the year's figures: the expense as recognition counts it, and the part spent at home.
/// Nothing else moves a figure, and the draft still waits to be handed in and confirmed.
/// </summary>
public sealed class ReportResearch(ChuangpuDb db, ReadLedger read, SaveFigures save, CurrentActor current) : IUseCase
{
    public async Task<Result> HandleAsync(Guid enterpriseId, int year, CancellationToken cancellation = default)
    {
        if (!current.Actor.KeepsLedgerOf(enterpriseId))
        {
            return Problem.NotAllowed("填报该企业的年度数据");
        }

        var ledger = await read.HandleAsync(enterpriseId, year, cancellation);
        if (ledger.Entries.Count == 0)
        {
            return new Problem("ledger.empty", $"{year} 年的辅助账没有分录，没有可以填报的数。");
        }

        var outcome = ExpenseRules.ForRecognition(ledger, new(null, null, null, null));
        var home = outcome.Values.Single(v => v.Name == "高企境内研发费用").Outcome.Number;
        var standing = await db.Set<YearFigures>().AsNoTracking().Where(f => f.EnterpriseId == enterpriseId && f.Year == year && f.EndedAt == null).OrderBy(f => f.InForceAt != null).FirstOrDefaultAsync(cancellation);
        var entered = YearItems.All.ToDictionary(i => i.Key, i => standing is null ? null : i.Entered(standing));
        (entered[nameof(YearFigures.Research)], entered[nameof(YearFigures.DomesticResearch)]) = (Wan(outcome.Payable), Wan(home));
        var saved = await save.HandleAsync(new(enterpriseId, year, entered, Submit: false, "研发费用取自研发支出辅助账", standing?.Version), cancellation);
        return saved.Succeeded ? Result.Done : saved.Problem;
    }

    // 万元, to the 分.
    private static decimal? Wan(Number? yuan) => yuan?.ToDecimal() is { } exact ? decimal.Round(exact, 2, MidpointRounding.AwayFromZero) / 10_000m : null;
}
