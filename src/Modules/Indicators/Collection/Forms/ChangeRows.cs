using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>The rows of a draft: add one at the end, take one out, move one up.</summary>
public sealed class ChangeRows(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>The most rows a form may have.</summary>
    public const int Most = 300;

    public async Task<Result<Guid>> AddAsync(Request request, CancellationToken cancellation = default)
    {
        var found = await db.DraftFormAsync(request.FormId, current.Actor, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var form = found.Value;
        var parts = request.Cell!.Split('|');
        var (code, member) = (parts[0], parts.Length > 1 ? parts[1] : null);
        if (await CheckAsync(form, code, member, cancellation) is { } wrong)
        {
            return wrong;
        }

        var row = new FormRow
        {
            FormId = form.Id,
            Ordinal = form.Rows.Select(r => r.Ordinal).DefaultIfEmpty().Max() + 1,
            IndicatorCode = code,
            MemberCode = member,
            Required = request.Required,
            Outliers = request.Outliers,
            Hint = string.IsNullOrWhiteSpace(request.Hint) ? null : request.Hint.Trim(),
        };
        db.Add(row);
        await db.SaveChangesAsync(cancellation);
        return row.Id;
    }

    public Task<Result> RemoveAsync(Guid formId, Guid rowId, CancellationToken cancellation = default) =>
        ChangeAsync(formId, rowId, (form, row) => db.Remove(row), cancellation);

    public Task<Result> MoveUpAsync(Guid formId, Guid rowId, CancellationToken cancellation = default) => ChangeAsync(formId, rowId, (form, row) =>
    {
        if (form.Rows.Where(r => r.Ordinal < row.Ordinal).MaxBy(r => r.Ordinal) is { } above)
        {
            (above.Ordinal, row.Ordinal) = (row.Ordinal, above.Ordinal);
        }
    }, cancellation);

    private async Task<Result> ChangeAsync(Guid formId, Guid rowId, Action<ReportForm, FormRow> change, CancellationToken cancellation)
    {
        var found = await db.DraftFormAsync(formId, current.Actor, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        if (found.Value.Rows.Find(r => r.Id == rowId) is not { } row)
        {
            return Problem.NotFound("这一行");
        }

        change(found.Value, row);
        return await db.SaveFormAsync(cancellation);
    }

    private async Task<Problem?> CheckAsync(ReportForm form, string code, string? member, CancellationToken cancellation)
    {
        const string field = nameof(Request.Cell);
        if (await db.Set<Indicator>().Include(i => i.Definitions).AsNoTracking().SingleOrDefaultAsync(i => i.Code == code, cancellation) is not { } indicator)
        {
            return new Problem("row.indicator", "没有这个指标，请从列表中选择。", field);
        }

        var definition = indicator.On(clock.Today());
        return definition.IsDerived ? new Problem("row.derived", $"“{definition.Name}”由公式计算，不填报，请选择公式中的各项指标。", field)
            : form.Frequency > definition.Frequency ? new Problem("row.frequency", $"“{definition.Name}”是{WebKit.DisplayText.OfEnum(definition.Frequency)}指标，不能用于{WebKit.DisplayText.OfEnum(form.Frequency)}报表。", field)
            : form.Reporters == Reporters.Organisations && definition.AcrossRegions != RollUp.Sum ? new Problem("row.sum", $"“{definition.Name}”不能由各单位的数相加，不能用于单位填报的报表。", field)
            : member is not null && (!definition.Breakdowns.Contains(member.Split('.')[0]) || !await db.Set<BreakdownMember>().AnyAsync(m => m.Code == member, cancellation)) ? new Problem("row.member", $"“{definition.Name}”没有这种分组，请从列表中选择。", field)
            : form.Rows.Exists(r => r.IndicatorCode == code && r.MemberCode == member) ? new Problem("row.double", "报表中已有这一行，没有重复添加。", field)
            : form.Rows.Count >= Most ? new Problem("row.most", $"一张报表最多 {Most} 行，请拆成两张报表。", field)
            : null;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid FormId { get; set; }

        /// <summary>The indicator's code, and after a bar the member of a breakdown: <c>HNTE</c>, <c>HNTE|size.large</c>.</summary>
        [Display(Name = "指标"), Required(ErrorMessage = "请选择指标。")]
        public string? Cell { get; set; }

        [Display(Name = "必填")]
        public bool Required { get; set; } = true;

        [Display(Name = "异常值检查")]
        public OutlierTest Outliers { get; set; }

        [Display(Name = "填报提示"), StringLength(300, ErrorMessage = "填报提示最多 300 个字，请精简。")]
        public string? Hint { get; set; }
    }
}
