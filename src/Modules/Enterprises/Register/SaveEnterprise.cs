using System.ComponentModel.DataAnnotations;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Register;

/// <summary>Adds an enterprise of the own region, or changes what the base knows of one.</summary>
public sealed class SaveEnterprise(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <returns>Its id, which is the organisation's.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ManageEnterprises))
        {
            return Problem.NotAllowed("维护企业");
        }

        var known = request.Id is { } id ? await db.Set<Enterprise>().Include(e => e.Organisation).SingleOrDefaultAsync(e => e.Id == id, cancellation) : null;
        if (request.Id is not null && (known is null || !current.Actor.Manages(known)))
        {
            return Problem.NotFound("该企业");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (!current.Actor.Scope.Covers(request.RegionCode!))
        {
            return new Problem("enterprise.region", "所选地区不在您的管理范围内，请重新选择。", nameof(Request.RegionCode));
        }

        var code = CreditCode.Parse(request.CreditCode!).Value;
        var holder = await db.Set<Organisation>().SingleOrDefaultAsync(o => o.CreditCode == code && o.Id != request.Id, cancellation);
        var inBase = holder is not null && await db.Set<Enterprise>().IgnoreQueryFilters().AnyAsync(e => e.Id == holder.Id, cancellation);
        if (holder is not null && (known is not null || inBase || !current.Actor.Scope.Covers(holder.RegionCode)))
        {
            return new Problem("enterprise.known", $"该统一社会信用代码已登记在“{holder.Name}”名下，请核对。", nameof(Request.CreditCode));
        }

        // A unit that is known as an organisation already, with its accounts, becomes the enterprise.
        var organisation = known?.Organisation ?? holder ?? new Organisation { Name = request.Name!, Kind = OrganisationKind.Enterprise, RegionCode = request.RegionCode! };
        (organisation.Name, organisation.RegionCode, organisation.CreditCode, organisation.Kind) = (request.Name!.Trim(), request.RegionCode!, code, OrganisationKind.Enterprise);
        var enterprise = known ?? new Enterprise { Id = organisation.Id, Organisation = organisation };
        request.Fill(enterprise);
        if (known is null)
        {
            db.Add(enterprise);
        }
        else
        {
            db.ExpectVersion(enterprise, request.Version);
        }

        await SetSizeAsync(enterprise, request, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该企业");
        }

        return enterprise.Id;
    }

    private async Task SetSizeAsync(Enterprise enterprise, Request request, CancellationToken cancellation)
    {
        if (request.SizeSource is { Length: > 0 } source)
        {
            (enterprise.Size, enterprise.SizeSource) = (request.Size!.Value, source.Trim());
            return;
        }

        var latest = await db.Set<YearFigures>().InForce().Where(f => f.EnterpriseId == enterprise.Id).OrderByDescending(f => f.Year).FirstOrDefaultAsync(cancellation);
        (enterprise.Size, enterprise.SizeSource) = (SizeRule.Of(enterprise.IndustryCode, latest?.Staff, latest?.Revenue, latest?.Assets), null);
    }

    /// <summary>The enterprise as it shall be.</summary>
    public sealed class Request : IValidatableObject
    {
        public Guid? Id { get; set; }

        public Guid Version { get; set; }

        [Display(Name = "企业名称"), Required, StringLength(120)]
        public string? Name { get; set; }

        [Display(Name = "统一社会信用代码"), Required, StringLength(40)]
        public string? CreditCode { get; set; }

        [Display(Name = "所在县（市、区）"), Required]
        public string? RegionCode { get; set; }

        [Display(Name = "注册日期")]
        public DateOnly? RegisteredOn { get; set; }

        [Display(Name = "行业（GB/T 4754 中类）"), StringLength(10)]
        public string? Industry { get; set; }

        [Display(Name = "所在开发区")]
        public string? ZoneCode { get; set; }

        [Display(Name = "登记状态"), Required]
        public EnterpriseState? State { get; set; } = EnterpriseState.Operating;

        [Display(Name = "认定的规模")]
        public SizeClass? Size { get; set; }

        [Display(Name = "规模认定依据"), StringLength(100)]
        public string? SizeSource { get; set; }

        [Display(Name = "关联组"), StringLength(60)]
        public string? ControlGroup { get; set; }

        [Display(Name = "关联组依据"), StringLength(200)]
        public string? ControlGroupReason { get; set; }

        [Display(Name = "列入失信名单")]
        public bool? Dishonest { get; set; }

        [Display(Name = "列入经营异常名录")]
        public bool? Abnormal { get; set; }

        [Display(Name = "一年内有重大事故")]
        public bool? MajorAccident { get; set; }

        [Display(Name = "属于禁止、限制类行业")]
        public bool? Restricted { get; set; }

        [Display(Name = "核心技术属于重点领域")]
        public bool? KeyField { get; set; }

        [Display(Name = "有核心知识产权")]
        public bool? CoreRights { get; set; }

        [Display(Name = "近五年主导制定标准")]
        public bool? LedStandard { get; set; }

        [Display(Name = "设有研发机构")]
        public bool? HasResearchUnit { get; set; }

        [Display(Name = "有研发机构牌子")]
        public bool? HasResearchSign { get; set; }

        [Display(Name = "有研发场所")]
        public bool? HasResearchSite { get; set; }

        /// <summary>As it stands.</summary>
        public static Request From(Enterprise e) => new()
        {
            Id = e.Id,
            Version = e.Version,
            Name = e.Organisation.Name,
            CreditCode = e.Organisation.CreditCode,
            RegionCode = e.Organisation.RegionCode,
            RegisteredOn = e.RegisteredOn,
            Industry = e.IndustryCode,
            ZoneCode = e.ZoneCode,
            State = e.State,
            Size = e.SizeSource is null ? null : e.Size,
            SizeSource = e.SizeSource,
            ControlGroup = e.ControlGroup,
            ControlGroupReason = e.ControlGroupReason,
            Dishonest = e.Dishonest,
            Abnormal = e.Abnormal,
            MajorAccident = e.MajorAccident,
            Restricted = e.Restricted,
            KeyField = e.KeyField,
            CoreRights = e.CoreRights,
            LedStandard = e.LedStandard,
            HasResearchUnit = e.HasResearchUnit,
            HasResearchSign = e.HasResearchSign,
            HasResearchSite = e.HasResearchSite,
        };

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!string.IsNullOrWhiteSpace(CreditCode) && Kernel.Organisations.CreditCode.Parse(CreditCode).Problem is { } problem)
            {
                yield return new(problem.Message, [nameof(CreditCode)]);
            }

            if (!string.IsNullOrWhiteSpace(Industry) && Industries.Parse(Industry) is null)
            {
                yield return new("没有这个行业代码，请填写 GB/T 4754—2017 的中类代码，例如 391 或 C391。", [nameof(Industry)]);
            }

            if (Named is not null && string.IsNullOrWhiteSpace(ControlGroupReason))
            {
                yield return new("关联组平时按控股和同一控制关系自动得出；人工指定时请写明依据。", [nameof(ControlGroupReason)]);
            }

            if (Size is null != string.IsNullOrWhiteSpace(SizeSource))
            {
                yield return new("由部门认定规模时，规模和依据都要填写；两项都不填，则按划型标准自动计算。", [nameof(SizeSource)]);
            }
        }

        private string? Named => string.IsNullOrWhiteSpace(ControlGroup) ? null : ControlGroup.Trim();

        internal void Fill(Enterprise e)
        {
            (e.RegisteredOn, e.IndustryCode, e.State) = (RegisteredOn, string.IsNullOrWhiteSpace(Industry) ? null : Industries.Parse(Industry), State!.Value);
            (e.ZoneCode, e.ControlGroup, e.ControlGroupReason) = (string.IsNullOrWhiteSpace(ZoneCode) ? null : ZoneCode, Named, Named is null ? null : ControlGroupReason!.Trim());
            (e.Dishonest, e.Abnormal, e.MajorAccident, e.Restricted) = (Dishonest, Abnormal, MajorAccident, Restricted);
            (e.KeyField, e.CoreRights, e.LedStandard) = (KeyField, CoreRights, LedStandard);
            (e.HasResearchUnit, e.HasResearchSign, e.HasResearchSite) = (HasResearchUnit, HasResearchSign, HasResearchSite);
        }
    }
}
