using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Warnings;

/// <summary>When a goal of a region's plans calls for somebody to act (预警规则).</summary>
[Display(Name = "预警规则")]
public sealed class WarningRule : Entity, IScoped<WarningRule>, IVersioned
{
    /// <summary>The region whose plans it watches (six digits); its bureau keeps the rule.</summary>
    public required string RegionCode { get; init; }

    /// <summary>In a few words, such as 目标严重滞后.</summary>
    [Display(Name = "规则名称")]
    public required string Name { get; set; }

    /// <summary>Holds for a goal that is to be warned of; in the rule language, over <see cref="GoalFacts"/>.</summary>
    [Display(Name = "预警条件")]
    public required string Condition { get; set; }

    /// <summary>What the responsible unit is asked to do.</summary>
    [Display(Name = "整改要求")]
    public required string Demand { get; set; }

    /// <summary>Days the responsible unit has.</summary>
    [Display(Name = "整改期限（天）")]
    public required int Days { get; set; }

    /// <summary>Who must act on a goal that names no responsible unit.</summary>
    [Display(Name = "目标未指定责任单位时")]
    public required Guid DefaultUnitId { get; set; }

    /// <summary>Whether it is looked at; its open warnings are resolved when it is switched off.</summary>
    [Display(Name = "启用")]
    public bool IsActive { get; set; } = true;

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The bureaus of the region and of those above it.</summary>
    public static Expression<Func<WarningRule, Scope, bool>> VisibleTo => (rule, scope) =>
        scope.Everything || (scope.RegionPrefix != null && rule.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<WarningRule>
    {
        public void Configure(EntityTypeBuilder<WarningRule> builder)
        {
            builder.ToTable("WarningRules");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.Property(x => x.Condition).HasMaxLength(DefineWarningRule.LongestCondition);
            builder.Property(x => x.Demand).HasMaxLength(500);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasIndex(x => x.RegionCode);
        }
    }
}
