using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>Appoints somebody with an expert's account to judge, until judging is over.</summary>
public sealed class AppointAssessor(ChuangpuDb db, CurrentActor current, Notifier notifier, TimeProvider clock) : IUseCase
{
    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var found = await db.ManagedAsync(request.ProcessId, current.Actor, "聘请评审专家", cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var process = found.Value;
        if (process.State > ProcessState.Judging)
        {
            return new Problem("assessment.state", $"考核目前是“{WebKit.DisplayText.OfEnum(process.State)}”，评审已经结束，不能再聘请专家。");
        }

        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == request.UserId && u.Role == Role.Expert, cancellation);
        if (user is null)
        {
            return new Problem("assessment.expert", "请选择一个专家账号；没有时请先在“账号”中为专家开通。", nameof(Request.UserId));
        }

        if (process.Assessors.Exists(a => a.UserId == user.Id))
        {
            return new Problem("assessment.twice", $"{user.DisplayName} 已经受聘。", nameof(Request.UserId));
        }

        var assessor = new Assessor { ProcessId = process.Id, RegionCode = process.RegionCode, UserId = user.Id, Name = user.DisplayName };
        assessor.Assignments.AddRange(process.Cases.Select(c => new Assignment { AssessorId = assessor.Id, CaseId = c.Id, UserId = user.Id, RegionCode = process.RegionCode }));
        db.Add(assessor);
        process.Note("Appoint", $"聘请评审专家：{user.DisplayName}", current.Actor, clock.GetUtcNow().UtcDateTime);
        notifier.ToUser(user.Id, $"受聘评审：{process.Title}", $"/assessment/judging/{process.Id}");
        return await db.SaveProcessAsync(cancellation);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid ProcessId { get; set; }

        [Display(Name = "专家"), Required(ErrorMessage = "请选择专家。")]
        public Guid? UserId { get; set; }
    }
}
