using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.PropertyRights;

/// <summary>A right an enterprise owns.</summary>
[Display(Name = "知识产权")]
public sealed class IntellectualProperty : EnterpriseRecord, IScoped<IntellectualProperty>
{
    /// <summary>What it is.</summary>
    [Display(Name = "类别")]
    public required PropertyKind Kind { get; init; }

    /// <summary>Its title.</summary>
    [Display(Name = "名称")]
    public required string Title { get; init; }

    /// <summary>The number of patent or registration.</summary>
    [Display(Name = "专利号或登记号")]
    public string? Number { get; init; }

    /// <summary>When it was granted or registered.</summary>
    [Display(Name = "授权日")]
    public required DateOnly GrantedOn { get; init; }

    /// <summary>The last day it is protected, or null.</summary>
    [Display(Name = "有效期止")]
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Whether it was bought, licensed or transferred rather than developed.</summary>
    [Display(Name = "受让取得")]
    public bool Acquired { get; init; }

    /// <summary>Whether it is of class I of the recognition of high-tech enterprises.</summary>
    public bool IsFirstClass => Kind is PropertyKind.Invention or PropertyKind.PlantVariety or PropertyKind.NewDrug or PropertyKind.CircuitLayout;

    /// <summary>As its enterprise.</summary>
    public static Expression<Func<IntellectualProperty, Scope, bool>> VisibleTo => VisibleWithEnterprise<IntellectualProperty>();

    internal sealed class Configuration : IEntityTypeConfiguration<IntellectualProperty>
    {
        public void Configure(EntityTypeBuilder<IntellectualProperty> builder)
        {
            EnterpriseRecord.Configure(builder, "IntellectualProperties");
            builder.Property(x => x.Title).HasMaxLength(200);
            builder.Property(x => x.Number).HasMaxLength(40);
            builder.HasIndex(x => x.EnterpriseId);
        }
    }
}
