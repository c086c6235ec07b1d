using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Goals;

/// <summary>The planned value of one year, set by hand in place of the computed one. The latest word on a year counts; earlier ones are kept.</summary>
public sealed class PathPoint : Entity, IScoped<PathPoint>
{
    /// <summary>The goal.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>The goal.</summary>
    public Goal Goal { get; init; } = null!;

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The planned value in the unit values are entered in, or null where the year went back to the computed value.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Who set it, or null for the program.</summary>
    public Guid? SetBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime SetAt { get; init; }

    /// <summary>As its plan.</summary>
    public static Expression<Func<PathPoint, Scope, bool>> VisibleTo => (point, scope) =>
        point.Goal.Plan.PublishedAt != null || (scope.RegionPrefix != null && point.Goal.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PathPoint>
    {
        public void Configure(EntityTypeBuilder<PathPoint> builder)
        {
            builder.ToTable("GoalPathPoints");
            builder.HasOne(x => x.Goal).WithMany(x => x.PathPoints).HasForeignKey(x => x.GoalId);
            builder.HasIndex(x => new { x.GoalId, x.Year });
        }
    }
}
