using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>A unit's report with all its page shows: rows with last year's values, what does not hold, its way up the levels.</summary>
public sealed class ReadReport(ChuangpuDb db, CheckReport check, UnitHistory past, ApprovalChain chain, RegionDirectory regions, CurrentActor current) : IUseCase
{
    public async Task<Result<View>> HandleAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.FindReportAsync(id, cancellation, tracked: false) is not { } report)
        {
            return Problem.NotFound("这份报表");
        }

        var (form, period) = (report.Round.Form, report.Round.Period);
        var history = await past.ReadAsync(report, [.. form.Rows.Select(r => r.IndicatorCode).Distinct()], cancellation);
        var numbers = report.Numbers();
        var isUnit = current.Actor.IsUnitOf(report);
        // A draft is its unit's alone, and so is what does not hold in it.
        var findings = report.IsOpen() && !isUnit ? [] : await check.HandleAsync(report, numbers, report.Explained(), cancellation);
        var rows = form.Rows.OrderBy(r => r.Ordinal).Select(r => new Line(
            r, r.Title(period), r.Unit(period), numbers.GetValueOrDefault(r.Id),
            history.TryGetValue((new FormCell(r.IndicatorCode, r.MemberCode), period.YearBefore), out var before) ? before : null, [.. findings.Where(f => f.RowId == r.Id)], report.Evidence.Find(e => e.RowId == r.Id)?.Attachment)).ToList();
        var levels = await chain.OfAsync(form, report.RegionCode, cancellation);
        var names = await regions.NamesAsync([report.RegionCode, .. levels.Select(l => l.Code)], cancellation);
        var people = report.Steps.Select(s => s.By).OfType<Guid>().Distinct().ToList();
        return new View(report, ListReports.NameOf(report, names[report.RegionCode]), rows, findings, levels, isUnit,
            await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation));
    }

    /// <summary>A row as the page shows it.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Title">Indicator, with the member.</param>
    /// <param name="Unit">The unit of measure.</param>
    /// <param name="Value">What is reported, or null.</param>
    /// <param name="LastYear">The same period a year before, or null.</param>
    /// <param name="Findings">What does not hold at the row.</param>
    /// <param name="Evidence">The file that proves the number, or null.</param>
    public sealed record Line(FormRow Row, string Title, string Unit, decimal? Value, decimal? LastYear, IReadOnlyList<ReportFinding> Findings, Attachment? Evidence)
    {
        /// <summary>The change from last year in percent, or null.</summary>
        public decimal? Change => Value is { } now && LastYear is { } before and not 0 ? Math.Round((now - before) / Math.Abs(before) * 100, 1) : null;
    }

    /// <summary>The report.</summary>
    /// <param name="Report">With round, form and steps.</param>
    /// <param name="Unit">Who reports.</param>
    /// <param name="Lines">Its rows.</param>
    /// <param name="Findings">All that does not hold.</param>
    /// <param name="Levels">Whose bureaus approve it, lowest first.</param>
    /// <param name="IsUnit">Whether the actor belongs to the unit.</param>
    /// <param name="People">Names by account.</param>
    public sealed record View(
        UnitReport Report, string Unit, IReadOnlyList<Line> Lines, IReadOnlyList<ReportFinding> Findings, IReadOnlyList<Region> Levels, bool IsUnit, IReadOnlyDictionary<Guid, string> People);
}
