using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>Records that a promised document was issued; or, with a further save, corrects what was recorded.</summary>
public sealed class IssueDocument(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await db.Set<PromisedDocument>().Include(d => d.Plan).SingleOrDefaultAsync(d => d.Id == request.DocumentId && d.RemovedOn == null, cancellation) is not { } document)
        {
            return Problem.NotFound("该文件");
        }

        if (!current.Actor.MayRecord(document))
        {
            return Problem.NotAllowed("登记文件出台情况");
        }

        if (request.IssuedOn > clock.Today())
        {
            return new Problem("document.day", "印发日期晚于今天，请在文件印发后再登记。", nameof(Request.IssuedOn));
        }

        if (request.ResponsibleId is { } unit && !await db.Set<Organisation>().AnyAsync(o => o.Id == unit, cancellation))
        {
            return new Problem("document.unit", "所选责任单位已不存在，请重新选择。", nameof(Request.ResponsibleId));
        }

        db.ExpectVersion(document, request.Version);
        document.IssuedOn = request.IssuedOn;
        document.DocumentNumber = Empty(request.DocumentNumber);
        document.Link = Empty(request.Link);
        document.ResponsibleOrganisationId = request.ResponsibleId ?? document.ResponsibleOrganisationId;
        document.HasDemoDates = false;
        // Issued after all: what was said about giving it up no longer holds; the audit trail keeps it.
        document.WithdrawnOn = null;
        document.WithdrawalReason = null;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该文件");
        }

        return Result.Done;
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid DocumentId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "印发日期"), Required(ErrorMessage = "请填写印发日期。")]
        public DateOnly? IssuedOn { get; set; }

        [Display(Name = "文号"), StringLength(60, ErrorMessage = "文号最多 60 个字。")]
        public string? DocumentNumber { get; set; }

        [Display(Name = "网址"), StringLength(500, ErrorMessage = "网址最多 500 个字符。")]
        public string? Link { get; set; }

        [Display(Name = "责任单位")]
        public Guid? ResponsibleId { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            string.IsNullOrWhiteSpace(Link) || (Uri.TryCreate(Link.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0)
                ? []
                : [new("网址应以 http:// 或 https:// 开头，请从浏览器地址栏完整复制。", [nameof(Link)])];
    }
}
