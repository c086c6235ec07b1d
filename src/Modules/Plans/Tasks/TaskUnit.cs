using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Tasks;

/// <summary>A unit's part in a task. The plan's own words are kept; the organisation is linked when it is known.</summary>
public sealed class TaskUnit : Entity, IScoped<TaskUnit>
{
    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>The task.</summary>
    public PlanTask Task { get; init; } = null!;

    /// <summary>The name as the plan writes it.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation, or null while nobody has linked it.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>Whether it leads (牵头) or supports (配合).</summary>
    public required bool Leads { get; init; }

    /// <summary>Place in the plan's list, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>As its plan.</summary>
    public static Expression<Func<TaskUnit, Scope, bool>> VisibleTo => (unit, scope) =>
        unit.Task.Plan.PublishedAt != null || (scope.RegionPrefix != null && unit.Task.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<TaskUnit>
    {
        public void Configure(EntityTypeBuilder<TaskUnit> builder)
        {
            builder.ToTable("TaskUnits");
            builder.Property(x => x.Name).HasMaxLength(120);
            builder.HasOne(x => x.Task).WithMany(x => x.Units).HasForeignKey(x => x.TaskId);
            builder.HasIndex(x => x.OrganisationId);
        }
    }
}
