using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Chuangpu.Rules;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>The checks of a draft: add one that can be read, take one out.</summary>
public sealed class ChangeChecks(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>The most checks a form may have.</summary>
    public const int Most = 100;

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
        if (form.Checks.Count >= Most)
        {
            return new Problem("check.most", $"一张报表最多 {Most} 条审核关系，请合并或删去不用的。");
        }

        var schema = await FormSchema.ReadAsync(db, form.Frequency, clock.Today(), cancellation);
        var reading = Check.Read(request.Expression!, schema.Schema);
        if (!reading.Succeeded)
        {
            return new Problem("check.expression", string.Join("；", reading.Diagnostics.Take(3)), nameof(Request.Expression));
        }

        var message = string.IsNullOrWhiteSpace(request.Message) ? reading.Rule.Message : request.Message.Trim();
        if (string.IsNullOrWhiteSpace(message) || message.Length > 300)
        {
            return new Problem("check.message", "请写明不通过时的提示，例如“分项之和应等于合计”，最多 300 个字。", nameof(Request.Message));
        }

        var own = form.Rows.Select(r => new FormCell(r.IndicatorCode, r.MemberCode)).ToHashSet();
        if (!reading.Rule.Dependencies.Any(d => own.Contains(schema.CellOf(d.Fact))))
        {
            return new Problem("check.foreign", "审核关系里没有本表的指标，请先把指标加入报表，再写审核关系。", nameof(Request.Expression));
        }

        var check = new FormCheck
        {
            FormId = form.Id,
            Ordinal = form.Checks.Select(c => c.Ordinal).DefaultIfEmpty().Max() + 1,
            Expression = request.Expression!.Trim(),
            Severity = request.Severity,
            Message = message,
        };
        db.Add(check);
        await db.SaveChangesAsync(cancellation);
        return check.Id;
    }

    public async Task<Result> RemoveAsync(Guid formId, Guid checkId, CancellationToken cancellation = default)
    {
        var found = await db.DraftFormAsync(formId, current.Actor, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        if (found.Value.Checks.Find(c => c.Id == checkId) is not { } check)
        {
            return Problem.NotFound("这条审核关系");
        }

        db.Remove(check);
        return await db.SaveFormAsync(cancellation);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid FormId { get; set; }

        [Display(Name = "应满足的条件"), Required(ErrorMessage = "请填写应满足的条件。"), StringLength(1000, ErrorMessage = "条件最多 1000 个字，请拆成几条。")]
        public string? Expression { get; set; }

        [Display(Name = "性质")]
        public CheckSeverity Severity { get; set; }

        [Display(Name = "不通过时的提示"), StringLength(300, ErrorMessage = "提示最多 300 个字，请精简。")]
        public string? Message { get; set; }
    }
}
