using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Supervision.Meetings;
using Chuangpu.Plans.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Supervision;

/// <summary>Something a unit must mend or carry out by a day (督查事项): finding → rectification → closing.</summary>
public sealed class SupervisionItem : Entity, IScoped<SupervisionItem>, IVersioned
{
    /// <summary>The region whose bureau supervises (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The plan it serves, or null for a decision beyond any plan.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>The plan it serves.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The task it is about, or null.</summary>
    public Guid? TaskId { get; init; }

    /// <summary>The task it is about.</summary>
    public PlanTask? Task { get; init; }

    /// <summary>The goal it is about, or null.</summary>
    public Guid? GoalId { get; init; }

    /// <summary>The goal it is about.</summary>
    public Goal? Goal { get; init; }

    /// <summary>The meeting that decided it, or null.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The meeting that decided it.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>Where it comes from.</summary>
    public required SupervisionKind Kind { get; init; }

    /// <summary>In one line.</summary>
    public required string Title { get; set; }

    /// <summary>What was found or decided.</summary>
    public required string Text { get; set; }

    /// <summary>What the figure is that a leader's instruction is about; null for any other item.</summary>
    [Display(Name = "批示所依据的数")]
    public string? FigureLabel { get; init; }

    /// <summary>What that figure was when the instruction was given, with its unit.</summary>
    [Display(Name = "批示时的数值")]
    public string? FigureValue { get; init; }

    /// <summary>The page of that figure.</summary>
    [Display(Name = "数的出处")]
    public string? FigureHref { get; init; }

    /// <summary>The unit that must mend it.</summary>
    public required Guid ResponsibleId { get; init; }

    /// <summary>The unit that must mend it.</summary>
    public Organisation Responsible { get; init; } = null!;

    /// <summary>Who helps, as names joined by 、; empty when nobody does.</summary>
    public string Supporting { get; init; } = "";

    /// <summary>By when.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>Where it stands.</summary>
    public SupervisionState State { get; set; } = SupervisionState.Open;

    /// <summary>The day it was found or decided.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Who opened it, or null for a rule of the program.</summary>
    public Guid? OpenedBy { get; init; }

    /// <summary>The day it was closed, or null.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>What a rule of another capability opened it for; the same cause has at most one item open.</summary>
    public string? CauseKey { get; init; }

    /// <summary>The cause while the item is open, null once closed: the database keeps it unique.</summary>
    public string? OpenCauseKey { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Replies and decisions, first to last.</summary>
    public List<SupervisionStep> Steps { get; } = [];

    /// <summary>Whether it is past its day and not closed.</summary>
    public bool IsLate(DateOnly today) => State != SupervisionState.Closed && DueOn < today;

    /// <summary>Internal: the bureaus above the region and the unit that must mend it.</summary>
    public static Expression<Func<SupervisionItem, Scope, bool>> VisibleTo => (item, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && item.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && item.ResponsibleId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<SupervisionItem>
    {
        public void Configure(EntityTypeBuilder<SupervisionItem> builder)
        {
            builder.ToTable("SupervisionItems");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Title).HasMaxLength(200);
            builder.Property(x => x.Text).HasMaxLength(4000);
            builder.Property(x => x.FigureLabel).HasMaxLength(200);
            builder.Property(x => x.FigureValue).HasMaxLength(100);
            builder.Property(x => x.FigureHref).HasMaxLength(400);
            builder.Property(x => x.Supporting).HasMaxLength(400);
            builder.Property(x => x.CauseKey).HasMaxLength(200);
            builder.Property(x => x.OpenCauseKey).HasMaxLength(200);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
            builder.HasOne(x => x.Task).WithMany().HasForeignKey(x => x.TaskId);
            builder.HasOne(x => x.Goal).WithMany().HasForeignKey(x => x.GoalId);
            builder.HasOne(x => x.Meeting).WithMany(x => x.Decisions).HasForeignKey(x => x.MeetingId);
            builder.HasOne(x => x.Responsible).WithMany().HasForeignKey(x => x.ResponsibleId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => x.OpenCauseKey).IsUnique();
            builder.HasIndex(x => new { x.RegionCode, x.State });
        }
    }
}
