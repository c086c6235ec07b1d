using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Register;

/// <summary>A step in a plan's life, with the reason; the steps together tell where it stood on any day.</summary>
public sealed class PlanStatusChange : Entity, IScoped<PlanStatusChange>
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; init; } = null!;

    /// <summary>The status before.</summary>
    public required PlanStatus From { get; init; }

    /// <summary>The status after.</summary>
    public required PlanStatus To { get; init; }

    /// <summary>Why, as written by who changed it.</summary>
    public required string Reason { get; init; }

    /// <summary>The name of who changed it.</summary>
    public required string ByName { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>As its plan.</summary>
    public static Expression<Func<PlanStatusChange, Scope, bool>> VisibleTo => (change, scope) =>
        change.Plan.PublishedAt != null || (scope.RegionPrefix != null && change.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PlanStatusChange>
    {
        public void Configure(EntityTypeBuilder<PlanStatusChange> builder)
        {
            builder.ToTable("PlanStatusChanges");
            builder.Property(x => x.Reason).HasMaxLength(500);
            builder.Property(x => x.ByName).HasMaxLength(60);
            builder.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
        }
    }
}
