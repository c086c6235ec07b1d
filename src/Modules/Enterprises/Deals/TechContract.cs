using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Deals;

/// <summary>A technology contract as registered, seen from one of its parties.</summary>
[Display(Name = "技术合同")]
public sealed class TechContract : EnterpriseRecord, IScoped<TechContract>
{
    /// <summary>The number of the registration.</summary>
    [Display(Name = "合同编号")]
    public required string Number { get; init; }

    /// <summary>技术开发, 技术转让, 技术许可, 技术咨询 or 技术服务.</summary>
    [Display(Name = "类别")]
    public required string Kind { get; init; }

    /// <summary>输出 (seller) or 受让 (buyer).</summary>
    [Display(Name = "角色")]
    public required string Side { get; init; }

    /// <summary>成交额, in 分.</summary>
    [Display(Name = "成交额（分）")]
    public required long AmountFen { get; init; }

    /// <summary>The part of it that is for technology, in 分, or null.</summary>
    [Display(Name = "技术交易额（分）")]
    public long? TechnologyFen { get; init; }

    /// <summary>What has come in, in 分, or null.</summary>
    [Display(Name = "到账额（分）")]
    public long? ReceivedFen { get; init; }

    /// <summary>When it was registered.</summary>
    [Display(Name = "登记日")]
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Whether the parties are related; null when nobody has said.</summary>
    [Display(Name = "关联交易")]
    public bool? Related { get; init; }

    /// <summary>As its enterprise.</summary>
    public static Expression<Func<TechContract, Scope, bool>> VisibleTo => VisibleWithEnterprise<TechContract>();

    internal sealed class Configuration : IEntityTypeConfiguration<TechContract>
    {
        public void Configure(EntityTypeBuilder<TechContract> builder)
        {
            EnterpriseRecord.Configure(builder, "TechContracts");
            builder.Property(x => x.Number).HasMaxLength(40);
            builder.Property(x => x.Kind).HasMaxLength(10);
            builder.Property(x => x.Side).HasMaxLength(10);
            builder.HasIndex(x => x.EnterpriseId);
        }
    }
}
