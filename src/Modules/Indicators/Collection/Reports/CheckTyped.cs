using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>What does not hold in numbers as they stand on the page, while they are typed; nothing is saved.</summary>
public sealed class CheckTyped(ChuangpuDb db, CheckReport check, CurrentActor current) : IUseCase
{
    public async Task<Result<List<ReportFinding>>> HandleAsync(
        Guid reportId, IReadOnlyDictionary<Guid, string?> typed, IReadOnlyDictionary<string, string> explanations, CancellationToken cancellation = default)
    {
        var report = await db.FindReportAsync(reportId, cancellation, tracked: false);
        if (report is null || !current.Actor.IsUnitOf(report))
        {
            return Problem.NotFound("这份报表");
        }

        var (read, unread) = SaveReport.Read(report, typed);
        var numbers = report.Numbers();
        foreach (var (row, number) in read)
        {
            numbers[row] = number;
        }

        foreach (var finding in unread)
        {
            numbers[finding.RowId!.Value] = null;
        }

        var findings = await check.HandleAsync(report, numbers, explanations, cancellation);
        // A row that cannot be read is not missing as well.
        var rows = unread.Select(f => f.RowId).ToHashSet();
        return unread.Concat(findings.Where(f => f.RowId is null || !rows.Contains(f.RowId))).ToList();
    }
}
