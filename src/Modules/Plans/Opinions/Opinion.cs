using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Opinions;

/// <summary>What a visitor thinks of a published plan, or of one of its goals or tasks.</summary>
public sealed class Opinion : Entity, IScoped<Opinion>, IVersioned
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; init; } = null!;

    /// <summary>The goal it is about, or null.</summary>
    public Guid? GoalId { get; init; }

    /// <summary>The goal it is about.</summary>
    public Goal? Goal { get; init; }

    /// <summary>The task it is about, or null.</summary>
    public Guid? TaskId { get; init; }

    /// <summary>The task it is about.</summary>
    public PlanTask? Task { get; init; }

    /// <summary>The opinion, as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>What the visitor wants to be called, shown with the opinion; or null.</summary>
    public string? Name { get; init; }

    /// <summary>What its sender looks it up by: 12 characters nobody can guess.</summary>
    public required string Code { get; init; }

    /// <summary>When it came in (UTC).</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public OpinionState State { get; set; } = OpinionState.Pending;

    /// <summary>The bureau's answer, or null.</summary>
    public string? Reply { get; set; }

    /// <summary>Why it is not shown.</summary>
    public string? RefusalReason { get; set; }

    /// <summary>Who decided last.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Everybody sees what was published on a published plan; the rest is for the bureaus above the region.</summary>
    public static Expression<Func<Opinion, Scope, bool>> VisibleTo => (opinion, scope) =>
        (opinion.State == OpinionState.Published && opinion.Plan.PublishedAt != null)
        || (scope.RegionPrefix != null && opinion.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<Opinion>
    {
        public void Configure(EntityTypeBuilder<Opinion> builder)
        {
            builder.ToTable("Opinions");
            builder.Property(x => x.Text).HasMaxLength(2000);
            builder.Property(x => x.Name).HasMaxLength(30);
            builder.Property(x => x.Code).HasMaxLength(12);
            builder.Property(x => x.Reply).HasMaxLength(2000);
            builder.Property(x => x.RefusalReason).HasMaxLength(500);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
            builder.HasOne(x => x.Goal).WithMany().HasForeignKey(x => x.GoalId);
            builder.HasOne(x => x.Task).WithMany().HasForeignKey(x => x.TaskId);
            builder.HasIndex(x => x.Code).IsUnique();
            builder.HasIndex(x => new { x.PlanId, x.State });
        }
    }
}
