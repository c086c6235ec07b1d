using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Register;

/// <summary>
/// What the base knows of an enterprise that has no period. It is an <see cref="Kernel.Organisations.Organisation"/>: its id is the organisation's, and
/// name, credit code and region stand there. Yes-or-no facts are null while nobody has said.
/// </summary>
[Display(Name = "企业")]
public sealed class Enterprise : Entity, IScoped<Enterprise>, IVersioned
{
    /// <summary>The organisation it is.</summary>
    public Organisation Organisation { get; init; } = null!;

    /// <summary>The day on its licence.</summary>
    [Display(Name = "注册日期")]
    public DateOnly? RegisteredOn { get; set; }

    /// <summary>The group of GB/T 4754—2017, three digits.</summary>
    [Display(Name = "行业")]
    public string? IndustryCode { get; set; }

    /// <summary>
    /// The size. Follows from the industry and the latest figures (<see cref="SizeRule"/>) unless <see cref="SizeSource"/> names who determined it;
    /// kept so that lists can be searched by it.
    /// </summary>
    [Display(Name = "规模")]
    public SizeClass Size { get; set; }

    /// <summary>Who determined the size, such as 统计部门; null when it is computed.</summary>
    [Display(Name = "规模认定依据")]
    public string? SizeSource { get; set; }

    /// <summary>The development zone it stands in (a region code of a zone), or null.</summary>
    [Display(Name = "所在开发区")]
    public string? ZoneCode { get; set; }

    /// <summary>Whether it stands.</summary>
    [Display(Name = "登记状态")]
    public EnterpriseState State { get; set; }

    /// <summary>The name of the group of companies under one control where the relations do not say it (the same natural person behind them), or null: then the relations say.</summary>
    [Display(Name = "关联组")]
    public string? ControlGroup { get; set; }

    /// <summary>Why the group is named by hand, or null without one.</summary>
    [Display(Name = "关联组依据")]
    public string? ControlGroupReason { get; set; }

    /// <summary>On the list of serious breaches of law or of integrity in research.</summary>
    [Display(Name = "失信")]
    public bool? Dishonest { get; set; }

    /// <summary>On the list of abnormal operation.</summary>
    [Display(Name = "经营异常")]
    public bool? Abnormal { get; set; }

    /// <summary>A grave accident or breach of environmental law within a year.</summary>
    [Display(Name = "重大事故")]
    public bool? MajorAccident { get; set; }

    /// <summary>Its products are forbidden, restricted or to be phased out.</summary>
    [Display(Name = "禁限行业")]
    public bool? Restricted { get; set; }

    /// <summary>Its core technology belongs to the fields the state supports.</summary>
    [Display(Name = "重点领域")]
    public bool? KeyField { get; set; }

    /// <summary>It owns intellectual property that carries its main products.</summary>
    [Display(Name = "核心知识产权")]
    public bool? CoreRights { get; set; }

    /// <summary>It led an international, national or industry standard within five years.</summary>
    [Display(Name = "主导标准")]
    public bool? LedStandard { get; set; }

    /// <summary>It has a research unit of its own, recognised or not (六有).</summary>
    [Display(Name = "设有研发机构")]
    public bool? HasResearchUnit { get; set; }

    /// <summary>The research unit has its sign (六有).</summary>
    [Display(Name = "有研发机构牌子")]
    public bool? HasResearchSign { get; set; }

    /// <summary>There are rooms for research (六有).</summary>
    [Display(Name = "有研发场所")]
    public bool? HasResearchSite { get; set; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Staff of its region and above, and the enterprise itself.</summary>
    public static Expression<Func<Enterprise, Scope, bool>> VisibleTo => (enterprise, scope) =>
        scope.Everything || enterprise.Id == scope.OrganisationId || (scope.RegionPrefix != null && enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<Enterprise>
    {
        public void Configure(EntityTypeBuilder<Enterprise> builder)
        {
            builder.ToTable("Enterprises");
            builder.HasOne(x => x.Organisation).WithOne().HasForeignKey<Enterprise>(x => x.Id).OnDelete(DeleteBehavior.Restrict);
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.IndustryCode).HasMaxLength(3);
            builder.Property(x => x.SizeSource).HasMaxLength(100);
            builder.Property(x => x.ZoneCode).HasMaxLength(6);
            builder.Property(x => x.ControlGroup).HasMaxLength(60);
            builder.Property(x => x.ControlGroupReason).HasMaxLength(200);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasIndex(x => x.ControlGroup);
        }
    }
}
