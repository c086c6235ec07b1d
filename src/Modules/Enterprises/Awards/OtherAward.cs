using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Awards;

/// <summary>Money an enterprise received from elsewhere under some policy; caps and rules against double benefit count it.</summary>
[Display(Name = "其他渠道补助")]
public sealed class OtherAward : EnterpriseRecord, IScoped<OtherAward>
{
    /// <summary>The clause or programme it was paid for.</summary>
    [Display(Name = "政策或项目")]
    public required string Clause { get; init; }

    /// <summary>What it was paid for, where one clause pays for several things.</summary>
    [Display(Name = "事项")]
    public string? Item { get; init; }

    /// <summary>When it was paid.</summary>
    [Display(Name = "到账日")]
    public required DateOnly PaidOn { get; init; }

    /// <summary>In 分.</summary>
    [Display(Name = "金额（分）")]
    public required long AmountFen { get; init; }

    /// <summary>国家级, 省级, 市级, 县级.</summary>
    [Display(Name = "级别")]
    public required string Level { get; init; }

    /// <summary>As its enterprise.</summary>
    public static Expression<Func<OtherAward, Scope, bool>> VisibleTo => VisibleWithEnterprise<OtherAward>();

    internal sealed class Configuration : IEntityTypeConfiguration<OtherAward>
    {
        public void Configure(EntityTypeBuilder<OtherAward> builder)
        {
            EnterpriseRecord.Configure(builder, "OtherAwards");
            builder.Property(x => x.Clause).HasMaxLength(100);
            builder.Property(x => x.Item).HasMaxLength(100);
            builder.Property(x => x.Level).HasMaxLength(10);
            builder.HasIndex(x => x.EnterpriseId);
        }
    }
}
