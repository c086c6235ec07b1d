using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>The enterprise sets up an R&amp;D project to keep expense for.</summary>
public sealed class AddProject(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (!current.Actor.KeepsLedgerOf(request.EnterpriseId))
        {
            return Problem.NotAllowed("登记研发项目");
        }

        var name = request.Name!.Trim();
        if (await db.Set<ResearchProject>().AnyAsync(p => p.EnterpriseId == request.EnterpriseId && p.Name == name, cancellation))
        {
            return new Problem("project.name", $"已有项目“{name}”，请直接在它下面登记支出。", nameof(Request.Name));
        }

        var project = new ResearchProject
        {
            EnterpriseId = request.EnterpriseId,
            Name = name,
            Number = string.IsNullOrWhiteSpace(request.Number) ? null : request.Number.Trim(),
            StartsOn = request.StartsOn!.Value,
            EndsOn = request.EndsOn,
        };
        db.Add(project);
        await db.SaveChangesAsync(cancellation);
        return project.Id;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid EnterpriseId { get; set; }

        [Display(Name = "项目名称"), Required(ErrorMessage = "请填写项目名称。"), StringLength(120, ErrorMessage = "项目名称最多 120 个字，请精简。")]
        public string? Name { get; set; }

        [Display(Name = "立项编号"), StringLength(60, ErrorMessage = "立项编号最多 60 个字，请核对。")]
        public string? Number { get; set; }

        [Display(Name = "开始日期"), Required(ErrorMessage = "请填写开始日期。")]
        public DateOnly? StartsOn { get; set; }

        [Display(Name = "结束日期")]
        public DateOnly? EndsOn { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            EndsOn < StartsOn ? [new("结束日期早于开始日期，请核对。", [nameof(EndsOn)])] : [];
    }
}
