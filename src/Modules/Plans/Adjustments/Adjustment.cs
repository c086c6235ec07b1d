using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Adjustments;

/// <summary>
/// A decision that changes, removes or adds an item of a plan in force (动态调整). One person enters it, another approves it;
/// what was before is kept, so any past day can be shown.
/// </summary>
public sealed class Adjustment : Entity, IScoped<Adjustment>, IVersioned
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; init; } = null!;

    /// <summary>The kind of item.</summary>
    public required ItemKind ItemKind { get; init; }

    /// <summary>The item; for an addition the identity it will have.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>What the item was called when the decision was entered.</summary>
    public required string ItemTitle { get; init; }

    /// <summary>What is done to it.</summary>
    public required AdjustmentAction Action { get; init; }

    /// <summary>The number of the deciding document.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>The date of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The first day it counts.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The document itself, or null.</summary>
    public Guid? EvidenceId { get; init; }

    /// <summary>Where it stands.</summary>
    public AdjustmentState State { get; set; } = AdjustmentState.Pending;

    /// <summary>Who entered it, or null for the program.</summary>
    public Guid? ProposedBy { get; init; }

    /// <summary>The name of who entered it.</summary>
    public required string ProposedByName { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime ProposedAt { get; init; }

    /// <summary>Who approved or returned it; never who entered it.</summary>
    public Guid? ReviewedBy { get; set; }

    /// <summary>The name of who approved or returned it.</summary>
    public string? ReviewedByName { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? ReviewedAt { get; set; }

    /// <summary>What the second person said; always given with a return.</summary>
    public string? ReviewNote { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>What changes; for an addition all that is given, for a removal nothing.</summary>
    public List<AdjustedField> Fields { get; } = [];

    /// <summary>What took effect is known with its plan; what waits or was returned, only to the bureau.</summary>
    public static Expression<Func<Adjustment, Scope, bool>> VisibleTo => (item, scope) =>
        (item.State == AdjustmentState.Effective && item.Plan.PublishedAt != null)
        || (scope.RegionPrefix != null && item.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<Adjustment>
    {
        public void Configure(EntityTypeBuilder<Adjustment> builder)
        {
            builder.ToTable("Adjustments");
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.Property(x => x.ItemTitle).HasMaxLength(600);
            builder.Property(x => x.DocumentNumber).HasMaxLength(60);
            builder.Property(x => x.Reason).HasMaxLength(1000);
            builder.Property(x => x.ProposedByName).HasMaxLength(60);
            builder.Property(x => x.ReviewedByName).HasMaxLength(60);
            builder.Property(x => x.ReviewNote).HasMaxLength(500);
            builder.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
            builder.HasIndex(x => x.ItemId);
        }
    }
}
