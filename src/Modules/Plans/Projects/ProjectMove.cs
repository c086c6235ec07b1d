using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Projects;

/// <summary>One step of a project through the pool; never changed afterwards.</summary>
public sealed class ProjectMove : Entity, IScoped<ProjectMove>
{
    /// <summary>The project.</summary>
    public required Guid ProjectId { get; init; }

    /// <summary>The project.</summary>
    public PoolProject Project { get; init; } = null!;

    /// <summary>The stage before, or null when it entered the pool by a supplement.</summary>
    public ProjectStage? From { get; init; }

    /// <summary>The stage after.</summary>
    public required ProjectStage To { get; init; }

    /// <summary>The day it took effect.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The number of the decision; supplement and removal always have one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Why, or what was done.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who recorded it, or null for the program.</summary>
    public Guid? RecordedBy { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>As its plan.</summary>
    public static Expression<Func<ProjectMove, Scope, bool>> VisibleTo => (move, scope) =>
        move.Project.Plan.PublishedAt != null || (scope.RegionPrefix != null && move.Project.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<ProjectMove>
    {
        public void Configure(EntityTypeBuilder<ProjectMove> builder)
        {
            builder.ToTable("ProjectMoves");
            builder.Property(x => x.DocumentNumber).HasMaxLength(60);
            builder.Property(x => x.Note).HasMaxLength(500);
            builder.HasOne(x => x.Project).WithMany(x => x.Moves).HasForeignKey(x => x.ProjectId);
        }
    }
}
