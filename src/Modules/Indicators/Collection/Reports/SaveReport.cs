using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>
/// The unit keeps its numbers as a draft, or hands them in. Handing in with something that does not hold keeps the draft and
/// says what is left to do, so that no work is lost.
/// </summary>
public sealed class SaveReport(ChuangpuDb db, CheckReport check, ApprovalChain chain, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result<Saved>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        var report = await db.FindReportAsync(request.ReportId, cancellation);
        if (report is null || !actor.IsUnitOf(report))
        {
            return Problem.NotFound("这份报表");
        }

        if (!report.IsOpen())
        {
            return Closed(report);
        }

        var (numbers, unread) = Read(report, request.Numbers);
        if (unread.Count > 0)
        {
            return new Saved(false, false, unread);
        }

        if (request.Explanations.Values.Any(t => t?.Length > CheckExplanation.MostCharacters))
        {
            return new Problem("report.explanation", $"说明最多 {CheckExplanation.MostCharacters} 个字，请精简。");
        }

        db.ExpectVersion(report, request.Version);
        Keep(report, numbers, request.Explanations);
        (report.WrittenBy, report.State) = (actor.UserId, report.State == UnitReportState.Returned ? UnitReportState.Returned : UnitReportState.Draft);
        // The same numbers saved again still count as a save: the other's form must not overwrite what was confirmed here.
        db.Entry(report).State = EntityState.Modified;
        var findings = await check.HandleAsync(report, report.Numbers(), report.Explained(), cancellation);
        var submitted = request.Submit && !findings.Any(f => f.Blocks);
        if (submitted)
        {
            await SubmitAsync(report, actor, cancellation);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("这份报表");
        }

        return new Saved(true, submitted, findings);
    }

    internal static Problem Closed(UnitReport report) => report.State == UnitReportState.Locked
        ? new("report.locked", "报表已经终审锁定，不能再改。确需更正的，请联系终审的科技部门解锁。")
        : new("report.submitted", "报表已经提交，正在审核。需要修改的，请先撤回；已有一级审核通过的，请联系审核的科技部门退回。");

    /// <summary>The numbers typed, and what could not be read.</summary>
    internal static (Dictionary<Guid, decimal?> Numbers, List<ReportFinding> Unread) Read(UnitReport report, IReadOnlyDictionary<Guid, string?> typed)
    {
        var numbers = new Dictionary<Guid, decimal?>();
        var unread = new List<ReportFinding>();
        foreach (var row in report.Round.Form.Rows.Where(r => typed.ContainsKey(r.Id)).OrderBy(r => r.Ordinal))
        {
            var read = ReportedNumber.Read(typed[row.Id]);
            if (read.Succeeded)
            {
                numbers[row.Id] = read.Value;
            }
            else
            {
                unread.Add(new(FindingKind.Hard, $"row:{row.Ordinal}", row.Id, $"“{row.Title(report.Round.Period)}”：{read.Problem.Message}"));
            }
        }

        return (numbers, unread);
    }

    private void Keep(UnitReport report, Dictionary<Guid, decimal?> numbers, IReadOnlyDictionary<string, string?> explanations)
    {
        foreach (var (row, number) in numbers)
        {
            if (report.Values.Find(v => v.RowId == row) is { } value)
            {
                value.Value = number;
            }
            else if (number is not null)
            {
                db.Add(new ReportedValue { ReportId = report.Id, RowId = row, Value = number });
            }
        }

        foreach (var (key, text) in explanations)
        {
            var standing = report.Explanations.Find(e => e.Key == key);
            if (string.IsNullOrWhiteSpace(text))
            {
                report.Explanations.RemoveAll(e => e == standing);
            }
            else if (standing is not null)
            {
                standing.Text = text.Trim();
            }
            else
            {
                db.Add(new CheckExplanation { ReportId = report.Id, Key = key, Text = text.Trim() });
            }
        }
    }

    private async Task SubmitAsync(UnitReport report, Actor actor, CancellationToken cancellation)
    {
        var first = (await chain.OfAsync(report.Round.Form, report.RegionCode, cancellation))[0].Code;
        (report.State, report.WaitsFor, report.Reason) = (UnitReportState.Submitted, first, null);
        (report.SubmittedBy, report.SubmittedAt) = (actor.UserId, clock.GetUtcNow().UtcDateTime);
        db.Add(new ReportStep { ReportId = report.Id, Action = ReportAction.Submit, By = actor.UserId, At = report.SubmittedAt.Value });
        await notifier.ToBureauAsync(first, $"待审核：{report.Round.Title}", report.Href(), cancellation);
    }

    /// <summary>What became of it.</summary>
    /// <param name="Kept">Whether the numbers were saved; not when one of them could not be read.</param>
    /// <param name="Submitted">Whether the report was handed in.</param>
    /// <param name="Findings">What does not hold.</param>
    public sealed record Saved(bool Kept, bool Submitted, IReadOnlyList<ReportFinding> Findings);

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ReportId { get; set; }

        /// <summary>The version the form was filled from.</summary>
        public Guid Version { get; set; }

        /// <summary>What was typed, by row; rows left out stay as they are.</summary>
        public Dictionary<Guid, string?> Numbers { get; set; } = [];

        /// <summary>What was said about findings, by <see cref="ReportFinding.Key"/>.</summary>
        public Dictionary<string, string?> Explanations { get; set; } = [];

        /// <summary>Hand it in, not only keep it.</summary>
        public bool Submit { get; set; }
    }
}
