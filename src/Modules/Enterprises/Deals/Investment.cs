using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Deals;

/// <summary>An investment the enterprise made.</summary>
[Display(Name = "投资")]
public sealed class Investment : EnterpriseRecord, IScoped<Investment>
{
    /// <summary>In what.</summary>
    [Display(Name = "标的")]
    public required string Target { get; init; }

    /// <summary>In 分.</summary>
    [Display(Name = "金额（分）")]
    public required long AmountFen { get; init; }

    /// <summary>When it was paid in.</summary>
    [Display(Name = "实缴日")]
    public required DateOnly PaidOn { get; init; }

    /// <summary>As its enterprise.</summary>
    public static Expression<Func<Investment, Scope, bool>> VisibleTo => VisibleWithEnterprise<Investment>();

    internal sealed class Configuration : IEntityTypeConfiguration<Investment>
    {
        public void Configure(EntityTypeBuilder<Investment> builder)
        {
            EnterpriseRecord.Configure(builder, "Investments");
            builder.Property(x => x.Target).HasMaxLength(100);
            builder.HasIndex(x => x.EnterpriseId);
        }
    }
}
