using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Awards;

/// <summary>A prize for science or technology an enterprise won.</summary>
[Display(Name = "科技奖励")]
public sealed class Prize : EnterpriseRecord, IScoped<Prize>
{
    /// <summary>The prize.</summary>
    [Display(Name = "奖励名称")]
    public required string Name { get; init; }

    /// <summary>国家级, 省部级, 市级.</summary>
    [Display(Name = "级别")]
    public required string Level { get; init; }

    /// <summary>一等奖 and so on, or null.</summary>
    [Display(Name = "等次")]
    public string? Class { get; init; }

    /// <summary>The place among the units that won it together, from 1.</summary>
    [Display(Name = "位次")]
    public required int Place { get; init; }

    /// <summary>The money that came with it, in 分, or null.</summary>
    [Display(Name = "奖金（分）")]
    public long? AmountFen { get; init; }

    /// <summary>When it was given.</summary>
    [Display(Name = "获奖日")]
    public required DateOnly GivenOn { get; init; }

    /// <summary>As its enterprise.</summary>
    public static Expression<Func<Prize, Scope, bool>> VisibleTo => VisibleWithEnterprise<Prize>();

    internal sealed class Configuration : IEntityTypeConfiguration<Prize>
    {
        public void Configure(EntityTypeBuilder<Prize> builder)
        {
            EnterpriseRecord.Configure(builder, "Prizes");
            builder.Property(x => x.Name).HasMaxLength(100);
            builder.Property(x => x.Level).HasMaxLength(10);
            builder.Property(x => x.Class).HasMaxLength(20);
            builder.HasIndex(x => x.EnterpriseId);
        }
    }
}
