using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Schemes;

/// <summary>Begins a scheme, or corrects its name, document and plan.</summary>
public sealed class SaveScheme(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>Saves.</summary>
    /// <param name="request">What the form sent.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The scheme's id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
            return broken;
        AssessmentScheme scheme;
        if (request.SchemeId is { } id)
        {
            if (await db.Set<AssessmentScheme>().SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } found)
                return Problem.NotFound("该考核方案");
            scheme = found;
            db.ExpectVersion(scheme, request.Version);
        }
        else
        {
            if (current.Actor.RegionCode is not { } region)
                return new Problem("scheme.region", "您的账号没有所属地区，不能制定考核方案，请联系系统管理员。");
            scheme = new AssessmentScheme { Title = "", RegionCode = region };
            db.Add(scheme);
            var empty = new SchemeDefinition { Items = [new("top", null, "总分", ItemSource.Node) { Weight = 100 }] };
            db.Add(new SchemeVersion { SchemeId = scheme.Id, Number = 1, Content = CanonicalJson.Write(empty), MadeBy = current.Actor.UserId, MadeAt = clock.GetUtcNow().UtcDateTime });
        }

        if (!current.Actor.Can(Capability.ManageAssessments, scheme.RegionCode))
            return Problem.NotAllowed("制定该地区的考核方案");
        (scheme.Title, scheme.DocumentNumber, scheme.PlanId) = (request.Title!.Trim(), string.IsNullOrWhiteSpace(request.DocumentNumber) ? null : request.DocumentNumber.Trim(), request.PlanId);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return scheme.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该方案");
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        /// <summary>Null for a new one.</summary>
        public Guid? SchemeId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "方案名称"), Required(ErrorMessage = "请填写方案名称。"), StringLength(100, ErrorMessage = "方案名称最多 100 个字。")]
        public string? Title { get; set; }

        [Display(Name = "依据文件"), StringLength(60, ErrorMessage = "依据文件的文号最多 60 个字。")]
        public string? DocumentNumber { get; set; }

        [Display(Name = "服务的规划")]
        public Guid? PlanId { get; set; }
    }
}
