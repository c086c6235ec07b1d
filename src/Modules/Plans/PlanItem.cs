using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans;

/// <summary>What a plan asks for and somebody accepted: a goal, a task, a project, a promised document or a clause.</summary>
public abstract class PlanItem : Entity, IVersioned
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; init; } = null!;

    /// <summary>The sentence that asked for it.</summary>
    public required SourcePlace Place { get; set; }

    /// <summary>The heading it stands under, or null.</summary>
    public Guid? HeadingId { get; set; }

    /// <summary>Who accepted it into the register, or null for the program.</summary>
    public Guid? AcceptedBy { get; init; }

    /// <summary>When it was accepted (UTC).</summary>
    public required DateTime AcceptedAt { get; init; }

    /// <summary>The day it was struck from the register by a decision, or null while it stands.</summary>
    public DateOnly? RemovedOn { get; set; }

    /// <summary>Whether it belongs to the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The part of the configuration all items share.</summary>
    protected static void ConfigureItem<T>(EntityTypeBuilder<T> builder) where T : PlanItem
    {
        builder.ComplexProperty(x => x.Place);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
    }
}
