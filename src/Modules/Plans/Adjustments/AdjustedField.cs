using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Adjustments;

/// <summary>One thing a decision changes: what it was and what it becomes, as <see cref="AdjustableField"/> writes it.</summary>
public sealed class AdjustedField : Entity, IScoped<AdjustedField>
{
    /// <summary>The adjustment.</summary>
    public required Guid AdjustmentId { get; init; }

    /// <summary>The adjustment.</summary>
    public Adjustment Adjustment { get; init; } = null!;

    /// <summary>Name of the <see cref="AdjustableField"/>.</summary>
    public required string Field { get; init; }

    /// <summary>The value before, or null for none.</summary>
    public string? Before { get; init; }

    /// <summary>The value after, or null for none.</summary>
    public string? After { get; init; }

    /// <summary>As its adjustment.</summary>
    public static Expression<Func<AdjustedField, Scope, bool>> VisibleTo => (item, scope) =>
        (item.Adjustment.State == AdjustmentState.Effective && item.Adjustment.Plan.PublishedAt != null)
        || (scope.RegionPrefix != null && item.Adjustment.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<AdjustedField>
    {
        public void Configure(EntityTypeBuilder<AdjustedField> builder)
        {
            builder.ToTable("AdjustedFields");
            builder.Property(x => x.Field).HasMaxLength(40);
            builder.Property(x => x.Before).HasMaxLength(2000);
            builder.Property(x => x.After).HasMaxLength(2000);
            builder.HasOne(x => x.Adjustment).WithMany(x => x.Fields).HasForeignKey(x => x.AdjustmentId);
        }
    }
}
