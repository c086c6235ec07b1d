using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>The bureau begins a form for its region, or changes what a draft says of itself: name, frequency, who fills it, who approves it.</summary>
public sealed class SaveForm(ChuangpuDb db, CurrentActor current) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (current.Actor.RegionCode is not { } own || !current.Actor.Can(Capability.ManageIndicators, own))
        {
            return Problem.NotAllowed("设计报表");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        ReportForm form;
        if (request.FormId is { } id)
        {
            var found = await db.DraftFormAsync(id, current.Actor, cancellation);
            if (!found.Succeeded)
            {
                return found.Problem;
            }

            form = found.Value;
            db.ExpectVersion(form, request.Version);
        }
        else
        {
            var first = Guid.CreateVersion7();
            form = new ReportForm { Id = first, SeriesId = first, Number = 1, RegionCode = own, Name = "" };
            db.Add(form);
        }

        if (await CheckAsync(request, form.RegionCode, cancellation) is { } wrong)
        {
            return wrong;
        }

        var regions = request.Reporters == Reporters.Regions;
        (form.Name, form.Frequency, form.Reporters) = (request.Name!.Trim(), request.Frequency!.Value, request.Reporters!.Value);
        (form.UnitLevel, form.FinalLevel, form.ValueStatus) = (regions ? request.UnitLevel : null, request.FinalLevel!.Value, request.ValueStatus);
        form.Guide = string.IsNullOrWhiteSpace(request.Guide) ? null : request.Guide.Trim();
        var organisations = regions ? [] : request.OrganisationIds.Distinct().ToList();
        if (!form.OrganisationIds.SequenceEqual(organisations))
        {
            form.OrganisationIds = organisations;
        }

        var saved = await db.SaveFormAsync(cancellation);
        return saved.Succeeded ? form.Id : saved.Problem;
    }

    private async Task<Problem?> CheckAsync(Request request, string regionCode, CancellationToken cancellation)
    {
        var level = await db.Set<Region>().Where(r => r.Code == regionCode).Select(r => (RegionLevel?)r.Level).SingleOrDefaultAsync(cancellation);
        if (request.FinalLevel < level)
        {
            return new Problem("form.final", "终审级别不能高于设计报表的科技部门，请选择本级或下级。", nameof(Request.FinalLevel));
        }

        if (request.Reporters == Reporters.Regions)
        {
            return request.UnitLevel <= request.FinalLevel || request.UnitLevel <= level
                ? new Problem("form.level", "填报地区应低于终审级别，请重新选择填报地区级别或终审级别。", nameof(Request.UnitLevel))
                : null;
        }

        var prefix = RegionCode.PrefixOf(regionCode);
        var wanted = request.OrganisationIds.Distinct().ToList();
        var found = await db.Set<Organisation>().Where(o => wanted.Contains(o.Id) && o.RegionCode.StartsWith(prefix)).Select(o => o.RegionCode).ToListAsync(cancellation);
        return found.Count < wanted.Count
            ? new Problem("form.organisations", "所选单位中有的已不存在或不在本地区，请重新选择。", nameof(Request.OrganisationIds))
            // An organisation of the prefecture itself has no county bureau above it, one of the province no prefecture's.
            : found.Exists(c => RegionCode.PrefixOf(c).Length < DigitsOf(request.FinalLevel!.Value))
                ? new Problem("form.final", "所选单位中有高于终审级别的单位（如省属、市属单位），请把终审级别改高，或另设一张报表。", nameof(Request.FinalLevel))
                : null;
    }

    private static int DigitsOf(RegionLevel level) => level switch { RegionLevel.County => 6, RegionLevel.Prefecture => 4, _ => 2 };

    /// <summary>What the form sends.</summary>
    public class Request : IValidatableObject
    {
        /// <summary>The draft, or null for a new form.</summary>
        public Guid? FormId { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "报表名称"), Required(ErrorMessage = "请填写报表名称。"), StringLength(100, ErrorMessage = "报表名称最多 100 个字，请精简。")]
        public string? Name { get; set; }

        [Display(Name = "报送频率"), Required(ErrorMessage = "请选择报送频率。")]
        public Frequency? Frequency { get; set; }

        [Display(Name = "填报对象"), Required(ErrorMessage = "请选择由谁填报。")]
        public Reporters? Reporters { get; set; }

        [Display(Name = "填报地区级别")]
        public RegionLevel? UnitLevel { get; set; }

        [Display(Name = "填报单位")]
        public List<Guid> OrganisationIds { get; set; } = [];

        [Display(Name = "终审级别"), Required(ErrorMessage = "请选择审核到哪一级为止。")]
        public RegionLevel? FinalLevel { get; set; }

        [Display(Name = "数据状态")]
        public ValueStatus ValueStatus { get; set; } = ValueStatus.Preliminary;

        [Display(Name = "填报说明"), StringLength(2000, ErrorMessage = "填报说明最多 2000 个字，请精简。")]
        public string? Guide { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Reporters == Forms.Reporters.Regions && UnitLevel is not (RegionLevel.Prefecture or RegionLevel.County or RegionLevel.Zone))
            {
                yield return new("请选择由哪一级地区填报。", [nameof(UnitLevel)]);
            }

            if (Reporters == Forms.Reporters.Organisations && OrganisationIds.Count == 0)
            {
                yield return new("请至少选择一家填报单位。", [nameof(OrganisationIds)]);
            }

            if (FinalLevel is { } level && level is not (RegionLevel.Province or RegionLevel.Prefecture or RegionLevel.County))
            {
                yield return new("终审级别应为省级、市级或县级。", [nameof(FinalLevel)]);
            }

            if (ValueStatus == ValueStatus.Revised)
            {
                yield return new("“修订”由公布后的更正自动产生，请选择其他状态。", [nameof(ValueStatus)]);
            }
        }
    }
}
