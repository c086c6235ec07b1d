using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Rules;
using Chuangpu.Rules.Messages;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>What does not hold in a unit's numbers, by the one set of rules the page, the workbook and the hand-in share.</summary>
public sealed class CheckReport(ChuangpuDb db, UnitHistory past, RegionDirectory regions, TimeProvider clock) : IUseCase
{
    private const int MostNumbersShown = 6;

    /// <param name="report">With its round, form, rows, checks, indicators, definitions and members.</param>
    /// <param name="numbers">By row; a row left out or null has none.</param>
    /// <param name="explanations">By <see cref="ReportFinding.Key"/>.</param>
    /// <param name="cancellation">Stops the look-ups.</param>
    /// <returns>By the order of the rows, then of the checks.</returns>
    public async Task<IReadOnlyList<ReportFinding>> HandleAsync(
        UnitReport report, IReadOnlyDictionary<Guid, decimal?> numbers, IReadOnlyDictionary<string, string> explanations, CancellationToken cancellation = default)
    {
        var (form, period) = (report.Round.Form, report.Round.Period);
        var region = await regions.FindAsync(report.RegionCode, cancellation) ?? throw new InvalidOperationException($"Report {report.Id} is about an unknown region.");
        var findings = new List<ReportFinding>();
        foreach (var row in form.Rows.OrderBy(r => r.Ordinal))
        {
            if (RowFault(report, row, region, numbers.GetValueOrDefault(row.Id)) is { } fault)
            {
                findings.Add(new(FindingKind.Hard, $"row:{row.Ordinal}", row.Id, fault));
            }
        }

        if (form.Checks.Count > 0 || form.Rows.Exists(r => r.Outliers != OutlierTest.None))
        {
            var schema = await FormSchema.ReadAsync(db, form.Frequency, period.EndsOn, cancellation);
            var checks = form.Checks.OrderBy(c => c.Ordinal).Select(c => (Check: c, Reading: Check.Read(c.Expression, schema.Schema))).ToList();
            var indicators = checks.SelectMany(c => c.Reading.Rule?.Dependencies.Select(d => schema.CellOf(d.Fact).IndicatorCode) ?? [])
                .Concat(form.Rows.Where(r => r.Outliers != OutlierTest.None).Select(r => r.IndicatorCode)).ToHashSet();
            var history = await past.ReadAsync(report, indicators, cancellation);
            findings.AddRange(form.Rows.OrderBy(r => r.Ordinal).Select(r => OutlierCheck.Of(r, period, numbers.GetValueOrDefault(r.Id), history)).OfType<ReportFinding>());
            var facts = new ReportFacts(schema, period, form.Rows.ToDictionary(r => new FormCell(r.IndicatorCode, r.MemberCode), r => numbers.GetValueOrDefault(r.Id)), history);
            findings.AddRange(checks.Select(c => CheckFault(c.Check, c.Reading, facts)).OfType<ReportFinding>());
        }

        return [.. findings.Select(f => f with { Explanation = explanations.GetValueOrDefault(f.Key) })];
    }

    private string? RowFault(UnitReport report, FormRow row, Region region, decimal? number) =>
        number is null && row.Required
            ? $"“{row.Title(report.Round.Period)}”必须填写；确实为零的请填 0。"
            : ValueRules.Check(new ValueCell(row.Indicator, region, report.Round.Period, row.MemberCode), number, report.Round.Form.ValueStatus, clock.Today())?.Message;

    private static ReportFinding? CheckFault(FormCheck check, RuleReading<Check> reading, ReportFacts facts)
    {
        var key = $"check:{check.Ordinal}";
        if (!reading.Succeeded)
        {
            // An indicator was renamed since the form was published; the unit can do nothing about it.
            return new(FindingKind.Open, key, null, $"审核关系“{check.Message}”已无法核对（{reading.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)}），请报表设计单位更新版本。");
        }

        var outcome = reading.Rule.Evaluate(facts);
        return outcome.YesNo switch
        {
            true => null,
            false => new(check.Severity == CheckSeverity.Hard ? FindingKind.Hard : FindingKind.Soft, key, null, $"{check.Message}{Numbers(reading.Rule, facts)}"),
            null => new(FindingKind.Open, key, null, $"“{check.Message}”暂不能核对：{outcome}。"),
        };
    }

    private static string Numbers(Check rule, ReportFacts facts) => rule.Dependencies.Count is 0 or > MostNumbersShown ? "" : "（" + string.Join("，", rule.Dependencies.Select(d =>
        $"{d} {(facts.Number(d.Fact, d.Offset) is { } number ? NumberFormat.Text(number) : "无数据")}")) + "）";
}
