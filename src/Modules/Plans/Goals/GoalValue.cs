using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Goals;

/// <summary>What a goal had reached in a year, as entered; a correction is a further entry, so any past day's view can be shown.</summary>
public sealed class GoalValue : Entity, IScoped<GoalValue>
{
    /// <summary>The goal.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>The goal.</summary>
    public Goal Goal { get; init; } = null!;

    /// <summary>The year the value stands for.</summary>
    public required int Year { get; init; }

    /// <summary>The value in the goal's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>Whether a relative target held, judged by hand; null for every other goal.</summary>
    public bool? Met { get; init; }

    /// <summary>Where it comes from, in words.</summary>
    public string? Note { get; init; }

    /// <summary>Who entered it, or null for the program.</summary>
    public Guid? EnteredBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime EnteredAt { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>As its plan.</summary>
    public static Expression<Func<GoalValue, Scope, bool>> VisibleTo => (value, scope) =>
        value.Goal.Plan.PublishedAt != null || (scope.RegionPrefix != null && value.Goal.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<GoalValue>
    {
        public void Configure(EntityTypeBuilder<GoalValue> builder)
        {
            builder.ToTable("GoalValues");
            builder.Property(x => x.Note).HasMaxLength(500);
            builder.HasOne(x => x.Goal).WithMany(x => x.Values).HasForeignKey(x => x.GoalId);
            builder.HasIndex(x => new { x.GoalId, x.Year });
        }
    }
}
