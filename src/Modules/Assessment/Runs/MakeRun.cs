using System.ComponentModel.DataAnnotations;
using Chuangpu.Assessment.Process;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Runs;

/// <summary>Makes a run of a scheme: freezes its version and everything it is computed from. A run is never changed; making it anew needs a reason.</summary>
public sealed class MakeRun(ChuangpuDb db, CollectInputs collect, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>Makes it.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The run's id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<AssessmentScheme>().Include(s => s.Versions).SingleOrDefaultAsync(s => s.Id == request.SchemeId, cancellation) is not { } scheme)
            return Problem.NotFound("该考核方案");
        if (!current.Actor.Can(Capability.ManageAssessments, scheme.RegionCode))
            return Problem.NotAllowed("计算该方案的考核结果");
        if ((RequestRules.Check(request) ?? CheckDays(request)) is { } broken)
            return broken;

        // Once units are being assessed by a version, all runs of that year are by it.
        var begun = await db.Set<AssessmentProcess>().Where(p => p.SchemeId == scheme.Id && p.Year == request.Year).Select(p => (Guid?)p.SchemeVersionId).SingleOrDefaultAsync(cancellation);
        var version = scheme.Versions.Find(v => v.Id == begun) ?? scheme.Versions.MaxBy(v => v.Number)!;
        var definition = version.Read();
        if (SchemeCheck.Of(definition, scheme.PlanId) is [var first, ..] faults)
            return new Problem("run.scheme", $"方案还有 {faults.Count} 处需要改正：{first.Message}");
        var earlier = await db.Set<AssessmentRun>().Where(r => r.SchemeVersion.SchemeId == scheme.Id && r.Year == request.Year).Select(r => new { r.Id, r.Number }).ToListAsync(cancellation);
        if (earlier.Count > 0 && string.IsNullOrWhiteSpace(request.Reason))
            return new Problem("run.reason", $"{request.Year} 年度已经计算过 {earlier.Count} 次，原结果保留不变。请写明重新计算的原因。", nameof(Request.Reason));
        if (request.FollowsId is { } follows && !earlier.Exists(r => r.Id == follows))
            return new Problem("run.follows", "要替代的考核结果不属于该方案的这一年度，请重新选择。", nameof(Request.FollowsId));

        var question = new RunQuestion(scheme.Id, definition, request.Year!.Value, request.DataYear!.Value, request.CutOff!.Value)
        {
            PlanId = scheme.PlanId,
            FollowsId = request.FollowsId ?? earlier.MaxBy(r => r.Number)?.Id,
        };
        var inputs = await collect.HandleAsync(scheme.Title, version.Number, question, request.Also, cancellation);
        var scored = ScoreRun.Of(inputs);
        return scored.Succeeded ? await SaveAsync(scheme, version, question, request, inputs, scored.Value, 1 + earlier.Select(r => r.Number).DefaultIfEmpty(0).Max(), cancellation) : scored.Problem;
    }

    private Problem? CheckDays(Request request) =>
        request.CutOff > clock.Today() ? new Problem("run.cut-off", "数据截止日不能晚于今天：以后的数据现在还不知道。", nameof(Request.CutOff))
        : request.DataYear > request.Year ? new Problem("run.data-year", "数据年份不能晚于考核年度，请核对。", nameof(Request.DataYear))
        : null;

    private async Task<Guid> SaveAsync(
        AssessmentScheme scheme, SchemeVersion version, RunQuestion question, Request request, RunInputs inputs, IReadOnlyList<ScoredUnit> scored, int number, CancellationToken cancellation)
    {
        var (now, content) = (clock.GetUtcNow().UtcDateTime, CanonicalJson.Write(inputs));
        var run = new AssessmentRun
        {
            SchemeVersionId = version.Id,
            RegionCode = scheme.RegionCode,
            Year = question.Year,
            DataYear = question.DataYear,
            CutOff = question.CutOff,
            Number = number,
            FollowsId = question.FollowsId,
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim(),
            InputsSha256 = CanonicalJson.Sha256(content),
            ResultSha256 = CanonicalJson.Sha256(ScoreRun.TextOf(scored)),
            MadeBy = current.Actor.UserId,
            MadeAt = now,
            IsDemo = scheme.IsDemo || inputs.Figures.Any(f => f.IsDemo),
        };
        var members = inputs.Scheme.Groups.SelectMany(g => g.Members).ToDictionary(m => m.Key);
        run.Units.AddRange(scored.Select((unit, ordinal) => new UnitScore
        {
            RunId = run.Id,
            Ordinal = ordinal,
            UnitKey = unit.Result.Unit,
            UnitName = unit.Result.Name,
            UnitRegionCode = members[unit.Result.Unit].RegionCode,
            OrganisationId = members[unit.Result.Unit].OrganisationId,
            GroupCode = unit.Result.Group,
            Score = unit.Result.Score,
            Rank = unit.Result.Rank,
            Limit = unit.Result.Limit,
            Content = CanonicalJson.Write(unit),
        }));
        version.FrozenAt ??= now;
        db.Add(run);
        db.Add(new FrozenInputs { RunId = run.Id, Content = content });
        await db.SaveChangesAsync(cancellation);
        return run.Id;
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid SchemeId { get; set; }

        [Display(Name = "考核年度"), Required(ErrorMessage = "请填写考核年度。"), Range(2000, 2100, ErrorMessage = "考核年度应是四位年份。")]
        public int? Year { get; set; }

        [Display(Name = "数据年份"), Required(ErrorMessage = "请填写数据年份。"), Range(2000, 2100, ErrorMessage = "数据年份应是四位年份。")]
        public int? DataYear { get; set; }

        [Display(Name = "数据截止日"), Required(ErrorMessage = "请填写数据截止日。")]
        public DateOnly? CutOff { get; set; }

        /// <summary>The run it takes the place of; null for the latest of the year.</summary>
        public Guid? FollowsId { get; set; }

        /// <summary>What is given beside the sources that are asked: by the demo, by a program that keeps its events elsewhere.</summary>
        public RunMaterial Also { get; init; } = RunMaterial.None;

        [Display(Name = "重新计算的原因"), StringLength(500, ErrorMessage = "原因最多 500 个字，请精简。")]
        public string? Reason { get; set; }
    }
}
