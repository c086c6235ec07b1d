using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Assessment.Process;

/// <summary>Begins an assessment: a scheme's latest version for a year, with the rules of judging and grading, and a case for each unit.</summary>
public sealed class BeginProcess(ChuangpuDb db, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        var scheme = await db.Set<AssessmentScheme>().Include(s => s.Versions).SingleOrDefaultAsync(s => s.Id == request.SchemeId, cancellation);
        if (scheme is null)
        {
            return Problem.NotFound("该考核方案");
        }

        if (!current.Actor.Can(Capability.ManageAssessments, scheme.RegionCode))
        {
            return Problem.NotAllowed("组织考核");
        }

        if (await db.Set<AssessmentProcess>().AnyAsync(p => p.SchemeId == scheme.Id && p.Year == request.Year, cancellation))
        {
            return new Problem("assessment.exists", $"“{scheme.Title}”{request.Year} 年度的考核已经开始，请在考核工作中打开它。", nameof(Request.Year));
        }

        var version = request.VersionId is { } chosen ? scheme.Versions.Find(v => v.Id == chosen) : scheme.Versions.MaxBy(v => v.Number);
        if (version is null)
        {
            return Problem.NotFound("该考核方案的版本");
        }

        var definition = version.Read();
        if (SchemeCheck.Of(definition, scheme.PlanId) is [var first, ..])
        {
            return new Problem("assessment.scheme", $"考核方案还不能使用：{first.Message}");
        }

        var process = new AssessmentProcess
        {
            SchemeId = scheme.Id,
            SchemeVersionId = version.Id,
            Title = $"{request.Year}年度{scheme.Title}",
            RegionCode = scheme.RegionCode,
            Year = request.Year!.Value,
            Rules = request.Rules(),
            IsDemo = scheme.IsDemo,
        };
        // Who is assessed by it must be able to rely on it: a change makes the next version.
        version.FrozenAt ??= clock.GetUtcNow().UtcDateTime;
        AddCases(process, definition);
        process.Note("Begin", "建立考核工作", current.Actor, clock.GetUtcNow().UtcDateTime);
        db.Add(process);
        var saved = await db.SaveProcessAsync(cancellation);
        return saved.Succeeded ? process.Id : saved.Problem;
    }

    private static void AddCases(AssessmentProcess process, SchemeDefinition definition)
    {
        var units = definition.Groups.SelectMany(g => g.Members.Select(m => (Group: g, Unit: m))).DistinctBy(u => u.Unit.Key).ToList();
        // Drawn by lot: a code that followed the list would name the unit to whoever knows the list.
        var codes = Enumerable.Range(1, units.Count).ToArray();
        RandomNumberGenerator.Shuffle<int>(codes);
        for (var i = 0; i < units.Count; i++)
        {
            var (group, unit) = units[i];
            var one = new UnitCase
            {
                ProcessId = process.Id,
                RegionCode = process.RegionCode,
                UnitKey = unit.Key,
                UnitName = unit.Name,
                UnitRegionCode = unit.RegionCode,
                OrganisationId = unit.OrganisationId,
                GroupCode = group.Code,
                GroupName = group.Name,
                Code = codes[i],
            };
            one.Statements.AddRange(definition.Items.Where(item => item.Source == ItemSource.Judged && definition.AppliesTo(item, group.Code))
                .Select((item, at) => new UnitStatement { CaseId = one.Id, ItemCode = item.Code, ItemName = item.Name, Asked = item.Note, Ordinal = at }));
            process.Cases.Add(one);
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request : IValidatableObject
    {
        [Display(Name = "考核方案"), Required(ErrorMessage = "请选择考核方案。")]
        public Guid? SchemeId { get; set; }

        /// <summary>The version of the scheme; null for the latest.</summary>
        public Guid? VersionId { get; set; }

        [Display(Name = "考核年度"), Required(ErrorMessage = "请填写考核年度。"), Range(2006, 2099, ErrorMessage = "考核年度应在 2006 至 2099 之间。")]
        public int? Year { get; set; }

        [Display(Name = "盲评（评审专家看不到单位名称）")]
        public bool IsBlind { get; set; }

        [Display(Name = "专家打分合成"), Required(ErrorMessage = "请选择合成方法。")]
        public MarkJoining? Joining { get; set; } = MarkJoining.Mean;

        [Display(Name = "分歧提示"), Required(ErrorMessage = "请填写分歧提示的分差。"), Range(typeof(decimal), "1", "100", ErrorMessage = "分差应在 1 至 100 之间。")]
        public decimal? FlagAbove { get; set; } = 20;

        [Display(Name = "申诉期"), Required(ErrorMessage = "请填写申诉期。"), Range(1, 30, ErrorMessage = "申诉期应在 1 至 30 个工作日之间。")]
        public int? AppealDays { get; set; } = 5;

        [Display(Name = "优秀比例上限"), Required(ErrorMessage = "请填写优秀比例。"), Range(typeof(decimal), "0", "100", ErrorMessage = "优秀比例应在 0 至 100 之间。")]
        public decimal? ExcellentShare { get; set; } = 30;

        [Display(Name = "优秀分数线"), Required(ErrorMessage = "请填写优秀分数线。"), Range(typeof(decimal), "0", "200", ErrorMessage = "分数线应在 0 至 200 之间。")]
        public decimal? ExcellentFrom { get; set; } = 85;

        [Display(Name = "良好分数线"), Required(ErrorMessage = "请填写良好分数线。"), Range(typeof(decimal), "0", "200", ErrorMessage = "分数线应在 0 至 200 之间。")]
        public decimal? GoodFrom { get; set; } = 75;

        [Display(Name = "合格分数线"), Required(ErrorMessage = "请填写合格分数线。"), Range(typeof(decimal), "0", "200", ErrorMessage = "分数线应在 0 至 200 之间。")]
        public decimal? PassFrom { get; set; } = 60;

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => PassFrom <= GoodFrom && GoodFrom <= ExcellentFrom
            ? []
            : [new("分数线应为：合格不高于良好，良好不高于优秀，请核对。", [nameof(GoodFrom)])];

        internal ProcessRules Rules() => new()
        {
            IsBlind = IsBlind,
            Joining = Joining!.Value,
            FlagAbove = FlagAbove!.Value,
            AppealDays = AppealDays!.Value,
            ExcellentShare = ExcellentShare!.Value,
            ExcellentFrom = ExcellentFrom!.Value,
            GoodFrom = GoodFrom!.Value,
            PassFrom = PassFrom!.Value,
        };
    }
}
